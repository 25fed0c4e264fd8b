import columns from './columns.json' with { type: 'json' };
import { fold } from './fold.ts';

/** What the head of a column can say, in the languages of the exchanges' own exports. English is read word by word. */
export type ColumnMeaning = keyof typeof columns;

const MEANINGS: readonly ColumnMeaning[] = ['none', 'other', 'source', 'ip', 'otherTime', 'time'];

const stems = MEANINGS.map((meaning) => [meaning, columns[meaning].map((stem) => fold(stem))] as const);

/**
 * What a column's head means in any of the languages, the narrower meaning first: a creation time is no time of use.
 * @param head as it is written in the file
 */
export function columnMeanings(head: string): ColumnMeaning[] {
  const folded = fold(head);
  return stems.flatMap(([meaning, words]) => (words.some((stem) => holds(folded, stem)) ? [meaning] : []));
}

const CASED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\s'-]+$/u;

/** A stem of a script with blanks begins a word; Chinese, Japanese, Korean and Arabic ones may stand anywhere. */
function holds(text: string, stem: string): boolean {
  if (!CASED.test(stem)) return text.includes(stem);
  const at = ` ${text.replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `.indexOf(` ${stem}`);
  return at >= 0;
}
