import { meaningOf } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { verbSays } from './verbs.ts';
import { holds, isChoice, isPressable, isTyped, type View, verbOf } from './view.ts';

const LONGEST = 400;
const LONGEST_LABEL = 90;
const LONGEST_VERB = 24;
/** Two choices with their explanations are not larger than this. */
const MOST_PARTS = 20;
/** Sentences limit and open all kinds of things; there only certain phrases count. */
const COMPOSED = 60;

/**
 * Pairs of parts that are only drawn as choices: alike, side by side, one saying that it restricts IPs and the other
 * that it does not, with a hand as the pointer or a mark on one of them.
 */
export function drawnChoices(view: View): (readonly [Part, Part])[] {
  const sayers = view.parts.filter((part) => isSayer(part, view));
  const innermost = sayers.filter((part) => !sayers.some((other) => other.parent === part.id));
  const pairs: Twins[] = [];
  for (const [place, one] of innermost.entries()) {
    for (const other of innermost.slice(place + 1)) {
      const meant = [meaningOf(labelIn(one, view), false), meaningOf(labelIn(other, view), false)].map(
        ({ meaning }) => meaning,
      );
      if (!meant.includes('restricts') || !meant.includes('opens')) continue;
      const twins = twinsOf(one, other, view);
      if (
        twins &&
        isFree(twins.parts, view) &&
        twins.parts.some((part) => read(labelIn(part, view)).has('ip', 'place')) &&
        looksChosen(twins.parts, view)
      )
        pairs.push(twins);
    }
  }
  const kept: (readonly [Part, Part])[] = [];
  // The title over two choices may restrict, too: then what stands closest together are the choices.
  for (const { parts } of pairs.toSorted((a, b) => a.apart - b.apart))
    if (
      !kept.some((pair) => pair.some((part) => parts.some((twin) => holds(twin, part) || holds(part, twin))))
    )
      kept.push(parts);
  return kept;
}

/**
 * Two siblings that hold two parts. `apart` is how many levels the parts stand below them, plus twice the
 * difference of the two.
 */
interface Twins {
  readonly parts: readonly [Part, Part];
  readonly apart: number;
}

function labelIn(part: Part, view: View): string {
  return part.text || view.words(part);
}

function isSayer(part: Part, view: View): boolean {
  if (part.role !== 'text' && part.role !== 'group' && part.role !== 'item' && part.role !== 'button')
    return false;
  const text = labelIn(part, view);
  if (
    text === '' ||
    text.length > LONGEST ||
    view.inside(part).some((other) => isChoice(other) || isTyped(other))
  )
    return false;
  const { meaning, how } = meaningOf(text, false);
  if (how === 'composed' && text.length > COMPOSED) return false;
  return meaning === 'restricts' || meaning === 'opens';
}

/** The branches of two parts that are siblings of each other. */
function twinsOf(one: Part, other: Part, view: View): Twins | null {
  // Branches of unequal depth are less alike than those of the same.
  for (const [above, a] of [one, ...view.around(one).slice(0, 3)].entries())
    for (const [over, b] of [other, ...view.around(other).slice(0, 3)].entries())
      if (a.parent === b.parent && a.id !== b.id)
        return { parts: [a, b], apart: above + over + 2 * Math.abs(above - over) };
  return null;
}

/**
 * Whether two branches hold no standard control and no button that edits or removes: with one they may be
 * rows.
 */
function isFree(twins: readonly Part[], view: View): boolean {
  const all = twins.flatMap((part) => [part, ...view.inside(part)]);
  return (
    all.length <= MOST_PARTS &&
    !all.some((part) => isChoice(part) || isTyped(part) || part.role === 'secret' || isForRow(part))
  );
}

function isForRow(part: Part): boolean {
  return isPressable(part) && verbOf(part).length <= LONGEST_VERB && verbSays(part, 'edit', 'remove');
}

/**
 * Whether two branches look like choices: one that can be taken shows a hand, or exactly one part is marked.
 * Two sentences of a note do neither.
 */
function looksChosen(twins: readonly Part[], view: View): boolean {
  const all = twins.flatMap((part) => [part, ...view.inside(part)]);
  return all.some(({ clickable }) => clickable) || all.filter(({ marked }) => marked).length === 1;
}

/** A part that is only drawn as a toggle, and whether it, its words or what holds both bear the mark of a taken one. */
export interface DrawnToggle {
  readonly part: Part;
  readonly marked: boolean;
}

/** Parts that are only drawn as a toggle: words that restrict, a small empty box beside them, a hand as the pointer. */
export function drawnToggles(view: View): DrawnToggle[] {
  const sayers = view.parts.filter((part) => {
    if (part.role !== 'text' || part.text.length > LONGEST_LABEL) return false;
    return read(part.text).has('ip') && meaningOf(part.text, false).meaning === 'restricts';
  });
  const found = sayers.flatMap((sayer): DrawnToggle[] => {
    for (const at of [sayer, ...view.around(sayer).slice(0, 2)]) {
      const inside = view.inside(at);
      if (inside.some((part) => isChoice(part) || isTyped(part))) return [];
      const boxes = inside.filter(({ role }) => role === 'box');
      const drawn = [at, sayer, ...boxes];
      if (boxes.length > 0 && drawn.some(({ clickable }) => clickable))
        return [
          {
            part: boxes.find(({ clickable }) => clickable) ?? at,
            marked: drawn.some(({ marked }) => marked),
          },
        ];
    }
    return [];
  });
  return found.filter(({ part }, place) => found.findIndex((other) => other.part === part) === place);
}
