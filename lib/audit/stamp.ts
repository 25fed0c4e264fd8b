import type { Moment } from '../rotation/index.ts';

/** When a line says it happened. */
export interface Stamp {
  readonly at: Moment;
  /** Whether the line names its time zone; without one UTC is taken, and may be up to 14 h off. */
  readonly zoned: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO =
  /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d:])/i;
const NAMED =
  /(?<!\d)(\d{1,2})[ /-]([a-z]{3})[a-z]*[ /,-]+(\d{4})(?:[: ,T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const EPOCH = /(?<![\d.])(1[5-9]\d{8}|2[0-3]\d{8})(\d{3})?(?![\d.])/;

/**
 * Reads the first moment a line names: ISO 8601 and its relatives (`2026-12-02T03:14:05Z`, `2026/12/02 03:14`),
 * web-server logs (`02/Dec/2026:03:14:05 +0000`), seconds or milliseconds since 1970. Day and month as two numbers
 * (`02/12/2026`) could be either way round and are not read.
 */
export function stampOf(line: string): Stamp | null {
  return isoStamp(line) ?? namedStamp(line) ?? epochStamp(line);
}

function isoStamp(line: string): Stamp | null {
  const [found, year, month, day, hour, minute, second, zone] = ISO.exec(line) ?? [];
  return found ? stamp(Number(year), Number(month), Number(day), hour, minute, second, zone) : null;
}

function namedStamp(line: string): Stamp | null {
  const [found, day, name = '', year, hour, minute, second, zone] = NAMED.exec(line) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return found && month > 0 ? stamp(Number(year), month, Number(day), hour, minute, second, zone) : null;
}

function epochStamp(line: string): Stamp | null {
  const [found, seconds, millis = '000'] = EPOCH.exec(line) ?? [];
  return found ? { at: Number(`${seconds}${millis}`), zoned: true } : null;
}

function stamp(
  year: number,
  month: number,
  day: number,
  hour = '0',
  minute = '0',
  second = '0',
  zone?: string,
): Stamp | null {
  const at = Date.UTC(year, month - 1, day, Number(hour), Number(minute), Number(second));
  const date = new Date(at);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  return { at: at - offsetOf(zone), zoned: zone !== undefined };
}

function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  if (!sign) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
