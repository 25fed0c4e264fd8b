import type { Moment } from '../rotation/index.ts';
import { mentionsIn } from './mentions.ts';
import { type Stamp, stampOf } from './stamp.ts';

/** How often and when one address or range is named in the text. */
export interface Mention {
  readonly text: string;
  readonly count: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** The moments with their zones, kept only as far as a verdict on retired addresses needs them. */
  readonly stamps: readonly Stamp[];
}

export interface Tally {
  readonly mentions: readonly Mention[];
  readonly lines: number;
  /** Lines with an address that also say when. */
  readonly stamped: number;
}

/** Characters read between two chances to pause: one to three milliseconds of work. */
const STEP = 4_000;

/** Addresses summed up between two chances to pause. */
const ADDRESSES = 200;

/** A line without an end (one-line JSON) is read in pieces of about this many characters. */
const LONGEST_LINE = 2_000;

/** What an address can be written with: a piece never ends inside one. */
const WITHIN_ADDRESS = /[\w.:*/[\]-]/;

/**
 * Counts the addresses of any text, a little at a time.
 * @yields the share that is done, 0 to 1, every few lines, so that the caller can let the page breathe
 */
export function* tallyText(text: string): Generator<number, Tally> {
  const found = new Map<string, { count: number; stamps: Stamp[] }>();
  let lines = 0;
  let stamped = 0;
  let paused = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfLine(text, from);
    const line = text.slice(from, to);
    const mentions = mentionsIn(line);
    const stamp = mentions.length > 0 ? stampOf(line) : null;
    for (const mention of mentions) {
      const known = found.get(mention) ?? { count: 0, stamps: [] };
      found.set(mention, known);
      known.count += 1;
      if (stamp) known.stamps.push(stamp);
    }
    if (stamp) stamped += 1;
    lines += 1;
    from = to + 1;
    if (from - paused >= STEP) {
      paused = from;
      yield Math.min(1, from / text.length);
    }
  }
  const mentions: Mention[] = [];
  for (const [mention, { count, stamps }] of found) {
    mentions.push({ text: mention, count, stamps, ...spanOf(stamps) });
    if (mentions.length % ADDRESSES === 0) yield 1;
  }
  return { mentions, lines, stamped };
}

/** The next line break; in a line that is too long, the next place outside of anything like an address. */
function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  const end = found === -1 ? text.length : found;
  const latest = Math.min(end, from + 2 * LONGEST_LINE);
  for (let index = from + LONGEST_LINE; index < latest; index += 1) {
    if (!WITHIN_ADDRESS.test(text.charAt(index))) return index;
  }
  return latest;
}

function spanOf(stamps: readonly Stamp[]): { first: Moment | null; last: Moment | null } {
  let first: Moment | null = null;
  let last: Moment | null = null;
  for (const { at } of stamps) {
    first = first === null || at < first ? at : first;
    last = last === null || at > last ? at : last;
  }
  return { first, last };
}
