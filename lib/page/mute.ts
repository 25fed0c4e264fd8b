import { isSecret } from './secret.ts';
import { isEntry } from './weigh.ts';

/** Whether a text holds no word that a rule reads. */
export type IsMute = (text: string) => boolean;

/** A part with fewer elements may be the name of something that stands beside it. */
const LARGE = 40;
/** A text of numbers only: prices, amounts, percentages, times of day. */
const NUMBERS = /^[\d\s.,:%+\-−$€£¥₿/()]*$/;
const SHOW_TEXT = 4;

/**
 * Whether a part of the page without any control is large and names no concept: a table of prices, an order
 * book. Decisions on the page do not depend on it.
 * @param part without a title or a name that means something
 * @param isMute whether a text names no concept
 */
export function isMutePart(part: Element, isMute: IsMute): boolean {
  const elements = part.querySelectorAll('*');
  if (elements.length < LARGE) return false;
  const texts = part.ownerDocument.createTreeWalker(part, SHOW_TEXT);
  for (let at = texts.nextNode(); at; at = texts.nextNode())
    if (!isMuteText(at.nodeValue ?? '', isMute)) return false;
  for (const element of elements) if (holdsSplitEntry(element)) return false;
  return true;
}

/** The most characters of an entry, and one piece of an entry whose pieces are drawn apart. */
const LONGEST_ENTRY = 64;
const PIECE = /^[\p{Nd}a-f.:*/]{1,4}$/iu;

/** Two separators of an address or a range, full-width ones included. */
const PARTED = /[.:*．。：＊].*[.:*．。：＊]/u;

/** Whether an entry is drawn in pieces: one element per octet, or some digits of it marked. Asked of each element of a table. */
function holdsSplitEntry(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  for (let piece: Element | null = element.firstElementChild; piece; piece = piece.nextElementSibling)
    if (piece.firstElementChild !== null) return false;
  const text = element.textContent;
  if (text.length > LONGEST_ENTRY || !PARTED.test(text) || !holdsEntry(text)) return false;
  const pieces = [...element.children];
  const isMixed = [...element.childNodes].some(
    ({ nodeType, nodeValue }) => nodeType === 3 && (nodeValue ?? '').trim() !== '',
  );
  return (
    isMixed ||
    pieces.some(({ localName }) => localName === 'mark') ||
    pieces.every(({ textContent }) => PIECE.test(textContent.trim()))
  );
}

/** A word that may be an address or a range: three dots, eight groups, "::" or a star in the place of a group. */
const WRITTEN = /^(?=(?:[^.]*\.){3}|(?:[^:]*:){7}|.*(?:::|[.:]\*|\*[.:]))[\p{Nd}a-f.:*/]+$/iu;

/** Whether an entry stands in a text, in any digits. A time of day is none. */
function holdsEntry(text: string): boolean {
  if (isEntry(text)) return true;
  if (text.length > LONGEST_ENTRY || !PARTED.test(text)) return false;
  return text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .split(/[^\p{L}\p{Nd}.:*/]+/u)
    .some((word) => WRITTEN.test(word));
}

/** Whether a text is no entry, no key, and means nothing. */
export function isMuteText(text: string, isMute: IsMute): boolean {
  if (text === '') return true;
  if (holdsEntry(text)) return false;
  return NUMBERS.test(text) || (!isSecret(text.trim()) && isMute(text));
}
