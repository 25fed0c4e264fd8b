import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import { viewOf } from '../base.ts';
import { linesOf } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';

/** The form shows only a part of its list: what the key lacks is not known, and nothing is added to it. */
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

/** "2 more IPs are not shown." */
export function hiddenTitle({ hidden }: Pick<FormReading, 'hidden'>): Message {
  return typeof hidden === 'number' ? message('folded_title', { n: hidden }) : message('folded_title_some');
}
