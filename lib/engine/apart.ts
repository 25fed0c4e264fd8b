import { read } from '../lexicon/read.ts';
import { type Part, REMOVED } from '../page/scene.ts';
import { keyEvidence } from './key-evidence.ts';
import { savedAround, savesIn } from './saves.ts';
import { headsOver, titlesOver } from './titles.ts';
import { isNamedIn, SHORTEST_NAME } from './topic.ts';
import { verbSays } from './verbs.ts';
import { canPress, holds, isShownSecret, type View } from './view.ts';

/**
 * Whether a page shows its keys in parts of their own, each with buttons that edit or delete it, and a control stands in
 * none of these: then it belongs to a key only where a key's name heads it, or where its own part shows what a key has.
 */
export function isApartFromKeys(part: Part, view: View): boolean {
  if (view.dialogOf(part)) return false;
  const section = sectionOf(part, view);
  const saved = savedWith(part, view);
  if ([section, saved].some((at) => at && keyEvidence(at, view).some((found) => OF_A_KEY.has(found))))
    return false;
  const keys = view.parts.filter((at) => isShownKey(at) && !holds(section, at));
  const cards = [...new Set(keys.map((at) => branchOf(at, section, view)))];
  if (cards.length === 0 || cards.some((card) => !hasOwnButtons(card, view) || leadsTo(card, section, view)))
    return false;
  const heads = [...headsOver(part, view), ...titlesOver(part, view)];
  const names = cards.flatMap((card) => view.inside(card).map(({ text }) => text.trim()));
  if (heads.some((head) => head !== '' && names.some((name) => isNamedIn(head, name)))) return false;
  // A window without a role says which of several keys it is about.
  const said = view.inside(saved ?? section).filter(({ id, role }) => role === 'text' && id < part.id);
  return keys.length < 2 || !said.some(({ text }) => isName(text) && isOnce(text, names));
}

/** Whether a text can be what somebody called a key: letters, and no word that means something on such pages. */
function isName(text: string): boolean {
  return text.length >= SHORTEST_NAME && /\p{L}/u.test(text) && read(text).hits.length === 0;
}

/** Whether a text stands once among others: what stands with several keys is a state or a kind, and names none. */
function isOnce(text: string, among: readonly string[]): boolean {
  return among.filter((other) => other === text).length === 1;
}

const OF_A_KEY: ReadonlySet<string> = new Set(['key', 'passphrase', 'rights', 'name']);

function isShownKey(part: Part): boolean {
  return isShownSecret(part) || part.text.includes(REMOVED);
}

/** The part that its own button saves or the nearest heading heads, else the one around the control. */
function sectionOf(part: Part, view: View): Part {
  for (const at of view.around(part)) {
    if (at.role === 'page') break;
    if (savesIn(at, view)) return at;
    const before = view.children(at).filter((child) => child.end <= part.id);
    if (before.some((child) => isHeading(child, view))) return at;
  }
  return view.around(part)[0] ?? part;
}

/** The part that one button saves together with a control; null where it shows a key, which is then another one's. */
function savedWith(part: Part, view: View): Part | null {
  const saved = savedAround(part, view);
  return saved && !view.inside(saved).some(isShownKey) ? saved : null;
}

function isHeading(part: Part, view: View): boolean {
  return part.role === 'heading' || (part.role === 'group' && view.inside(part)[0]?.role === 'heading');
}

/** The largest part around a key that does not hold the section. */
function branchOf(key: Part, section: Part, view: View): Part {
  return [key, ...view.around(key)].findLast((at) => !holds(at, section)) ?? key;
}

function hasOwnButtons(card: Part, view: View): boolean {
  return view.inside(card).some((part) => canPress(part) && verbSays(part, 'edit', 'remove', 'keeps'));
}

/**
 * Whether a section stands in a later row beside a key's row: a row of a table is unfolded into the one below
 * it.
 */
function leadsTo(card: Part, section: Part, view: View): boolean {
  const row = [section, ...view.around(section)].find(({ role }) => role === 'row' || role === 'item');
  return row !== undefined && row.parent === card.parent && row.id >= card.end;
}
