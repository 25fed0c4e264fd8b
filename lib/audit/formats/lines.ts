/** One line of a text with its number, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A line without an end is read in pieces of about this many characters. */
const LONGEST_LINE = 8_000;

/** What an address or a time can be written with: a piece never ends inside one. */
const WITHIN = /[\w.:*/[\]-]/;

/**
 * The lines of a text, whether LF, CRLF or CR ends them. A very long line comes in pieces with the same
 * number.
 */
export function* logLinesOf(text: string): Generator<Line, void> {
  const end = text.includes('\n') ? '\n' : '\r';
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const found = text.indexOf(end, from);
    const to = found === -1 ? text.length : found;
    number += 1;
    for (let piece = from; piece < to || piece === from; ) {
      const cut = to - piece > 2 * LONGEST_LINE ? cutAfter(text, piece, to) : to;
      const line = text.slice(piece, cut);
      yield { number, text: line.endsWith('\r') ? line.slice(0, -1) : line };
      piece = Math.max(cut, piece + 1);
    }
    from = to + 1;
  }
}

function cutAfter(text: string, from: number, to: number): number {
  const latest = Math.min(to, from + 2 * LONGEST_LINE);
  for (let index = from + LONGEST_LINE; index < latest; index += 1) {
    if (!WITHIN.test(text.charAt(index))) return index;
  }
  return latest;
}

/** The first lines that are not blank, for finding out what a text is. */
export function firstLines(text: string, count: number): Line[] {
  const lines: Line[] = [];
  for (const line of logLinesOf(text)) {
    if (line.text.trim() !== '') lines.push(line);
    if (lines.length >= count || line.number > 10 * count) break;
  }
  return lines;
}
