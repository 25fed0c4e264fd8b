import { roleOf } from './role.ts';
import { wordsOf } from './words.ts';

const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="table"], [role="grid"]';

/**
 * What stands at the head of the column that a cell with something to type is in; empty where no single head stands over
 * all of it, or where cells reach over several rows. Told from the page itself: a scene leaves out cells that say nothing.
 */
export function headOfColumn(cell: Element): string {
  const row = cell.closest(ROW);
  const table = cell.closest(TABLE);
  if (!row || !table || !cell.querySelector('input, textarea, [contenteditable]')) return '';
  if (table.querySelector('[rowspan]:not([rowspan="1"])')) return '';
  const heads = [...table.querySelectorAll(ROW)]
    .filter((at) => at !== row && at.closest(TABLE) === table)
    .map(cellsOf)
    .find((cells) => cells.length > 1 && cells.every((at) => roleOf(at) === 'column-head'));
  const place = placeOf(cell, cellsOf(row));
  const head = heads?.find((at) => placeOf(at, heads) === place);
  return head ? wordsOf(head) : '';
}

function cellsOf(row: Element): readonly Element[] {
  return [...row.children].filter((at) => ['cell', 'column-head'].includes(roleOf(at)));
}

/** In which column a cell begins, and over how many it reaches. */
function placeOf(cell: Element, cells: readonly Element[]): string {
  const before = cells.slice(0, cells.indexOf(cell)).reduce((sum, at) => sum + spanOf(at), 0);
  return `${before}+${spanOf(cell)}`;
}

function spanOf(cell: Element): number {
  return (cell as HTMLTableCellElement).colSpan ?? (Number(cell.getAttribute('aria-colspan')) || 1);
}
