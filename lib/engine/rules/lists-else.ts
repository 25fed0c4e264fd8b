import { tokenize } from '../../address/token.ts';
import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import type { FieldCandidate } from '../candidates.ts';
import { LONE_CROSS } from '../entries.ts';
import { canPress, isChoice, isPressable, isTyped, type View, verbOf } from '../view.ts';
import { groupOf } from '../world.ts';

/** An entry is short. */
const LONGEST = 40;

/**
 * Whether the entries that stand with a control, each with what removes it, are no addresses: symbols, mails, wallets. Then
 * it takes more of those, whatever is written over it.
 */
export function listsElse(candidate: FieldCandidate, view: View): boolean {
  const group = groupOf(candidate, view);
  const entries = view
    .inside(group)
    .filter((part) => removes(part) && part.parent !== group.id)
    .flatMap((cross) => entryOf(cross, view) ?? []);
  // A cross beside one text may close a window, and "Delete" beside a key's name deletes the key.
  const isCertain = entries.length > 1 || entries.some(({ text, verb }) => verb.includes(text));
  return isCertain && entries.every(({ text }) => isElse(text));
}

interface Held {
  readonly text: string;
  /** What the button that removes it is called. */
  readonly verb: string;
}

function removes(part: Part): boolean {
  if (!canPress(part)) return false;
  const verb = verbOf(part);
  return LONE_CROSS.test(verb) || (read(verb).has('remove') && !read(verb).has('key', 'api'));
}

/** The text of an entry that a cross stands in; null where it stands with anything to type or to choose. */
function entryOf(cross: Part, view: View): Held | null {
  const entry = view.parts[cross.parent];
  if (!entry) return null;
  const inside = view.inside(entry).filter(({ id }) => id !== cross.id);
  if (inside.some((part) => isTyped(part) || isChoice(part) || isPressable(part))) return null;
  const text = inside
    .map((part) => part.text)
    .join(' ')
    .trim();
  return text === '' || text.length > LONGEST ? null : { text, verb: verbOf(cross) };
}

/** An entry may also say that it stands for IPs, or for further entries: "Any IP", "2 more". */
function isElse(text: string): boolean {
  const saysMore = read(text).has(
    'ip',
    'place',
    'anywhere',
    'unrestricted',
    'any',
    'more',
    'showAll',
    'listed',
  );
  return tokenize(text).every(({ kind }) => kind === 'other') && !saysMore;
}
