import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import { type Plan, type Removable, wantedOf } from '../../rotation/index.ts';
import { viewOf } from '../base.ts';
import { goneOn } from '../gone.ts';
import { heldBackOf, keyValues, roleOf } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView, Tone } from '../view.ts';
import { feedLines, namesNone } from './feed.ts';
import { pressOf } from './press.ts';
import { goneBox, showFixed, sparedLines } from './removal.ts';

/** All wanted addresses are there. What must still go is named first. */
export function sayComplete(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  const gone = goneOn(scene, reading);
  const unknown = plan.removable.filter(({ why }) => why === 'unknown');
  const [worst] = gone;
  const none = namesNone(scene);
  const values = { ...keyValues(reading), n: wantedCount(scene) };
  return viewOf(
    scene,
    {
      state: 'complete',
      tone: toneOf(scene, reading, worst !== undefined),
      headline:
        worst?.why === 'revoked'
          ? message('complete_revoked_title', { address: worst.token.text })
          : none
            ? message('blocked_none', { platform: scene.context.platform.name })
            : message('complete_title', values),
      lines: [
        ...(worst ? [goneLine(scene, gone)] : []),
        ...(worst || none
          ? []
          : [
              message(unknown.length > 0 ? 'complete_unknown' : 'complete_nothing', {
                n: unknown.length,
                platform: scene.context.platform.name,
              }),
            ]),
        ...sparedLines(scene, plan),
        ...feedLines(scene),
      ],
      addresses: linesOf(scene, reading, null).sort((a, b) => rank(a.sign) - rank(b.sign)),
      // What is off is all that the press is about: only who said no before is asked again.
      boxes: scene.removesGone ? [] : goneBox(scene, plan),
      actions: [...pressOf(plan), ...showFixed(plan)],
    },
    plan,
  );
}

function toneOf(scene: Scene, reading: FormReading, hasGone: boolean): Tone {
  if (hasGone && roleOf(scene, reading) !== 'other') return 'danger';
  return namesNone(scene) ? 'warning' : 'good';
}

function goneLine(scene: Scene, gone: readonly Removable[]): Message {
  const [first] = gone;
  const platform = scene.context.platform.name;
  if (first?.why === 'revoked')
    return message('complete_revoked', { platform, reason: first.entry?.revoked?.reason ?? '' });
  return message('complete_retired', {
    n: gone.length,
    address: first?.token.text ?? '',
    date: new Date(first?.entry?.retiresAt ?? 0),
  });
}

function wantedCount(scene: Scene): number {
  const { list } = scene.context.feed;
  return list ? wantedOf(list, scene.now, heldBackOf(scene)).length : 0;
}

function rank(sign: string): number {
  return ['remove', 'unknown', 'add', 'keep'].indexOf(sign);
}
