import { addressesIn } from '../addresses/find.ts';
import { plainText } from '../addresses/writing.ts';
import { fieldRoleOf } from '../names.ts';
import type { LogField, Records } from '../record.ts';
import { type Line, logLinesOf } from './lines.ts';

/** `Source Network Address:  203.0.113.10`, `时间：2026-12-02`. */
const FIELD = /^\s*[-*\u2022]?\s*([\p{L}][\p{L}\p{N} ()/_+-]{0,40}?)\s*[:：](?:\s+|(?=[^\s\d/]))(\S.*)?$/u;
const LEAST_SHARE = 0.4;

/** Whether a text says its records one field a line: `Time: …`, `IP: …`. */
export function isBlocks(lines: readonly Line[]): boolean {
  const fields = lines.flatMap(({ text }) => fieldOf(text) ?? []);
  if (fields.length < 2 || fields.length < LEAST_SHARE * lines.length) return false;
  const isSource = ({ role, text }: LogField) =>
    (role.address === 'ip' || role.address === 'source') && addressesIn(plainText(text)).length > 0;
  return fields.some(isSource) && fields.some(({ role }) => role.time !== null);
}

/** The records of such a text: a name that comes again begins the next one. */
export function* blockRecords(text: string): Records {
  let names = new Set<string>();
  let fields: LogField[] = [];
  let begun = 1;
  for (const { number, text: line } of logLinesOf(text)) {
    const [, name = ''] = FIELD.exec(line) ?? [];
    const field = fieldOf(line);
    if (!field) continue;
    if (names.has(name) && fields.length > 0) {
      yield { kind: 'record', line: begun, fields };
      names = new Set();
      fields = [];
    }
    if (fields.length === 0) begun = number;
    names.add(name);
    fields.push(field);
  }
  if (fields.length > 0) yield { kind: 'record', line: begun, fields };
}

function fieldOf(line: string): LogField | null {
  const [, name = '', value = ''] = FIELD.exec(line) ?? [];
  return value === '' ? null : { role: fieldRoleOf(name), text: value };
}
