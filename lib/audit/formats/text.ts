import { fieldRoleOf } from '../names.ts';
import type { LogField, Records } from '../record.ts';
import { knownFields } from './known-lines.ts';
import { logLinesOf } from './lines.ts';
import { pairFields } from './pairs.ts';

const NO_NAME = fieldRoleOf('');

/** A text of lines, each one a record of its own. */
export function* textRecords(text: string): Records {
  for (const { number, text: line } of logLinesOf(text)) {
    if (line.trim() !== '') yield { kind: 'record', line: number, fields: lineFields(line) };
    else yield null;
  }
}

/** A line by its own form: places that are known, pairs, or plain text. */
export function lineFields(line: string): LogField[] {
  // A whole line in quotes, as some exports have it.
  const bare = line.startsWith('"') && line.endsWith('"') ? line.slice(1, -1) : line;
  return knownFields(line) ?? knownFields(bare) ?? pairFields(line) ?? [{ role: NO_NAME, text: line }];
}
