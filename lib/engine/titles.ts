import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { isChoice, isTyped, type View } from './view.ts';

/**
 * The titles that a part stands under, nearest first: headings before it, names of dialogs and groups around it,
 * and last the title of the page.
 */
export function titlesOver(part: Part, view: View): readonly string[] {
  const titles: string[] = [];
  let below = part;
  for (const parent of view.around(part)) {
    const kin = view.children(parent);
    const place = kin.findIndex(({ id }) => id === below.id);
    const before = kin.slice(0, place).reverse();
    const isHeaded = view.inside(below).some(({ role, id }) => role === 'heading' && id < part.id);
    const heading = before.map((other) => headingIn(other, view, isHeaded)).find((found) => found !== null);
    if (heading) titles.push(heading.text);
    if (parent.name !== '' && parent.role !== 'page-frame') titles.push(...panelTitles(parent, view));
    const first = parent.role === 'dialog' ? firstText(parent, view) : undefined;
    const isTitle = first && first.id < (heading?.id ?? part.id);
    if (isTitle && (!heading || first.text.length <= LONGEST_HEAD)) titles.push(first.text);
    below = parent;
  }
  return [...titles, view.scene.title];
}

/**
 * The name of a part, with that of the tabs that lead to it where it bears the name of its own tab: "API key" heads a panel
 * "Access", since a tab that says nothing by itself is a section of what all of them are about.
 */
function panelTitles(part: Part, view: View): readonly string[] {
  const tab = view.parts.find(
    ({ role, name, checked, id }) => role === 'tab' && checked === true && name === part.name && id < part.id,
  );
  const list = tab && view.parts[tab.parent];
  if (!list || list.name === '' || list.role !== 'group') return [part.name];
  return read(part.name).hits.length === 0 ? [list.name, part.name] : [part.name, list.name];
}

/** The first text of a window; "Cancel" beside its title is none. */
function firstText(dialog: Part, view: View): Part | undefined {
  return view.inside(dialog).find(({ role, text }) => role === 'text' && !read(text).has('cancel'));
}

/**
 * The heading that a sibling is, or that it consists of.
 * @param isHeaded whether what stands after the sibling has a heading of its own
 */
function headingIn(part: Part, view: View, isHeaded: boolean): Part | null {
  if (part.role === 'heading') return part;
  if (part.role !== 'group') return null;
  const inside = view.inside(part);
  // A card of its own has its own heading: the one before a card is not over it.
  if (inside.some((other) => isTyped(other) || (isHeaded && isChoice(other)))) return null;
  const headings = inside.filter(({ role }) => role === 'heading');
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

/** The head of a card that is no heading is short. */
const LONGEST_HEAD = 60;

/**
 * The words that a part may stand under although no heading holds them: the first text of each part around it, and the
 * tab that is taken before it. A key's name is among them, so they only speak against a part.
 */
export function headsOver(part: Part, view: View): readonly string[] {
  const around = view.around(part).filter(({ role }) => role !== 'page');
  const firsts = around.map((at) =>
    view.inside(at).find(({ role }) => role === 'text' || role === 'heading' || role === 'column-head'),
  );
  const tabs = view.parts.filter((at) => at.role === 'tab' && at.checked === true && at.id < part.id);
  return [...firsts, ...tabs]
    .filter((at) => at !== undefined && at.id < part.id)
    .map((at) => at?.text || at?.name || '')
    .filter((text) => text !== '' && text.length <= LONGEST_HEAD);
}
