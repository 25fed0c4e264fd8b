import { read } from '../../lexicon/read.ts';
import { buttonNameOf } from '../button-name.ts';
import { buttonsIn } from '../card.ts';
import { ancestry } from '../dom/reach.ts';
import { typedIn } from './candidate.ts';

/** The most levels between a field and the group that a button of its own stands in. */
const LEVELS = 10;

/**
 * A button on the line of a single-line field that is neither known nor a part of the field's own frame (clear, show):
 * it may be what takes the text, so text alone proves nothing there.
 */
export function strangerBeside(field: Element, card: Element): Element | null {
  for (const group of ancestry(field).slice(1, LEVELS + 1)) {
    if (typedIn(group).some((other) => other !== field && !other.contains(field))) return null;
    const found = buttonsIn(group).find((button) => isStranger(field, button));
    if (found) return found;
    if (group === card) return null;
  }
  return null;
}

function isStranger(field: Element, button: Element): boolean {
  const line = field.getBoundingClientRect();
  const box = button.getBoundingClientRect();
  const near = Math.min(Math.abs(box.left - line.right), Math.abs(line.left - box.right)) < NEAR;
  const level = box.top < line.bottom && box.bottom > line.top;
  const apart = box.left >= line.right - SLACK || box.right <= line.left + SLACK;
  const name = buttonNameOf(button);
  const known = read(name).has('save', 'edit', 'cancel', 'remove');
  return near && level && apart && !known && !sharesFrame(field, button);
}

/**
 * Whether a button stands inside the frame that is drawn around the field, as one that clears or shows does.
 */
function sharesFrame(field: Element, button: Element): boolean {
  const view = field.ownerDocument.defaultView;
  const frame = ancestry(field)
    .slice(1, 5)
    .find((at) => at.contains(button));
  if (!frame || !view) return false;
  const style = view.getComputedStyle(frame);
  const box = frame.getBoundingClientRect();
  const drawn = Number.parseFloat(style.borderTopWidth) > 0 || style.boxShadow !== 'none';
  const bare = Number.parseFloat(view.getComputedStyle(field).borderTopWidth) === 0;
  return bare && (drawn || box.height < field.getBoundingClientRect().height + FRAME);
}

/** Padding that a frame has around its field, in px. */
const FRAME = 24;

/** How near a button must stand to be the field's, in px. */
const NEAR = 40;

/** Layouts overlap by a few px. */
const SLACK = 8;
