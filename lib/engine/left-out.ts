import type { Concept } from '../lexicon/concept.ts';
import type { Hit } from '../lexicon/hit.ts';
import { aboutOthers } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Reading } from '../lexicon/reading.ts';
import type { Choice } from './candidates.ts';

/** A choice that leaves something out is short. */
const LONGEST = 60;

/** A choice that names one of these is about that, whatever the other one names. */
const OF_ITS_OWN: readonly Concept[] = [
  'moves',
  'wallet',
  'symbol',
  'amount',
  'right',
  'login',
  'device',
  'contact',
  'user-id',
  'secret',
  'code',
  'alert',
  'incoming',
  'outgoing',
  'somebody',
  'block',
  'third-party',
];

/**
 * Reads two choices together: one may leave out the place that the other one names, or the heading that asks from where,
 * and only say whom it lets in: "Any" – "Only mine" under "From where?"; "Anyone" – "My servers"; "All machines" – "Mine".
 * Nothing is completed unless the two then say the contrary.
 * @param headings the words over the choices, nearest first
 */
export function completed(choices: readonly Choice[], headings: readonly string[]): readonly Choice[] {
  const [one, other] = choices;
  if (!one || !other || choices.length > 2) return choices;
  const isAsked = headings.slice(0, 1).some(asksFromWhere);
  const [a, b] = [sideOf(one, isAsked || isSaid(other)), sideOf(other, isAsked || isSaid(one))];
  if (!a || !b || a.meaning === b.meaning) return choices;
  return [
    { ...one, meant: a },
    { ...other, meant: b },
  ];
}

/** Whether a choice says by itself where a key works from. */
function isSaid({ meant }: Choice): boolean {
  return SIDES.has(meant.meaning) && meant.by.some(({ concept }) => concept === 'place' || concept === 'ip');
}

const SIDES: ReadonlySet<string> = new Set(['restricts', 'opens']);

/** What a choice means, where the place that it speaks of may be said elsewhere; null where it says neither. */
function sideOf({ label, meant }: Choice, isPlaceSaid: boolean): Choice['meant'] | null {
  if (SIDES.has(meant.meaning)) return meant;
  if (!isPlaceSaid || meant.meaning !== 'unclear' || label.length > LONGEST) return null;
  const reading = read(label);
  if (reading.has(...OF_ITS_OWN) || aboutOthers(label) || namesOthers(reading)) return null;
  const limits = saidIn(reading, 'only', 'restrict', 'allow');
  const opens = saidIn(reading, 'any', 'open');
  const [first] = limits.length > 0 ? limits : opens;
  if (!first || (limits.length > 0 && opens.length > 0)) return null;
  return { meaning: limits.length > 0 ? 'restricts' : 'opens', how: 'composed', by: [first] };
}

function saidIn(reading: Reading, ...concepts: readonly Concept[]): readonly Hit[] {
  return reading.all(...concepts).filter(({ negated }) => !negated);
}

/** Whether a choice lets in those who are not listed: "All others". "And no others" lets nobody else in. */
function namesOthers(reading: Reading): boolean {
  const denials = reading.all('not', 'only');
  return reading.all('others').some(({ at, length, negated }) => {
    const isWithin = denials.some((no) => no.at <= at && at + length <= no.at + no.length);
    return !negated && !isWithin;
  });
}

/**
 * Whether a heading asks from where something comes, denies nothing and is about nothing else that can be limited. A
 * server and a network may be ones that are called, or of a chain.
 */
export function asksFromWhere(heading: string): boolean {
  const reading = read(heading);
  const isElse = (at: number) => reading.all('web', 'wallet', 'address').some((other) => other.at === at);
  return (
    reading.all('place').some(({ at }) => !isElse(at)) &&
    !reading.has('not', 'not-after', ...OF_ITS_OWN) &&
    !aboutOthers(heading)
  );
}
