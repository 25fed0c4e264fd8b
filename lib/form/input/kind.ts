import type { Exchange } from '../../exchanges/index.ts';
import { ancestry } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { holdsTyped, typedIn } from '../field/candidate.ts';
import { chipsIn } from '../field/chips.ts';
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
  return takesChipsByEnter(form.field, exchange) ? 'chips' : 'text';
}

/**
 * Positive evidence that Enter stages an address here rather than sending a form: a combobox role, chips beside the
 * input, a hint, or a frame drawn around the input that wraps as chips need it.
 */
export function takesChipsByEnter(field: Element, exchange: Exchange): boolean {
  if (field.localName !== 'input' && field.getAttribute('role') !== 'textbox') return false;
  if (isInsideCombobox(field) || standsAmongChips(field, exchange)) return true;
  if (/^(?:enter|done)$/.test(field.getAttribute('enterkeyhint') ?? '')) return true;
  const { own, hint } = namesOf(field);
  const near = textsNear(field, holdsTyped);
  const hints = near.filter(({ level, text }) => level <= 4 && text.length < 160).map(({ text }) => text);
  return [...own, ...hint, ...hints].some((text) => PRESS_ENTER.test(text)) || wrapsAroundField(field);
}

/** Entries that can be taken away one by one, in the part of the page that holds this field and no other. */
function standsAmongChips(field: Element, exchange: Exchange): boolean {
  for (const at of ancestry(field).slice(1, 5)) {
    if (typedIn(at).length > 1) return false;
    if (chipsIn(at, [field], exchange, 'is-somebody-elses').some(({ remove }) => remove !== null))
      return true;
  }
  return false;
}

/** The field itself, what is around it, or what a kit lays over it takes a list rather than a text. */
function isInsideCombobox(field: Element): boolean {
  for (const at of ancestry(field).slice(0, 5)) {
    if (at.getAttribute('role') === 'combobox') return true;
    if (typedIn(at).length > 1) return false;
    if ([...at.querySelectorAll('[role="combobox"]')].some(isVisible)) return true;
  }
  return false;
}

/** A borderless input in a bordered box whose content may wrap: that box is made for chips. */
function wrapsAroundField(field: Element): boolean {
  const view = field.ownerDocument.defaultView;
  if (!view || hasBorder(view.getComputedStyle(field))) return false;
  for (const at of ancestry(field).slice(1, 5)) {
    if (typedIn(at).length > 1) return false;
    const style = view.getComputedStyle(at);
    if (style.display.includes('flex') && style.flexWrap === 'wrap') return true;
    if (hasBorder(style)) return false;
  }
  return false;
}

function hasBorder(style: CSSStyleDeclaration): boolean {
  return style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) > 0;
}
