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

/** Removes the invisible marks from a text; everything else stays unchanged. */
export function withoutMarks(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Replaces full-width forms by ASCII. Other compatibility forms stay: they are not the same characters in
 * another width, and a superscript digit behind an address is a footnote.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (form) => String.fromCharCode(form.charCodeAt(0) - OFFSET));
}

/**
 * Prepares a text for `parseAddress`: removes invisible marks, outer blanks, quotes and brackets, and
 * replaces full-width forms by ASCII.
 */
export function bareOf(text: string): string {
  return halfWidth(withoutMarks(text)).trim().replace(EDGES, '');
}
