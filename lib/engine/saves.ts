import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { canPress, holds, type View, verbOf } from './view.ts';

/** Whether a verb says that a button saves: "Save changes" does, "Edit bound IPs" does not. */
export function savesBy(verb: string): boolean {
  const reading = read(verb);
  return (
    reading.has('keeps') &&
    !reading.has('remove', 'cancel', 'code', 'moves', 'search', 'query') &&
    (!reading.has('edit') || reading.before('save', 'edit') || !reading.has('ip'))
  );
}

/** Whether a part of the page has a button that saves it, and not only takes an entry. */
export function savesIn(at: Part, view: View): boolean {
  return view
    .inside(at)
    .some(
      (part) => canPress(part) && savesBy(verbOf(part)) && !read(verbOf(part)).has('stage', 'add', 'add-row'),
    );
}

/** The nearest part around a control that a button of its own saves; null where none does. */
export function savedAround(part: Part, view: View): Part | null {
  return view.around(part).find((at) => at.role !== 'page' && savesIn(at, view)) ?? null;
}

/**
 * Whether the parts around a control have buttons (crosses of entries too), and none saves, stages or adds.
 */
export function savesNothing(part: Part, view: View): boolean {
  const dialog = view.dialogOf(part);
  const around = dialog ? [dialog] : view.around(part).slice(0, 6);
  const pressed = around
    .filter(({ role }) => role !== 'page')
    .flatMap((at) => view.inside(at).filter((other) => canPress(other) && verbOf(other) !== ''));
  return (
    pressed.length > 0 && !pressed.some((other) => read(verbOf(other)).has('save', 'stage', 'add', 'add-row'))
  );
}

/** Whether two buttons stand under different headings of one part: one then saves something else. */
export function isUnderOther(one: Part, other: Part, view: View): boolean {
  const common = view.around(one).find((at) => holds(at, other));
  const headings = common ? view.children(common).filter(({ role }) => role === 'heading') : [];
  const over = (part: Part) => headings.findLast(({ id }) => id < part.id);
  const [own, its] = [over(one), over(other)];
  return own !== undefined && its !== undefined && own.id !== its.id;
}
