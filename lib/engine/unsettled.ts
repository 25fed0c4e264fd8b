import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { Entry } from './candidates.ts';
import type { Unsettled } from './key-form.ts';
import { holds, isPressable, isTyped, type View } from './view.ts';

/** How far up from its address the part of an entry may stand. */
const LEVELS = 4;
/** The longest text that tells the state of something. */
const LONGEST_STATE = 60;

/** Tells which entries of a list the page has taken, and which it still checks. */
export function unsettledIn(card: Part, entries: readonly Entry[], view: View): Unsettled {
  const branches = entries.map((entry) => branchOf(entry, entries, card, view));
  const says = (part: Part) => isAtWork(part);
  return {
    entries: entries.filter((_, place) => branches[place]?.some(says)),
    beside: branches.map((branch, place) =>
      branch
        .filter((part) => part.role === 'text' && part.id !== entries[place]?.part.id)
        .filter(({ text }) => !text.includes(entries[place]?.token.text ?? text))
        .map(({ text }) => text)
        .join(' '),
    ),
    signs: view.inside(card).filter(says).length,
  };
}

/** Everything in the largest part that holds one entry of the list and nothing to type in. */
function branchOf(entry: Entry, entries: readonly Entry[], card: Part, view: View): readonly Part[] {
  let branch = entry.part;
  for (const at of view.around(entry.part).slice(0, LEVELS)) {
    const isShared = entries.some((other) => other.part.id !== entry.part.id && holds(at, other.part));
    if (at.id === card.id || !holds(card, at) || isShared || view.inside(at).some(isTyped)) break;
    branch = at;
  }
  return [branch, ...view.inside(branch)];
}

function isAtWork(part: Part): boolean {
  if (part.busy) return true;
  if (part.role !== 'text' || isPressable(part) || part.text.length > LONGEST_STATE) return false;
  return read(part.text).has('pending');
}
