import { addressesIn } from '../addresses/find.ts';
import { plainText } from '../addresses/writing.ts';
import { type FieldRole, fieldRoleOf } from '../names.ts';
import type { Records } from '../record.ts';
import { timeOfCell } from '../times/find.ts';
import type { Line } from './lines.ts';
import { type Row, rowsIn, rowsOf, type Separator } from './rows.ts';

/** A text that is a table: how its cells are told apart, what its columns are called, and where its rows begin. */
export interface Table {
  readonly separator: Separator;
  readonly columns: readonly FieldRole[];
  /** The line of the first row behind the head, from 1. */
  readonly from: number;
}

const SEPARATORS: readonly Separator[] = ['\t', ',', ';', '|'];

/** Rows of one width, at least so many of all. */
const OF_ONE_WIDTH = 0.75;
const WITH_ADDRESS = 0.5;

/**
 * Finds out whether a text is a table.
 * @param lines its first lines
 * @yields null after each separator that was tried, for a pause
 */
export function* tableIn(lines: readonly Line[]): Generator<null, Table | null> {
  const declared = declaredTable(lines);
  if (declared) return declared;
  for (const separator of SEPARATORS) {
    const table = tableBy(lines, separator);
    if (table) return table;
    yield null;
  }
  return tableByBlanks(lines);
}

/** The records of a table: one a row. */
export function* tableRecords(text: string, { separator, columns, from }: Table): Records {
  for (const row of rowsOf(text, separator)) {
    if (row === null) yield null;
    else if (row.line >= from && !(row.cells[0] ?? '').startsWith('#')) {
      const fields = row.cells.map((cell, at) => ({ role: columns[at] ?? NO_NAME, text: cell.trim() }));
      yield { kind: 'record', line: row.line, fields };
    }
  }
}

const NO_NAME = fieldRoleOf('');

/** W3C logs and Zeek's say their columns in a line of their own: `#Fields: date time c-ip`. */
function declaredTable(lines: readonly Line[]): Table | null {
  const head = lines.find(({ text }) => /^#fields[:\t ]/i.test(text));
  if (!head) return null;
  const names = head.text
    .replace(/^#fields[:\t ]\s*/i, '')
    .trim()
    .split(/\s+/);
  const row = lines.find(({ number, text }) => number > head.number && !text.startsWith('#'));
  const separator = row?.text.includes('\t') ? '\t' : 'blanks';
  // The standard: times are UTC, unless a column says otherwise.
  const utc = /^#fields:/i.test(head.text);
  const columns = names.map((name) => {
    const role = fieldRoleOf(name);
    return utc && role.time !== null && role.zone === null ? { ...role, zone: 0 } : role;
  });
  return { separator, columns, from: head.number + 1 };
}

function tableBy(lines: readonly Line[], separator: Separator): Table | null {
  const rows = rowsIn(lines, separator).filter(({ cells }) => !(cells[0] ?? '').startsWith('#'));
  const width = commonWidth(rows);
  if (width < 2) return null;
  const wide = rows.filter(({ cells }) => cells.length === width);
  const data = wide.filter(({ cells }) => cells.some(isAddressCell));
  if (wide.length < OF_ONE_WIDTH * rows.length || data.length < WITH_ADDRESS * (wide.length - 1)) return null;
  const [first] = data;
  if (!first || data.every(({ cells }) => cells.every((cell) => cell.trim() === '' || isAddressCell(cell))))
    return null;
  const head = wide.filter(({ line, cells }) => line < first.line && isHead(cells)).at(-1);
  return {
    separator,
    columns: Array.from({ length: width }, (_, at) => fieldRoleOf((head?.cells[at] ?? '').trim())),
    from: head ? head.line + 1 : (wide[0]?.line ?? 1),
  };
}

/** Columns apart by blanks are a table only under a head that names a source. */
function tableByBlanks(lines: readonly Line[]): Table | null {
  const [head, ...others] = lines;
  if (!head || others.length === 0) return null;
  const names = head.text.trim().split(/\s+/);
  const columns = names.map((name) => fieldRoleOf(name));
  const rows = rowsIn(others, 'blanks');
  const named = columns.some(({ address }) => address === 'source' || address === 'ip');
  const fits = names.length > 2 && rows.every(({ cells }) => cells.length === names.length);
  return named && fits && isHead(names) ? { separator: 'blanks', columns, from: head.number + 1 } : null;
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, [width, count]) => (count > (counts.get(best) ?? 0) ? width : best), 0);
}

/** A cell that holds an address and, behind it, at most a remark. */
export function isAddressCell(cell: string): boolean {
  const plain = plainText(cell).trim();
  const [found] = addressesIn(plain);
  return found !== undefined && found.index <= 1 && /^\]?\s*(?:$|[(,[])/.test(plain.slice(found.end));
}

/** A head says no address and no time, and has a word in it. */
export function isHead(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => /\p{L}/u.test(cell)) &&
    !cells.some((cell) => addressesIn(plainText(cell)).length > 0 || isTimeCell(cell))
  );
}

/** A cell that holds a time and nothing else of weight. */
export function isTimeCell(cell: string): boolean {
  const spelled = timeOfCell(plainText(cell));
  return spelled !== null && /\d/.test(cell) && cell.trim().length < 60;
}
