import { addressesOf } from '../../address/token.ts';
import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import { zoneAt } from '../../language/zone.ts';
import { type Plan, wantedOf } from '../../rotation/plan.ts';
import type { Removable } from '../../rotation/removal.ts';
import type { Tone } from '../../schema/shown.ts';
import { viewOf } from '../base.ts';
import { goneFromList } from '../gone.ts';
import { keyRoleOf, keyValues, recordOf, withheldOf } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';
import { feedLines, namesNone } from './feed.ts';
import { pressOf } from './press.ts';
import { goneBox, showFixed, sparedLines } from './removal.ts';

/** The view of a key that has all wanted addresses. What must still be removed is named first. */
export function sayComplete(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  const gone = goneFromList(scene, reading);
  const unknown = plan.removable.filter(({ why }) => why === 'unknown');
  const [worst] = gone;
  const unseen = worst ? null : unseenSave(scene, reading);
  const none = namesNone(scene);
  const values = { ...keyValues(reading), n: wantedCount(scene) };
  return viewOf(
    scene,
    {
      state: 'complete',
      tone: unseen ? 'neutral' : toneOf(scene, reading, worst !== undefined),
      headline:
        worst && keyRoleOf(scene, reading) !== 'other'
          ? message('complete_gone_title', { address: worst.token.text })
          : unseen
            ? message('unseen_title')
            : none
              ? message('blocked_none', { platform: scene.context.platform.name })
              : message('complete_title', values),
      lines: [
        ...(worst ? [goneLine(scene, gone)] : []),
        ...(unseen ? [unseen] : []),
        ...(worst || none || unseen
          ? []
          : [
              unknown.length > 0
                ? message('complete_unknown', { n: unknown.length })
                : message('complete_nothing'),
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

/**
 * What is said of a form that holds what Keyfence once filled and was never seen to be saved: an update of Keyfence or
 * a reload may have come in between. Whether it is saved, nobody knows.
 */
function unseenSave(scene: Scene, reading: FormReading): Message | null {
  const { fill, sighting } = recordOf(scene, reading) ?? {};
  if (scene.fill || reading.mode !== 'edit' || !fill || fill.saved === 'stored') return null;
  const holds = (texts: readonly string[]) => fill.added.every((address) => texts.includes(address));
  const isSeen = sighting?.shows === 'stored' && sighting.at > fill.at && holds(sighting.tokens);
  if (isSeen || !holds(addressesOf(reading.tokens))) return null;
  const { saveLabel } = reading;
  return message('unseen_detail', {
    date: new Date(fill.at),
    zone: zoneAt(fill.at),
    named: saveLabel ? 'yes' : 'no',
    save: saveLabel ?? '',
  });
}

function toneOf(scene: Scene, reading: FormReading, hasGone: boolean): Tone {
  if (hasGone && keyRoleOf(scene, reading) !== 'other') return 'danger';
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
  return list ? wantedOf(list, scene.now, withheldOf(scene)).length : 0;
}

function rank(sign: string): number {
  return ['remove', 'unknown', 'add', 'keep'].indexOf(sign);
}
