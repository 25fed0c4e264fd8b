import type { FormReading } from '../../form/read.ts';
import { message } from '../../language/message.ts';
import type { Plan } from '../../rotation/index.ts';
import { viewOf } from '../base.ts';
import { removableLines } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';

/** The list does not fit: nothing is written, how many over, what could go. Counted live while the user removes. */
export function sayOverLimit(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  const platform = scene.context.platform.name;
  const old = plan.removable.filter(({ why }) => why === 'retired' || why === 'revoked').length;
  const unknown = plan.removable.filter(({ why }) => why === 'unknown').length;
  return viewOf(
    scene,
    {
      state: 'over-limit',
      tone: 'warning',
      headline: message('over_title', {
        held: reading.tokens.length,
        limit: reading.limit,
        need: plan.add.length,
        over: plan.over,
        platform,
      }),
      lines: [
        message('over_nothing_changed', { over: plan.over }),
        ...(old + unknown > 0 ? [message('over_could_go', { old, unknown })] : []),
        message('over_own_key', { platform }),
      ],
      addresses: removableLines(scene, reading, plan),
      folded: false,
    },
    plan,
  );
}
