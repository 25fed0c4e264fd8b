import { SEPARATORS, tokenize } from '../../address/token.ts';
import { read } from '../../lexicon/read.ts';
import { holdsTyped, isCodeField, TEXT_CONTROL } from '../field/candidate.ts';
import { rejectionByLabel } from '../field/rejection.ts';
import { namesOf, textsNear } from '../label.ts';

/** Values of `autocomplete` that a browser or a password manager fills with something personal. */
const PERSONAL =
  /\b(?:email|username|nickname|name|given-name|family-name|current-password|one-time-code|tel\S*|cc-\S+|bday\S*|street-address|postal-code|organization|impp|url)\b/;

/** Technical names that say what a field takes. They are code, not words of the page. */
const TECHNICAL =
  /(?:^|[^a-z])(?:e-?mail|user-?name|login|pass-?(?:word|phrase|code)|otp|totp|2fa|captcha|phone|mobile|amount|wallet|uid|user-?id|query|subject|message)(?:[^a-z]|$)/i;

/** Selects comboboxes: they take entries of a list, or new ones. */
const COMBOBOX =
  '[role="combobox"], [aria-autocomplete="list"], [aria-autocomplete="both"], [aria-haspopup="listbox"]';

/** How many levels away the text may stand that names a field without a label. */
const NEAR = 2;

/**
 * Whether a control is of a kind that can take a list of IPs, by type, `autocomplete`, `inputmode`, technical name and
 * label. Asked of the control alone, whatever the engine thought of it.
 */
export function takesList(control: Element): boolean {
  if (!control.matches(TEXT_CONTROL) || isCodeField(control)) return false;
  // Kits make the input of their chip boxes a search box; its role tells.
  if (control.matches('[type="search"], [role="searchbox"]') && !control.matches(COMBOBOX)) return false;
  if (control.matches('[type="url"]')) return false;
  if (PERSONAL.test(control.getAttribute('autocomplete') ?? '')) return false;
  if (/^(?:email|tel|url)$/.test(control.getAttribute('inputmode') ?? '')) return false;
  const names = namesOf(control);
  const isNamedIp = names.own.some((name) => read(name).has('ip'));
  const technical = [control.getAttribute('name') ?? '', control.id].map(spaced).join(' ');
  if (!isNamedIp && TECHNICAL.test(technical)) return false;
  return rejectionByLabel(names, nearestLabel(control), showsAddress(control)) === null;
}

/** A sample of an address says what the control takes, whatever "Value" or "Number" before it could be about. */
function showsAddress(control: Element): boolean {
  return tokenize(control.getAttribute('placeholder') ?? '').some(({ kind }) => kind !== 'other');
}

/** `userEmail` as "user Email", so that its parts can be told. */
function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2');
}

function nearestLabel(control: Element): string {
  const near = textsNear(control, holdsTyped).find(({ side, level }) => side === 'before' && level <= NEAR);
  return near?.text.slice(0, 80) ?? '';
}

/**
 * Whether a text is empty or a list of IPs: addresses, ranges, wildcards, separators, and single tokens that do not
 * parse among them. Prose, or one value of another kind, is none.
 */
export function isListText(text: string): boolean {
  const tokens = tokenize(text);
  const others = tokens.filter(({ kind }) => kind === 'other');
  if (others.every(({ text: other }) => !/[\p{L}\p{N}]/u.test(other))) return true;
  if (others.length === tokens.length) return false;
  const parts = text.split(STRONG).map((part) => part.trim());
  const isProse = (part: string) => {
    const inside = tokenize(part);
    return inside.length > 1 && inside.some(({ kind }) => kind === 'other');
  };
  return !parts.some(isProse);
}

/** The separators without blanks: they separate entries, but not the words of a sentence without a comma. */
const STRONG = new RegExp(SEPARATORS.source.replace('\\s', '\\n\\r'), SEPARATORS.flags);
