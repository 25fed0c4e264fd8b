import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { FieldCandidate, SwitchCandidate } from './candidates.ts';
import { isRemover, shownTokens } from './entries.ts';
import { notesBeside, ownName } from './notes.ts';
import { holds, isPressable, isTyped, type View } from './view.ts';

/** The parts of the card where entries can stand: around the field, up to the next thing to type in on either side. */
export function sectionOf(
  field: FieldCandidate | null,
  found: SwitchCandidate | null,
  card: Part,
  view: View,
): readonly Part[] {
  const anchor = field?.lines?.list ?? field?.part ?? found?.group;
  if (!anchor) return [card];
  const own = new Set([
    ...(field
      ? [
          field.part.id,
          ...(field.lines?.inputs ?? []).map(({ id }) => id),
          ...notesBeside(field.part, view).map(({ id }) => id),
        ]
      : []),
  ]);
  const isOther = (at: Part) =>
    [at, ...view.inside(at)].some((part) => isTyped(part) && !own.has(part.id) && !isOfList(part, view));
  let section = anchor;
  for (const at of view.around(anchor)) {
    if (section.id === card.id || isOther(at) || !holds(card, at)) break;
    section = at;
  }
  if (section.id === card.id) return [card];
  const parent = view.parts[section.parent];
  const kin = parent ? view.children(parent) : [];
  const place = kin.findIndex(({ id }) => id === section.id);
  const upTo = (parts: readonly Part[]) =>
    parts.slice(0, parts.findIndex(isOther) < 0 ? parts.length : parts.findIndex(isOther));
  return [...upTo(kin.slice(0, place).reverse()).reverse(), section, ...upTo(kin.slice(place + 1))];
}

/** Whether a control belongs to a list that is shown: it searches in it, or is the note on the line of one of its entries. */
function isOfList(control: Part, view: View): boolean {
  const name = read(ownName(control));
  if (name.before('search', 'ip') && !name.has('key', 'api', 'name')) return true;
  const line = view.around(control).find((at) => view.inside(at).some(isPressable));
  if (!line) return false;
  const inside = view.inside(line);
  return (
    inside.filter((part) => part.role === 'text' && shownTokens(part).length === 1).length === 1 &&
    inside.filter(isTyped).length === 1 &&
    inside.filter(isPressable).every(isRemover)
  );
}
