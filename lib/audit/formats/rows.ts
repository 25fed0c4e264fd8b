import Papa from 'papaparse';
import { type Line, logLinesOf } from './lines.ts';

/** One row of a table, with the line it begins in. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How the cells of a table are told apart. */
export type Separator = ',' | '\t' | ';' | '|' | 'blanks';

/** Lines parsed at once: what a field in quotes spans stays together. */
const BLOCK = 4_000;

/** `+----+` and `|----|:---:|` are drawn, not said; so are the counts under a table of psql and mysql. */
const DRAWN = /^[\s|+:=-]*-{3}[\s|+:=-]*$|^\(\d+ rows?\)$|^\d+ rows? in set/;

/** The rows of a table. @yields null after each block, for a pause */
export function* rowsOf(text: string, separator: Separator): Generator<Row | null, void> {
  let block: Line[] = [];
  let size = 0;
  let quotes = 0;
  for (const line of logLinesOf(text)) {
    block.push(line);
    size += line.text.length;
    quotes += separator === '|' || separator === 'blanks' ? 0 : line.text.split('"').length - 1;
    if (size < BLOCK || (quotes % 2 === 1 && size < 20 * BLOCK)) continue;
    yield* rowsIn(block, separator);
    yield null;
    block = [];
    size = 0;
    quotes = 0;
  }
  yield* rowsIn(block, separator);
}

/** The rows of some lines. */
export function rowsIn(lines: readonly Line[], separator: Separator): Row[] {
  if (separator === 'blanks' || separator === '|') {
    return lines.flatMap(({ number, text }) =>
      text.trim() === '' || DRAWN.test(text) ? [] : [{ line: number, cells: simpleCells(text, separator) }],
    );
  }
  const first = lines[0]?.number ?? 1;
  const rows: Row[] = [];
  let line = first;
  const { data } = Papa.parse<string[]>(lines.map(({ text }) => text).join('\n'), {
    delimiter: separator,
    newline: '\n',
  });
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
  }
  return rows;
}

function simpleCells(text: string, separator: '|' | 'blanks'): string[] {
  if (separator === 'blanks') return text.trim().split(/\s+/);
  return text
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}
