import { type FieldRole, fieldRoleOf } from '../names.ts';
import type { Records } from '../record.ts';
import { type Line, logLinesOf } from './lines.ts';
import { isAddressCell, isHead, isTimeCell } from './table.ts';

/** A table copied from a page, one cell a line: its columns, and the line of its first cell behind the head. */
export interface CellTable {
  readonly columns: readonly FieldRole[];
  readonly from: number;
}

const WIDEST = 24;

/**
 * Finds a table whose cells stand on lines of their own.
 * @param lines the first lines that are not blank
 * @returns null where they are no such table
 */
export function cellsIn(lines: readonly Line[]): CellTable | null {
  const kinds = lines.map(({ text }) => (isAddressCell(text) ? 'ip' : isTimeCell(text) ? 'time' : 'other'));
  const ips = kinds.flatMap((kind, at) => (kind === 'ip' ? [at] : []));
  const [firstIp] = ips;
  if (firstIp === undefined || !kinds.includes('time') || lines.some(({ text }) => text.length > 120))
    return null;
  const single = ips.length === 1;
  for (let width = 2; width <= WIDEST; width += 1) {
    if (ips.some((at) => (at - firstIp) % width !== 0) || (!single && ips[1] !== firstIp + width)) continue;
    const table = tableOf(lines, kinds, firstIp, width);
    if (table) return table;
  }
  return null;
}

function tableOf(
  lines: readonly Line[],
  kinds: readonly string[],
  firstIp: number,
  width: number,
): CellTable | null {
  const firstData = Math.min(firstIp, kinds.indexOf('time'));
  for (const head of [width, 0]) {
    const from = firstCell(lines, firstData, width, head);
    if (from === null) continue;
    const rows = kinds.slice(from);
    const whole = rows.length % width === 0 && rows.length >= width;
    const same = rows.every((kind, at) => at < width || kind === rows[at - width]);
    if (!whole && kinds.length < FIRST_LINES) continue;
    if (!rows.slice(0, width).includes('time') || !same) continue;
    const names = lines.slice(from - head, from).map(({ text }) => text.trim());
    const columns = Array.from({ length: width }, (_, at) => fieldRoleOf(names[at] ?? ''));
    return { columns, from: lines[from]?.number ?? 1 };
  }
  return null;
}

/** A text of at least so many lines is not seen to its end. */
const FIRST_LINES = 60;

/** Where the first row begins: behind a head of its width, or with the text. */
function firstCell(lines: readonly Line[], firstData: number, width: number, head: number): number | null {
  if (head === 0) return firstData < width ? 0 : null;
  if (firstData < head || firstData >= head + width) return null;
  return isHead(lines.slice(0, head).map(({ text }) => text)) ? head : null;
}

/** The records of a table whose cells stand on lines of their own. */
export function* cellRecords(text: string, { columns, from }: CellTable): Records {
  let row: Line[] = [];
  for (const line of logLinesOf(text)) {
    if (line.number < from || line.text.trim() === '') continue;
    row.push(line);
    if (row.length < columns.length) continue;
    const fields = row.map((cell, at) => ({ role: columns[at] ?? fieldRoleOf(''), text: cell.text.trim() }));
    yield { kind: 'record', line: row[0]?.number ?? 1, fields };
    row = [];
  }
}
