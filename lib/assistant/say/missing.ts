import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import { coverageOf, DAY, deadlineOf, lacksOf, type Plan, phaseOf } from '../../rotation/index.ts';
import { viewOf } from '../base.ts';
import { allowsOf, keyValues, roleOf } from '../key.ts';
import { linesOf, ownBoxes } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView, Tone } from '../view.ts';

/** From this many days before the deadline on, a lack is red. */
const RED_DAYS = 7;

/** The restriction is on, but wanted addresses are not there: which, by when, and the press that adds them. */
export function sayMissing(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  const n = plan.add.length;
  return viewOf(
    scene,
    {
      state: 'missing',
      tone: lackTone(scene, reading),
      headline: lackTitle(scene, reading),
      lines: [...dateLines(scene, reading), ...unstagedLine(reading)],
      addresses: linesOf(scene, reading, plan),
      own: ownBoxes(scene, reading),
      actions: [{ id: 'fill', label: message('action_fill', { n }), rank: 'primary' }],
    },
    plan,
  );
}

/** How bad a lack is: red at coverage `none` and within a week of the deadline; never for a key that is not ours. */
export function lackTone(scene: Scene, reading: FormReading): Tone {
  const { list } = scene.context.feed;
  if (!list || roleOf(scene, reading) === 'other') return 'neutral';
  if (reading.creating) return 'warning';
  const allows = allowsOf(reading);
  const deadline = deadlineOf(list, allows, scene.now);
  const soon = deadline !== null && deadline - scene.now <= RED_DAYS * DAY;
  return soon || coverageOf(list, allows, scene.now) === 'none' ? 'danger' : 'warning';
}

/** "grid lacks 203.0.113.12", "grid lacks 2 of 4 addresses". */
export function lackTitle(scene: Scene, reading: FormReading): Message {
  const { list } = scene.context.feed;
  const lacks = list ? lacksOf(list, allowsOf(reading), scene.now) : [];
  const [first] = lacks;
  const values = keyValues(reading);
  if (first && lacks.length === 1)
    return message('missing_title_one', { ...values, address: first.entry.address });
  const of = list
    ? list.addresses.filter(
        (entry) => lacks.some((lack) => lack.entry === entry) || allowsOf(reading)(entry.address),
      ).length
    : 0;
  return message('missing_title', { ...values, n: lacks.length, of });
}

function dateLines(scene: Scene, reading: FormReading): Message[] {
  const { list } = scene.context.feed;
  const [first] = list ? lacksOf(list, allowsOf(reading), scene.now) : [];
  if (!list || !first) return [];
  const pending = phaseOf(first.entry, scene.now) === 'pending';
  const works = first.breaksAt > scene.now;
  const later = first.breaksAt > first.addBy;
  if (pending && later)
    return [
      message('missing_add_by_works_until', { date: new Date(first.addBy), until: new Date(first.breaksAt) }),
    ];
  if (pending) return [message('missing_add_by', { date: new Date(first.addBy) })];
  if (works) return [message('missing_works_until', { until: new Date(first.breaksAt) })];
  return [
    message(
      coverageOf(list, allowsOf(reading), scene.now) === 'none' ? 'missing_refused' : 'missing_refused_some',
      { platform: scene.context.platform.name },
    ),
  ];
}

/** Text that waits in the input of a chip box is lost on Save unless it is staged. */
function unstagedLine(reading: FormReading): Message[] {
  return reading.unstaged.length > 0 ? [message('missing_unstaged', { n: reading.unstaged.length })] : [];
}
