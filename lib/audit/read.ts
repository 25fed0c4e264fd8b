import type { Moment } from '../rotation/list.ts';
import { type FormatName, formatOf } from './formats/format.ts';
import { logLinesOf } from './formats/lines.ts';
import { mentionsIn } from './mentions.ts';
import type { LogField, LogRecord } from './record.ts';
import { type Source, sourceOf } from './source.ts';
import type { LogStamp } from './times/moment.ts';
import { DayOrder } from './times/order.ts';
import type { Spelled } from './times/spelled.ts';
import { learnTimeWords } from './times/words.ts';
import type { Zone } from './times/zone.ts';
import { lineBegin, whenOf } from './when.ts';

/** A text to be read: a file, or what was pasted (`name` null). */
export interface Text {
  readonly name: string | null;
  readonly text: string;
}

/** Something that should be an address and is none; its line counts from 1. */
export interface Unread {
  readonly line: number;
  readonly text: string;
}

/** A use of a key: where from and when, as far as its record says. */
export interface Use {
  readonly from: Exclude<Source, { kind: 'none' | 'unread' }>;
  readonly stamp: LogStamp | null;
}

/** What was read of one text. */
export interface TextReading {
  readonly name: string | null;
  readonly format: FormatName;
  /** `uses`: records with times, as in a log; `list`: addresses alone, as in a mail. */
  readonly kind: 'uses' | 'list';
  readonly uses: readonly Use[];
  /** Of a list: every address and range in it, as often as it is there. */
  readonly listed: readonly string[];
  /** The first 100 that could not be read; `unreadCount` counts all. */
  readonly unread: readonly Unread[];
  readonly unreadCount: number;
}

/** Characters per line, assumed so that the progress needs no count of the lines. */
const LINE = 80;

/** Records read between two chances to pause. */
const STEP = 8;
/** Lines that could not be read and are kept to be shown, at most. */
const SHOWN = 100;
/** Lines above a record in which its time is looked for: a record of several lines has it in the first. */
const ABOVE = 3;
/** Characters that are kept of a text that could not be read as an address: it may be anything. */
const LONGEST = 40;

/** A use that waits for the end of its file, where the order of day and month is known. */
interface Pending {
  readonly from: Use['from'];
  readonly event: readonly Spelled[];
}

/**
 * Reads one text by its own format, a little at a time.
 * @param now UTC ms; the year of a time that names none follows from it
 * @yields the share that is done, 0 to 1
 */
export function* readText({ name, text }: Text, now: Moment): Generator<number, TextReading> {
  yield* beforeReading(learnTimeWords());
  const format = yield* beforeReading(formatOf(text));
  const order = new DayOrder();
  const pending: Pending[] = [];
  const unread: Unread[] = [];
  let unreadCount = 0;
  let done = 0;
  const miss = (line: number, said: string) => {
    unreadCount += 1;
    if (unread.length < SHOWN) unread.push({ line, text: said.slice(0, LONGEST) });
  };
  let line = 0;
  let above: readonly (readonly LogField[])[] = [];
  const lines = Math.max(1, text.length / LINE);
  for (const record of format.records()) {
    done += 1;
    if (record === null || done % STEP === 0) yield Math.min(0.9, line / lines);
    if (record === null) continue;
    line = record.line;
    if (record.kind === 'broken') {
      miss(record.line, record.text);
      continue;
    }
    const call = callOf(record, format.name === 'text' ? above : [], format.zone);
    for (const time of call.all) order.learn(time);
    if (call.source.kind === 'none') above = [record.fields, ...above].slice(0, ABOVE);
    if (call.source.kind === 'unread') miss(record.line, call.source.text);
    else if (call.source.kind !== 'none') pending.push({ from: call.source, event: call.event });
  }
  const uses = yield* stamped(pending, order, now);
  const isLog = uses.some(({ stamp }) => stamp !== null);
  const shared = { name, format: format.name };
  if (isLog || (unreadCount > 0 && format.name === 'json')) {
    return { ...shared, kind: 'uses', uses, listed: [], unread, unreadCount };
  }
  const listed = yield* listedIn(text, format.name, uses);
  return { ...shared, kind: 'list', uses: [], listed, unread: [], unreadCount: 0 };
}

/** Steps before any record is read: nothing of the text is done yet. */
function* beforeReading<Made>(steps: Generator<null, Made>): Generator<number, Made> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield 0;
  }
}

/**
 * Reads the source and the time of one record.
 * @param above the lines right above without an address, the nearest first: the record continues one that
 *   begins with a time
 */
function callOf(record: LogRecord, above: readonly (readonly LogField[])[], zone: Zone | null) {
  const source = sourceOf(record.fields);
  const { event, all } = source.kind === 'none' ? { event: [], all: [] } : whenOf(record.fields, zone);
  if (event.length > 0 || source.kind === 'none') return { source, event, all };
  const begun = above.map((fields) => lineBegin(fields, zone)).find(({ event }) => event.length > 0);
  return { source, event: begun?.event ?? [], all: begun?.all ?? all };
}

function* stamped(pending: readonly Pending[], order: DayOrder, now: Moment): Generator<number, Use[]> {
  const uses: Use[] = [];
  for (const { from, event } of pending) {
    const stamps = event.flatMap((time) => order.stamp(time, now) ?? []);
    uses.push({ from, stamp: spanOf(stamps) });
    if (uses.length % 200 === 0) yield 0.9 + (0.1 * uses.length) / pending.length;
  }
  return uses;
}

/** Of several times that may all be the use's, the whole span. */
function spanOf(stamps: readonly LogStamp[]): LogStamp | null {
  const [first, ...others] = stamps;
  if (!first) return null;
  return others.reduce(
    (span, { from, to }) => ({ at: span.at, from: Math.min(span.from, from), to: Math.max(span.to, to) }),
    first,
  );
}

/** What is named in a text that is no log: of a table its addresses, of all else whatever names one. */
function* listedIn(text: string, format: FormatName, uses: readonly Use[]): Generator<number, string[]> {
  const known = uses.flatMap(({ from }) => (from.kind === 'known' ? [from.address] : []));
  if (format === 'table' && known.length === uses.length && known.length > 0) return known;
  const listed: string[] = [];
  let done = 0;
  for (const { text: line } of logLinesOf(text)) {
    for (const mention of mentionsIn(line)) listed.push(mention);
    done += line.length;
    yield Math.min(1, 0.9 + (0.1 * done) / text.length);
  }
  return listed;
}
