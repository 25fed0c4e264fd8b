import { extractAddresses } from '../address/extract.ts';
import type { Concept } from '../lexicon/concept.ts';
import type { Hit } from '../lexicon/hit.ts';
import { aboutOthers, meaningOf } from '../lexicon/meanings.ts';
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
  if (!isPlaceSaid || meant.meaning !== 'unclear') return null;
  const [limit, opener] = [bareLimit(label), bareOpener(label)];
  const by = limit ?? opener;
  return by ? { meaning: limit ? 'restricts' : 'opens', how: 'composed', by: [by] } : null;
}

/** The word that limits in a short label that names nothing which it could be about; null where another one opens. */
export function bareLimit(label: string): Hit | null {
  return isBare(label) && saidIn(label, OPENS).length === 0 ? (saidIn(label, LIMITS)[0] ?? null) : null;
}

function bareOpener(label: string): Hit | null {
  return isBare(label) && saidIn(label, LIMITS).length === 0 ? (saidIn(label, OPENS)[0] ?? null) : null;
}

const LIMITS: readonly Concept[] = ['only', 'restrict', 'allow'];
const OPENS: readonly Concept[] = ['any', 'open'];

function isBare(label: string): boolean {
  const reading = read(label);
  const isAbout = reading.has(...OF_ITS_OWN) || aboutOthers(label) || namesOthers(reading);
  return label.length <= LONGEST && !isAbout;
}

/** Whether a short label that names nothing else lets in nobody but those who are listed: "Do not answer strangers". */
export function deniesOthers(label: string): boolean {
  return (
    isBare(label) &&
    read(label)
      .all('others')
      .some(({ negated }) => negated)
  );
}

function saidIn(label: string, concepts: readonly Concept[]): readonly Hit[] {
  return read(label)
    .all(...concepts)
    .filter(({ negated }) => !negated);
}

/** Whether a choice lets in those who are not listed: "All others". "And no others" lets nobody else in. */
function namesOthers(reading: Reading): boolean {
  const others = reading.all('others');
  const denials = [...reading.all('not', 'only'), ...others.filter(({ negated }) => negated)];
  return others.some(({ at, length }) => {
    const isWithin = denials.some((no) => no.at <= at && at + length <= no.at + no.length);
    return !isWithin;
  });
}

/**
 * Whether a heading asks from where something comes, denies nothing and is about nothing else that can be limited. A
 * server and a network may be ones that are called, or of a chain.
 */
function asksFromWhere(heading: string): boolean {
  const reading = read(heading);
  const isElse = (at: number) => reading.all('web', 'wallet', 'address').some((other) => other.at === at);
  return (
    reading.all('place').some(({ at }) => !isElse(at)) &&
    !reading.has('not', 'not-after', ...OF_ITS_OWN) &&
    !aboutOthers(heading)
  );
}

/**
 * Whether the label before a control asks from where, its example or a hint says that whoever calls is let in while
 * nothing stands in it ("Any server", "if empty, from anywhere"), and a hint names IPs or shows an address.
 */
export function emptyOpens(label: string, example: string, hints: readonly string[]): boolean {
  const opens = meaningOf(example, false).meaning === 'opens' && read(example).has('place', 'anywhere');
  return (
    asksFromWhere(label) &&
    (opens || hints.some((text) => read(text).has('anywhere'))) &&
    hints.some((text) => read(text).has('ip') || extractAddresses(text).length > 0)
  );
}
