import { addressesIn } from '../addresses/find.ts';
import { plainText } from '../addresses/writing.ts';
import { fieldRoleOf } from '../names.ts';
import type { LogField, LogRecord, Records } from '../record.ts';
import { timeOfCell } from '../times/find.ts';
import { jsonPieces } from './json-pieces.ts';
import { lineFields } from './text.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/** Whether a text is JSON: one value, or one a line. */
export function isJson(text: string): boolean {
  return JSON_BEGINS.test(text.slice(0, 2_000));
}

/**
 * The records of a JSON text: objects in an array that have an address and a time of their own, however deep
 * they are; an object without such an array is one record.
 */
export function* jsonRecords(text: string): Records {
  const lineAt = lineCounter(text);
  const pieces = jsonPieces(text);
  for (;;) {
    const step = pieces.next();
    if (step.done) {
      if (step.value) yield broken(text, step.value.from, lineAt(step.value.from));
      return;
    }
    if (step.value === null) {
      yield null;
      continue;
    }
    const { from, to } = step.value;
    const number = lineAt(from);
    yield* recordsIn(text.slice(from, to), number) ?? [broken(text, from, number)];
    yield null;
  }
}

/** Counts the lines up to a place, for places that only go on. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    for (; next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}

function broken(text: string, from: number, line: number) {
  return { kind: 'broken', line, text: text.slice(from, from + 40) } as const;
}

/** The records of one value; null where it is no JSON, or nested deeper than anybody's log. */
function recordsIn(text: string, line: number): LogRecord[] | null {
  try {
    return recordsOf(JSON.parse(text), line);
  } catch {
    return null;
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordsOf(value: Json, line: number): LogRecord[] {
  if (Array.isArray(value)) {
    if (value.every((each) => !isObject(each)))
      return [{ kind: 'record', line, fields: plainFields('', value) }];
    return value.flatMap((each) => recordsOf(each, line));
  }
  return isObject(value) ? gather(value, [], line) : [];
}

/** An object is a record, or what its nested records share. */
function gather(object: JsonObject, shared: readonly LogField[], line: number): LogRecord[] {
  const lists = nestedRecords(object);
  const own = fieldsOf(object, '', lists);
  if (lists.length === 0) return [{ kind: 'record', line, fields: [...own, ...missing(own, shared)] }];
  return lists.flat().flatMap((each) => (isObject(each) ? gather(each, [...own, ...shared], line) : []));
}

/** What a record lacks and those around it say: a day where it has a clock only, a zone. */
function missing(own: readonly LogField[], shared: readonly LogField[]): LogField[] {
  const dated = own.some(({ role, text }) => {
    const time = role.time === null ? null : timeOfCell(text);
    return time !== null && (time.epoch !== null || time.day !== null);
  });
  return shared.filter(({ role }) => role.isZone || (!dated && role.time !== null));
}

interface JsonObject {
  readonly [name: string]: Json;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The arrays inside of an object whose objects are records: the first with one tells. */
function nestedRecords(value: Json, found: (readonly Json[])[] = []): readonly (readonly Json[])[] {
  if (Array.isArray(value)) {
    if (value.slice(0, 3).some((each) => isObject(each) && isRecord(each))) found.push(value);
    else for (const each of value) nestedRecords(each, found);
  } else if (isObject(value)) {
    for (const each of Object.values(value)) nestedRecords(each, found);
  }
  return found;
}

function isRecord(object: JsonObject): boolean {
  const fields = fieldsOf(object, '', []);
  const hasTime = fields.some(({ role, text }) => role.time !== null && timeOfCell(text) !== null);
  return hasTime && fields.some(({ text }) => addressesIn(plainText(text)).length > 0);
}

function fieldsOf(value: Json, path: string, without: readonly (readonly Json[])[]): LogField[] {
  if (Array.isArray(value)) {
    if (without.includes(value)) return [];
    return value.flatMap((each) => fieldsOf(each, path, without));
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, each]) =>
      fieldsOf(each, path === '' ? name : `${path}.${name}`, without),
    );
  }
  return plainFields(path, value);
}

/** A scalar as a field. A text may be JSON once more, or a whole line of a log. */
function plainFields(path: string, value: Json): LogField[] {
  if (value === null || typeof value === 'boolean' || typeof value === 'object') {
    return Array.isArray(value) ? value.flatMap((each) => plainFields(path, each)) : [];
  }
  const text = typeof value === 'number' ? numberText(value) : value;
  const role = fieldRoleOf(path);
  if (typeof value === 'string' && /^\s*\{\s*"/.test(value)) {
    const inner = parsed(value);
    if (inner !== undefined) return fieldsOf(inner, path, []);
  }
  const isLine = role.address === 'unnamed' && role.time === null && text.length > 40;
  return isLine ? lineFields(text) : [{ role, text }];
}

/** Nanoseconds are more than a number holds exactly; their digits still stand. */
function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
