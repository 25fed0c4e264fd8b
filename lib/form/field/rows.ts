import { withPlainDigits } from '../../engine/limit.ts';
import { read } from '../../lexicon/read.ts';
import { namesOf } from '../label.ts';
import { notesBeside } from './notes.ts';

/** Whether a single-line input is one row of a list, by its own number or by the note beside it. */
export function isRowOfMany(input: Element): boolean {
  return input.localName === 'input' && (isFirstOfMany(input) || notesBeside(input).length > 0);
}

/** Whether a name of an input ends in its number, 1: "IP address 1". */
function isFirstOfMany(input: Element): boolean {
  return namesOf(input).own.some(
    (name) => read(name).has('ip') && /(?<![\d.])1$/.test(withPlainDigits(name.trim())),
  );
}
