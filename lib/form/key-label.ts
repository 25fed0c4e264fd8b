import type { Exchange } from '../exchanges/index.ts';
import { BUTTON } from './card.ts';
import { selectWithin } from './dom/reach.ts';
import { looksSecret, textOf } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import { textIn } from './field/candidate.ts';
import type { KeyForm } from './find.ts';
import { namesOf, textsNear } from './label.ts';
import { NEW } from './new-key.ts';
import { hasStem, namesApi, namesIp } from './stems.ts';
import { against, words } from './words.ts';

/** A name that a person gave to a key is short. */
const LONGEST = 48;
/** How much less a text counts that names API or IP: page words usually do, names of keys seldom. */
const PAGE_WORD = 0.6;

/**
 * The name of the key that a form belongs to: what stands in its name field, else the most prominent words of the
 * card above the controls. Never a key or secret.
 */
export function keyLabelOf(form: KeyForm, exchange: Exchange): string | null {
  return nameFieldOf(form) ?? prominentOf(form, exchange);
}

function nameFieldOf({ card, dialog, field }: KeyForm): string | null {
  const inputs = selectWithin<HTMLInputElement>(dialog ?? card, 'input:not([type]), input[type="text"]');
  for (const input of inputs) {
    if (input === field || !isSeen(input)) continue;
    const label =
      namesOf(input).own[0] ??
      textsNear(input, () => false).find(({ side }) => side === 'before')?.text ??
      '';
    const named =
      hasStem(label.slice(0, 60), against('name')) && !hasStem(label.slice(0, 60), against('secret'));
    const text = textIn(input).trim();
    if (named && text !== '' && text.length <= LONGEST && !looksSecret(text)) return text;
  }
  return null;
}

function prominentOf({ card, field, switch: found }: KeyForm, exchange: Exchange): string | null {
  const anchor = found?.group ?? field;
  let best: { text: string; weight: number } | null = null;
  for (const element of selectWithin<HTMLElement>(card, '*')) {
    if (anchor && (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    if (!isLeaf(element) || element.closest(BUTTON) || element.closest('label') || !isSeen(element)) continue;
    if (headsControls(element)) continue;
    const text = withoutMasked(element);
    if (!couldBeName(text, exchange)) continue;
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    const size = Number.parseFloat(style?.fontSize ?? '0') + Number(style?.fontWeight ?? 400) / 400;
    const weight = size * (namesApi(text) || namesIp(text) ? PAGE_WORD : 1);
    if (!best || weight > best.weight) best = { text, weight };
  }
  return best?.text ?? null;
}

/** The text of an element; where a masked key stands in it too, only the words beside that. */
function withoutMasked(element: Element): string {
  const text = textOf(element);
  if (!MASKED.test(text)) return text;
  const own = [...element.childNodes].map((node) =>
    node.nodeType === Node.TEXT_NODE ? node.nodeValue : ' ',
  );
  const words = own.join('').replace(/\s+/g, ' ').trim();
  return MASKED.test(words) ? '' : words;
}

/** "k1•••x9Qk", "PiCQ***": the ends of a key are no one's to keep either. */
const MASKED = /[•●∙·*]{2,}|[a-z0-9]…[a-z0-9]/i;

/** "Permissions" above its checkboxes is what they are about, and nobody's name. */
function headsControls(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next || element.matches('h1, h2, h3, h4, h5, [role="heading"]')) return false;
  return next.matches(CONTROL) || next.querySelector(CONTROL) !== null;
}

const CONTROL = 'input, select, textarea, [role="switch"], [role="checkbox"], [role="radio"]';

function isLeaf(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}

function couldBeName(text: string, exchange: Exchange): boolean {
  // "API key: 5c2d…": a key in a sentence is one, too.
  if (text.split(/[\s:：,;]+/u).some(looksSecret)) return false;
  if (text.length < 1 || text.length > LONGEST || looksSecret(text) || /^[\p{P}\p{S}\p{N}\s]+$/u.test(text))
    return false;
  if (/^(?:hmac|rsa|ed25519|system|auto|v\d)$/i.test(text) || /[:：]$/.test(text)) return false;
  if (namesIp(text) && hasStem(text, words.field, words.restricted, words.edit, exchange.stems.field))
    return false;
  if (namesApi(text) && hasStem(text, words.edit, NEW, against('secret'))) return false;
  return !hasStem(text, words.restricted, words.unrestricted);
}
