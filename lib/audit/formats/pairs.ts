import { fieldRoleOf } from '../names.ts';
import type { LogField } from '../record.ts';

/** `key=value`, `key="a value"`. */
const PAIR = /(?<![\w.@/?&%-])([\p{L}_@][\w.@-]*)=("(?:[^"\\]|\\.)*"|[^\s"',;|]*)/gu;
const LEAST = 2;

const NO_NAME = fieldRoleOf('');

/**
 * The fields of a line of key=value pairs, and the rest of the line as one without a name; null for fewer
 * than two pairs.
 */
export function pairFields(line: string): LogField[] | null {
  const pairs = [...line.matchAll(PAIR)];
  if (pairs.length < LEAST) return null;
  const fields = pairs.map(([, name = '', value = '']) => ({
    role: fieldRoleOf(name),
    text: value.startsWith('"') ? value.slice(1, -1) : value,
  }));
  const rest = line.replace(PAIR, ' ');
  return [{ role: NO_NAME, text: rest }, ...fields];
}
