import { read } from '../../lexicon/read.ts';
import { buttonsIn } from '../card.ts';
import { ancestry } from '../dom/reach.ts';
import { namesOf } from '../label.ts';
import { typedIn } from './candidate.ts';

/** How far around an address the note beside it may stand. */
const LEVELS = 4;

/**
 * The controls in an input's row that describe its entry ("Remark", "Label"), at most two: fields on the same
 * line that say so, or that say anything else in a row with a button of its own. Empty for any other input.
 */
export function notesBeside(input: Element): readonly Element[] {
  if (isNote(input)) return [];
  const line = input.getBoundingClientRect();
  for (const at of ancestry(input).slice(1, LEVELS + 1)) {
    const others = typedIn(at).filter((other) => other !== input);
    if (others.length === 0) continue;
    const isBeside = (other: Element) => {
      const box = other.getBoundingClientRect();
      return box.top < line.bottom && box.bottom > line.top;
    };
    const hasButton = namesOf(input).own.some((name) => read(name).has('ip')) && buttonsIn(at).length > 0;
    const isOwn = (other: Element) => isNote(other) || (hasButton && saysSomethingElse(other));
    return others.length <= 2 && others.every((other) => isOwn(other) && isBeside(other)) ? others : [];
  }
  return [];
}

function saysSomethingElse(input: Element): boolean {
  const { own } = namesOf(input);
  return own.length > 0 && !own.some((name) => read(name).has('ip', 'api'));
}

function isNote(input: Element): boolean {
  const { own } = namesOf(input);
  return saysSomethingElse(input) && own.some((name) => read(name).has('name'));
}
