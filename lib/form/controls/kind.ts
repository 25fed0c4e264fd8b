import type { Exchange } from '../../exchanges/index.ts';
import { ancestry } from '../dom/reach.ts';
import { ANY_TYPED } from '../field/candidate.ts';
import { PRESS_ENTER } from '../field/hint-words.ts';
import { stagingButtonOf } from '../field/staging.ts';
import type { KeyForm } from '../find.ts';
import { namesOf, textsNear } from '../label.ts';

/** How a field takes addresses: as one text, as chips, as rows. */
export type ControlKind = 'text' | 'chips' | 'rows' | 'none';

/** Tells the kind of a form's field from its structure. */
export function kindOf(form: KeyForm, exchange: Exchange): ControlKind {
  if (form.rows) return 'rows';
  if (!form.field) return 'none';
  if (form.field.localName === 'textarea' && !isInsideCombobox(form.field)) return 'text';
  if (stagingButtonOf(form.field, form.card, exchange)) return 'chips';
  return takesChipsByEnter(form.field) ? 'chips' : 'text';
}

/**
 * Positive evidence that Enter stages an address here rather than sending a form: a combobox role, a hint, or a
 * frame drawn around the input that wraps as chips need it.
 */
export function takesChipsByEnter(field: Element): boolean {
  if (field.localName !== 'input' && field.getAttribute('role') !== 'textbox') return false;
  if (isInsideCombobox(field)) return true;
  const { own, hint } = namesOf(field);
  const near = textsNear(
    field,
    (other) => other.matches(ANY_TYPED) || other.querySelector(ANY_TYPED) !== null,
  );
  const hints = near.filter(({ level, text }) => level <= 4 && text.length < 160).map(({ text }) => text);
  return [...own, ...hint, ...hints].some((text) => PRESS_ENTER.test(text)) || wrapsAroundField(field);
}

function isInsideCombobox(field: Element): boolean {
  return ancestry(field)
    .slice(0, 4)
    .some((at) => at.getAttribute('role') === 'combobox');
}

/** A borderless input in a bordered box whose content may wrap: that box is made for chips. */
function wrapsAroundField(field: Element): boolean {
  const view = field.ownerDocument.defaultView;
  if (!view || hasBorder(view.getComputedStyle(field))) return false;
  for (const at of ancestry(field).slice(1, 5)) {
    if (at.querySelectorAll(ANY_TYPED).length > 1) return false;
    const style = view.getComputedStyle(at);
    if (style.display.includes('flex') && style.flexWrap === 'wrap') return true;
    if (hasBorder(style)) return false;
  }
  return false;
}

function hasBorder(style: CSSStyleDeclaration): boolean {
  return style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
}
