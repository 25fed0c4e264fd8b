import type { Moment } from '../rotation/list.ts';
import type { FormatName } from './formats/format.ts';
import type { TextReading, Unread } from './read.ts';
import type { LogStamp } from './times/moment.ts';

/** How often and when one address or range is named. */
export interface Mention {
  readonly text: string;
  readonly count: number;
  /** The likeliest moments of the first and the last use. */
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** One of each use; null where its record has no time. */
  readonly stamps: readonly (LogStamp | null)[];
}

/** What one text was, for the verdict to name it. */
export interface TextRead {
  readonly name: string | null;
  readonly format: FormatName;
  readonly kind: 'uses' | 'list' | 'nothing';
  /** Uses, or addresses of a list. */
  readonly count: number;
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
}

/** All texts together. */
export interface Tally {
  /** Addresses that called, by the logs among the texts. */
  readonly used: readonly Mention[];
  /** Addresses that are named in the lists among the texts. */
  readonly listed: readonly Mention[];
  /** Uses whose records show a proxy's address only. */
  readonly hidden: number;
  /** Uses whose records name several addresses and not which one called. */
  readonly several: number;
  readonly unread: number;
  readonly uses: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** Whether each time is exact: its zone, its year and its day are said. */
  readonly exact: boolean;
  readonly texts: readonly TextRead[];
}

/** Uses summed up between two chances to pause. */
const STEP = 500;

interface Count {
  count: number;
  readonly stamps: (LogStamp | null)[];
}

/** Sums up what was read of all texts. @yields 1, whenever the caller may pause */
export function* tallyOf(readings: readonly TextReading[]): Generator<number, Tally> {
  const used = new Map<string, Count>();
  const listed = new Map<string, Count>();
  const span = new Span();
  let [hidden, several, uses] = [0, 0, 0];
  for (const reading of readings) {
    for (const { from, stamp } of reading.uses) {
      uses += 1;
      span.add(stamp);
      if (from.kind === 'known') count(used, from.address, stamp);
      else if (from.kind === 'hidden') hidden += 1;
      else several += 1;
      if (uses % STEP === 0) yield 1;
    }
    for (const text of reading.listed) count(listed, text, null);
  }
  const { first, last, exact } = span;
  const unread = readings.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  const texts = readings.map(textRead);
  const mentions = { used: yield* mentionsOf(used), listed: yield* mentionsOf(listed) };
  return { ...mentions, hidden, several, unread, uses, first, last, exact, texts };
}

function textRead({ name, format, kind, uses, listed, unread, unreadCount }: TextReading): TextRead {
  const count = kind === 'uses' ? uses.length : listed.length;
  const what = count === 0 && unreadCount === 0 ? 'nothing' : kind;
  return { name, format, kind: what, count, unread, unreadCount };
}

function count(counts: Map<string, Count>, text: string, stamp: LogStamp | null): void {
  const known = counts.get(text) ?? { count: 0, stamps: [] };
  counts.set(text, known);
  known.count += 1;
  known.stamps.push(stamp);
}

function* mentionsOf(counts: ReadonlyMap<string, Count>): Generator<number, Mention[]> {
  const mentions: Mention[] = [];
  let since = 0;
  for (const [text, { count, stamps }] of counts) {
    const span = new Span();
    for (const stamp of stamps) span.add(stamp);
    mentions.push({ text, count, stamps, first: span.first, last: span.last });
    since += count;
    if (since < STEP) continue;
    since = 0;
    yield 1;
  }
  return mentions;
}

/** The first and the last of many moments. */
class Span {
  first: Moment | null = null;
  last: Moment | null = null;
  exact = true;

  add(stamp: LogStamp | null): void {
    if (!stamp) return;
    this.first = this.first === null ? stamp.at : Math.min(this.first, stamp.at);
    this.last = this.last === null ? stamp.at : Math.max(this.last, stamp.at);
    if (stamp.from !== stamp.to) this.exact = false;
  }
}
