import type { Address } from '../../address/index.ts';
import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import {
  coverageOf,
  DAY,
  deadlineOf,
  type Lack,
  lacksOf,
  type Plan,
  phaseOf,
  wantedOf,
} from '../../rotation/index.ts';
import { viewOf } from '../base.ts';
import { allowsOf, heldBackOf, keyValues, roleOf } from '../key.ts';
import { linesOf, ownBoxes } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { AssistantView, Tone } from '../view.ts';
import { feedLines } from './feed.ts';
import { pressOf } from './press.ts';
import { choiceBoxes, showFixed, sparedLines } from './removal.ts';

/** From this many days before the deadline on, a lack is red. */
const RED_DAYS = 7;

/** The restriction is on, but wanted addresses are not there: which, by when, and the press that adds them. */
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

/**
 * How bad a lack is: red at coverage `none`, within a week of the deadline and once it has passed; never for a key
 * that is not ours.
 */
export function lackTone(scene: Scene, reading: FormReading): Tone {
  const { list } = scene.context.feed;
  if (!list || roleOf(scene, reading) === 'other') return 'neutral';
  if (reading.creating) return 'warning';
  const held = heldBackOf(scene);
  const allows = (address: Address) => held.has(address) || allowsOf(reading)(address);
  const deadline = deadlineOf(list, allows, scene.now);
  const soon = deadline !== null && deadline - scene.now <= RED_DAYS * DAY;
  const past = lacksOf(list, allows, scene.now).some(
    ({ entry, breaksAt }) => entry.replaces !== null && breaksAt <= scene.now && entry.effectiveAt < breaksAt,
  );
  return soon || past || coverageOf(list, allows, scene.now) === 'none' ? 'danger' : 'warning';
}

/** "grid lacks 203.0.113.12", "grid lacks 2 of 4 addresses". An own address that the user ticked is lacked too. */
function lackTitle(scene: Scene, reading: FormReading, plan: Plan): Message {
  const { list } = scene.context.feed;
  const lacked = lacksIn(scene, reading, plan).map(({ entry }) => entry.address);
  const named = lacked.length > 0 ? lacked : plan.add;
  const values = keyValues(reading);
  const [only] = named;
  if (only && named.length === 1) return message('missing_title_one', { ...values, address: only });
  const wanted = list ? wantedOf(list, scene.now, heldBackOf(scene)).length : 0;
  return message('missing_title', { ...values, n: named.length, of: Math.max(wanted, named.length) });
}

/** What the key lacks of that which a fill would add: what is held back is not asked for. */
function lacksIn(scene: Scene, reading: FormReading, plan: Plan): Lack[] {
  const { list } = scene.context.feed;
  if (!list) return [];
  return lacksOf(list, allowsOf(reading), scene.now).filter(({ entry }) => plan.add.includes(entry.address));
}

function dateLines(scene: Scene, reading: FormReading, plan: Plan): Message[] {
  const { list } = scene.context.feed;
  const [first] = lacksIn(scene, reading, plan);
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
