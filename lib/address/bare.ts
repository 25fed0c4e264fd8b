/**
 * Marks without a width that come along with copied text: zero-width blanks and joiners, directional marks and
 * isolates, the word joiner, the byte order mark, the soft hyphen. They are no part of an address.
 */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The full-width forms of ASCII that input methods for Chinese and Japanese write: `２０３．０．１１３．１０`. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const OFFSET = 0xfee0;

/** Quotes and brackets of every script, straight and typographic, that can stand around an address. */
const AROUND = '["\'`´‘’‚‛“”„‟‹›«»〝〞〟「」『』【】〔〕《》〈〉()\\[\\]{}<>]+';
const EDGES = new RegExp(`^${AROUND}|${AROUND}$`, 'gu');

/** A text without its invisible marks, else to the letter. */
export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * A text with full-width forms as ASCII. Of the compatibility forms these alone are the same characters in another
 * width; a superscript digit behind an address is a footnote.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (form) => String.fromCharCode(form.charCodeAt(0) - OFFSET));
}

/** What an address is read from: no marks, no quotes or brackets around it, digits and signs in ASCII. */
export function bareOf(text: string): string {
  return halfWidth(withoutMarks(text)).trim().replace(EDGES, '');
}
