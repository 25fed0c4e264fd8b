import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { FieldCandidate } from './candidates.ts';
import type { Verdict } from './decide.ts';
import { ownName } from './notes.ts';
import { isChoice, isPressable, isShownSecret, type View, verbOf } from './view.ts';

type Field = Verdict<FieldCandidate>;

/**
 * Tells fields of one form from fields of several. Where two stand in one form, the one that leads is the form's; a box
 * for IPv6 beside one for IPv4 belongs to the same list.
 * @returns one field per form, and by its id what stands beside it
 */
export function apartFields(
  fields: readonly Field[],
  view: View,
): { kept: Field[]; besides: Map<number, Part[]> } {
  const kept: Field[] = [];
  const besides = new Map<number, Part[]>();
  for (const field of fields.toSorted((a, b) => a.candidate.part.id - b.candidate.part.id)) {
    const last = kept.at(-1);
    if (!last || isOfOther(last.candidate.part, field.candidate.part, view)) {
      kept.push(field);
      continue;
    }
    const [own, other] = leads(field, last) ? [field, last] : [last, field];
    kept[kept.length - 1] = own;
    besides.set(own.candidate.part.id, [
      ...(besides.get(last.candidate.part.id) ?? []),
      other.candidate.part,
    ]);
  }
  return { kept, besides };
}

/** The box for IPv4 before the one for IPv6; else the one with the better score, of equals the first. */
function leads(field: Field, than: Field): boolean {
  if (saysSix(than) !== saysSix(field)) return saysSix(than);
  return field.score > than.score;
}

function saysSix({ candidate: { part } }: Field): boolean {
  const name = ownName(part);
  return /ipv6/i.test(name) && !/ipv4/i.test(name);
}

/**
 * Whether two fields are of two forms: they are in different dialogs, or a key, a heading, a switch or a
 * button that sends stands between them.
 */
function isOfOther(one: Part, other: Part, view: View): boolean {
  if (view.dialogOf(one)?.id !== view.dialogOf(other)?.id) return true;
  const between = view.parts.slice(one.end, other.id);
  return between.some(
    (part) =>
      isShownSecret(part) ||
      part.role === 'heading' ||
      (isChoice(part) && part.seen) ||
      (isPressable(part) && sends(part)),
  );
}

function sends(part: Part): boolean {
  const reading = read(verbOf(part));
  return (
    part.submits ||
    reading.has('edit', 'cancel') ||
    (reading.has('save') && !reading.has('stage', 'add', 'remove'))
  );
}
