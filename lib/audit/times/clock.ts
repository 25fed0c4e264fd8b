import type { Clock } from './spelled.ts';
import { timeWords, wordOf } from './words.ts';
import { ZONE_BEHIND, type Zone, zoneOf } from './zone.ts';

/** `03:14:05.123`, `3:14`, `03h14`, `12時14分05秒` (one letter of a script without cases behind each number). */
const HANDS = String.raw`(\d{1,2})(?:[:h]|\s?\p{Lo}\s?)(\d{2})(?:(?::|\s?\p{Lo}\s?)(\d{2})(?:[.,:](\d{1,9}))?(?:\s?\p{Lo}(?!\p{L}))?)?(?![\d:])`;
/** Behind a day, points do for colons too. */
const POINTED = String.raw`(\d{1,2})\.(\d{2})\.(\d{2})(?![\d.])`;

/** A blank, `T`, `:`, a comma, a word or two ("at", "г.,"), a half of the day; never a cell's edge. */
const BETWEEN = String.raw`([^\d\n\t|;"()=]{0,14}?)`;
const BEHIND_DAY = new RegExp(`${BETWEEN}(?:${HANDS}|${POINTED})`, 'uy');
const BEFORE_DAY = new RegExp(String.raw`(?<![\d.:])${HANDS}([^\d\n\t|;"]{1,14})$`, 'u');
const ALONE = new RegExp(String.raw`^([^\d(+\u2212-]{0,8})${HANDS}`, 'u');

const LATIN_HALF = /[\s\u00a0\u202f]{0,2}([ap])\.?[\s\u00a0\u202f]?m\b\.?/iy;
const WORD_BEHIND = /[\s\u00a0\u202f]{0,2}([\p{L}\p{M}.]{1,8})/uy;

/** A time of day in a text, with its zone where it names one. Places in UTF-16 units. */
export interface FoundClock {
  readonly clock: Clock;
  readonly zone: Zone | null;
  readonly index: number;
  readonly end: number;
}

/** The clock right behind a day that ends at `from`, with its half of the day and its zone. */
export function clockBehind(text: string, from: number): FoundClock | null {
  BEHIND_DAY.lastIndex = from;
  const match = BEHIND_DAY.exec(text);
  if (!match) return null;
  const [, between = '', hour, minute, second, fraction, pointHour, pointMinute, pointSecond] = match;
  const hands = [hour ?? pointHour, minute ?? pointMinute, second ?? pointSecond, fraction] as const;
  return finish(text, hands, halfIn(between), from, from + match[0].length);
}

/** The clock right before a day that begins at `to`. */
export function clockBefore(text: string, to: number): FoundClock | null {
  const start = Math.max(0, to - 40);
  const match = BEFORE_DAY.exec(text.slice(start, to));
  if (!match) return null;
  const [whole, hour, minute, second, fraction, between = ''] = match;
  const found = finish(text, [hour, minute, second, fraction], halfIn(between), start + match.index, to);
  const end = start + match.index + whole.length - between.length;
  return found && { ...found, zone: zoneAt(text, end)?.zone ?? null, end: to };
}

/** A cell that holds a clock and no day. */
export function clockAlone(text: string): FoundClock | null {
  const match = ALONE.exec(text.trim());
  if (!match) return null;
  const [whole, before = '', hour, minute, second, fraction] = match;
  return finish(text.trim(), [hour, minute, second, fraction], halfIn(before), 0, whole.length);
}

type Hands = readonly [string | undefined, string | undefined, string | undefined, string | undefined];

function finish(text: string, hands: Hands, halfBefore: Half, index: number, end: number): FoundClock | null {
  const behind = halfBehind(text, end);
  const half = halfBefore ?? behind.half;
  const clock = clockOf(hands, half);
  const zone = zoneAt(text, behind.end);
  return clock && { clock, zone: zone?.zone ?? null, index, end: zone?.end ?? behind.end };
}

function clockOf([hours, minutes, seconds = '0', fraction = '']: Hands, half: Half): Clock | null {
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (hour > 23 || minute > 59 || second > 60 || (half && hour === 0 && half === 'pm')) return null;
  const turned = half && hour <= 12 ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour;
  const milli = Number(fraction.padEnd(3, '0').slice(0, 3));
  return { hour: turned, minute, second: Math.min(second, 59), milli };
}

type Half = 'am' | 'pm' | null;

function halfIn(text: string): Half {
  if (text.length < 2) return null;
  const { halves } = timeWords();
  for (const word of text.split(/[\s,:T]+/u)) {
    const half = word === '' ? undefined : halves.get(wordOf(word));
    if (half) return half;
  }
  return null;
}

function halfBehind(text: string, from: number): { half: Half; end: number } {
  LATIN_HALF.lastIndex = from;
  const latin = LATIN_HALF.exec(text);
  if (latin) return { half: latin[1]?.toLowerCase() === 'a' ? 'am' : 'pm', end: from + latin[0].length };
  WORD_BEHIND.lastIndex = from;
  const [whole = '', word = ''] = WORD_BEHIND.exec(text) ?? [];
  const half = word === '' ? undefined : timeWords().halves.get(wordOf(word));
  return half ? { half, end: from + whole.length } : { half: null, end: from };
}

function zoneAt(text: string, from: number): { zone: Zone; end: number } | null {
  ZONE_BEHIND.lastIndex = from;
  const [found] = ZONE_BEHIND.exec(text) ?? [];
  const zone = found ? zoneOf(found) : null;
  return found && zone !== null ? { zone, end: from + found.length } : null;
}
