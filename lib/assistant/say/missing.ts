import type { FormReading } from '../../form/reading.ts';
import { isRed } from '../../keys/danger.ts';
import { type Message, message } from '../../language/message.ts';
import { zoneAt } from '../../language/zone.ts';
import type { Lack } from '../../rotation/deadline.ts';
import { phaseOf } from '../../rotation/phase.ts';
import { type Plan, wantedOf } from '../../rotation/plan.ts';
import type { Tone } from '../../schema/shown.ts';
import { viewOf } from '../base.ts';
import { assessmentOf, keyRoleOf, keyValues, withheldOf } from '../key.ts';
import { linesOf, ownBoxes } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView } from '../view.ts';
import { feedLines } from './feed.ts';
import { pressOf } from './press.ts';
import { choiceBoxes, showFixed, sparedLines } from './removal.ts';

/**
 * The view of a restricted key that lacks wanted addresses: which, by when, and the button that adds them.
 */
export function sayMissing(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  return viewOf(
    scene,
    {
      state: 'missing',
      tone: lackTone(scene, reading),
      headline: lackTitle(scene, reading, plan),
      lines: [
        ...dateLines(scene, reading, plan),
        ...unstagedLine(reading),
        ...sparedLines(scene, plan),
        ...feedLines(scene),
      ],
      addresses: linesOf(scene, reading, plan),
      own: ownBoxes(scene, reading),
      boxes: choiceBoxes(scene, reading, plan),
      actions: [...pressOf(plan), ...showFixed(plan)],
    },
    plan,
  );
}

/** How bad a lack is; never red for a key that is not ours, or that is being made. */
function lackTone(scene: Scene, reading: FormReading): Tone {
  if (keyRoleOf(scene, reading) === 'other') return 'neutral';
  if (reading.creating) return 'warning';
  return isRed({ assessment: assessmentOf(scene, reading) }, scene.now) ? 'danger' : 'warning';
}

/** "grid lacks 203.0.113.12", "grid lacks 2 of 4 addresses". An own address that the user ticked is lacked too. */
function lackTitle(scene: Scene, reading: FormReading, plan: Plan): Message {
  const { list } = scene.context.feed;
  const lacked = lacksIn(scene, reading, plan).map(({ entry }) => entry.address);
  const named = lacked.length > 0 ? lacked : plan.add;
  const values = keyValues(reading);
  const [only] = named;
  if (only && named.length === 1) return message('missing_title_one', { ...values, address: only });
  const wanted = list ? wantedOf(list, scene.now, withheldOf(scene)).length : 0;
  return message('missing_title', { ...values, n: named.length, of: Math.max(wanted, named.length) });
}

/** What the key lacks of that which a fill would add. */
function lacksIn(scene: Scene, reading: FormReading, plan: Plan): Lack[] {
  return assessmentOf(scene, reading).lacks.filter(({ entry }) => plan.add.includes(entry.address));
}

function dateLines(scene: Scene, reading: FormReading, plan: Plan): Message[] {
  const [first] = lacksIn(scene, reading, plan);
  if (!first) return [];
  const pending = phaseOf(first.entry, scene.now) === 'pending';
  const works = first.breaksAt > scene.now;
  const later = first.breaksAt > first.addBy;
  if (pending) {
    const addBy = message('missing_add_by', { date: new Date(first.addBy), zone: zoneAt(first.addBy) });
    // The day that counts stands alone; what holds until another day is said below it.
    return [addBy, ...(later ? [message('missing_works', { until: new Date(first.breaksAt) })] : [])];
  }
  if (works) return [message('missing_works_until', { until: new Date(first.breaksAt) })];
  const none = assessmentOf(scene, reading).coverage === 'none';
  const platform = scene.context.platform.name;
  return [message(none ? 'missing_refused' : 'missing_refused_some', { platform })];
}

/** The sentence about text in the input of a chip box: it is lost on Save unless it is staged. */
function unstagedLine(reading: FormReading): Message[] {
  return reading.unstaged.length > 0 ? [message('missing_unstaged', { n: reading.unstaged.length })] : [];
}
