import type { Part } from '../page/scene.ts';
import type { FieldCandidate, SwitchCandidate } from './candidates.ts';
import { notesBeside } from './notes.ts';
import { holds, isTyped, type View } from './view.ts';

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
  const isOther = (at: Part) => [at, ...view.inside(at)].some((part) => isTyped(part) && !own.has(part.id));
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
