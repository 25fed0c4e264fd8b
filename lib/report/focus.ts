import { isChoice, isTyped, type View } from '../engine/view.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';

/** A part of the page with more parts than this is no form of one key. */
const MOST_PARTS = 160;

/** The part of a page that a report is about: the dialog in front, else what is around the control most likely meant. */
export function focusOf(view: View): Part {
  const [page] = view.parts as [Part];
  const dialog = view.parts.findLast(({ role, seen, id, end }) => role === 'dialog' && seen && end > id + 1);
  if (dialog) return dialog;
  const control = likeliest(view);
  if (!control) return page;
  let focus: Part = control;
  for (const at of view.around(control)) {
    if (at.role === 'page' || at.end - at.id > MOST_PARTS) break;
    focus = at;
    if (at.role === 'form' || isSection(at, view)) break;
  }
  return focus;
}

/** Whether a part has all of a form: a title, something to type or choose, and a button in words. */
function isSection(part: Part, view: View): boolean {
  const inside = view.inside(part);
  const title = inside.findIndex(({ role }) => role === 'heading');
  const control = inside.findIndex((one) => isTyped(one) || isChoice(one));
  const verb = inside.findLastIndex((one) => one.role === 'button' && /\p{L}{2}/u.test(one.text));
  return title >= 0 && title < control && control < verb;
}

/** The control with most words about IPs, keys and restrictions around it. */
export function likeliest(view: View): Part | null {
  const controls = view.parts.filter(
    (part) =>
      part.seen &&
      (isTyped(part) || isChoice(part)) &&
      !view.around(part).some(({ role }) => role === 'page-frame'),
  );
  let best: { readonly part: Part; readonly score: number } | null = null;
  for (const part of controls) {
    const score = scoreOf(part, view);
    if (!best || score > best.score) best = { part, score };
  }
  return best?.part ?? null;
}

function scoreOf(part: Part, view: View): number {
  const own = [part.name, part.text.slice(0, 80), part.field?.placeholder ?? '', part.description];
  const near = view
    .near(part)
    .filter(({ level }) => level <= 4)
    .slice(0, 6)
    .map(({ text }) => text);
  const about = (text: string) =>
    read(text).has('ip', 'field', 'restricted', 'unrestricted')
      ? 4
      : read(text).has('restrict', 'place', 'allow', 'api', 'key')
        ? 1
        : 0;
  const held = /\d+\.\d+\.\d+\.\d+/.test(`${part.text} ${part.field?.placeholder ?? ''}`) ? 4 : 0;
  const area = part.field?.kind === 'area' ? 1 : 0;
  return (
    held +
    area +
    own.reduce((sum, text) => sum + 2 * about(text), 0) +
    near.reduce((sum, text) => sum + about(text), 0)
  );
}
