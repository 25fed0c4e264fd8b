import type { Records } from '../record.ts';
import { type Zone, zoneIn } from '../times/zone.ts';
import { blockRecords, isBlocks } from './blocks.ts';
import { cellRecords, cellsIn } from './cells.ts';
import { isJson, jsonRecords } from './json.ts';
import { firstLines, type Line } from './lines.ts';
import { tableIn, tableRecords } from './table.ts';
import { textRecords } from './text.ts';

/** How a text is written. */
export type FormatName = 'json' | 'table' | 'cells' | 'blocks' | 'mail' | 'text';

/** The format of a text, and a way to read its records. */
export interface Format {
  readonly name: FormatName;
  /** The zone that a line above the records names. */
  readonly zone: Zone | null;
  readonly records: () => Records;
}

const LOOKED_AT = 60;
const PREAMBLE = 12;

/**
 * Finds out the format of a text by its first 60 lines.
 * @yields null now and then, for a pause
 */
export function* formatOf(text: string): Generator<null, Format> {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (isJson(bare)) return { name: 'json', zone: null, records: () => jsonRecords(bare) };
  const lines = firstLines(bare, LOOKED_AT);
  const zone = zoneOfHead(lines);
  if (isMail(lines)) return { name: 'mail', zone, records: () => noRecords() };
  yield null;
  const table = yield* tableIn(lines);
  if (table) return { name: 'table', zone, records: () => tableRecords(bare, table) };
  yield null;
  const cells = cellsIn(lines);
  if (cells) return { name: 'cells', zone, records: () => cellRecords(bare, cells) };
  yield null;
  if (isBlocks(lines)) return { name: 'blocks', zone, records: () => blockRecords(bare) };
  return { name: 'text', zone, records: () => textRecords(bare) };
}

/** `Received:` names servers that mail went through, with times: no use of a key. */
function isMail(lines: readonly Line[]): boolean {
  return (
    lines.some(({ text }) => /^subject:/i.test(text)) &&
    lines.some(({ text }) => /^(?:from|received|to):/i.test(text))
  );
}

function* noRecords(): Records {}

/** A sentence above the records, without a time of its own: `# All times are in UTC+8`, `Time zone: Asia/Shanghai`. */
function zoneOfHead(lines: readonly Line[]): Zone | null {
  for (const { text } of lines.slice(0, PREAMBLE)) {
    if (!/time|zone|utc|gmt/i.test(text) || /\d{1,2}:\d{2}:\d{2}|[,;\t|]/.test(text)) continue;
    const zone = zoneIn(text);
    if (zone !== null) return zone;
  }
  return null;
}
