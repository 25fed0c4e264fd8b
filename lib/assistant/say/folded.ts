import type { FormReading } from '../../form/reading.ts';
import { message } from '../../language/message.ts';
import { viewOf } from '../base.ts';
import { linesOf } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';
import { hiddenTitle } from './hidden.ts';

/**
 * The view of a form that shows only a part of its list: what the key lacks is not known, so no fill is
 * offered.
 */
export function sayFolded(scene: Scene, reading: FormReading): AssistantView {
  return viewOf(
    scene,
    {
      state: 'blocked',
      tone: 'warning',
      headline: hiddenTitle(reading),
      lines: [message('folded_detail')],
      addresses: linesOf(scene, reading, null),
    },
    null,
  );
}
