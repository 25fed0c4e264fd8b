import { type Address, parseAddress } from './address.ts';
import { halfWidth, INVISIBLE, withoutMarks } from './bare.ts';

/** A run of characters that an address could be made of, not glued to a word or to another number. */
const CANDIDATE =
  /(?<![\w.:/-])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\d{1,3}(?:\.\d{1,3}){3})?)(?![\w:-]|\.\w|\/\d)/giu;

/** An address found in running text, with where it begins (in UTF-16 units). */
export interface FoundAddress {
  readonly address: Address;
  readonly index: number;
}

/**
 * Finds the exact addresses in any text: prose, a log, a CSV. Ranges, times (`12:30:05`), versions and hex
 * fingerprints are left out. Invisible marks are skipped; digits and signs may be full-width.
 * @returns every occurrence, in the text's order
 */
export function extractAddresses(text: string): FoundAddress[] {
  const seen = visibleOf(text);
  const whole = found(seen.text).map((one) => ({
    ...one,
    from: seen.at(one.index),
    to: seen.at(one.to - 1) + 1,
  }));
  if (seen.text === text) return whole.map(toFound);
  // Two addresses with nothing but a mark between them are two; a full-width colon before one may end a label.
  const parted = found(text).map((one) => ({ ...one, from: one.index }));
  const apart = parted.filter((one) => !whole.some((other) => one.from < other.to && other.from < one.to));
  return [...whole, ...apart].sort((a, b) => a.from - b.from).map(toFound);
}

function toFound({ address, from }: { readonly address: Address; readonly from: number }): FoundAddress {
  return { address, index: from };
}

/** The addresses of a text without marks, with where each begins and ends. */
function found(text: string): { address: Address; index: number; to: number }[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const address = isTime(match[0]) ? null : parseAddress(match[0]);
    return address ? [{ address, index: match.index, to: match.index + match[0].length }] : [];
  });
}

/** Full-width forms, without the colon behind a label. */
const NO_LABEL_END = /(?<=[\da-f０-９ａ-ｆ:：])：|：(?=：)|[[\uff01-\uff5e]--：]/giv;

/** A text as a person sees it, and where in the text as it stands one of its characters is. */
function visibleOf(text: string): { readonly text: string; readonly at: (index: number) => number } {
  const marks = [...text.matchAll(INVISIBLE)].map(({ index }, n) => index - n);
  const at = (index: number) => index + marks.filter((mark) => mark <= index).length;
  return { text: withoutMarks(text).replace(NO_LABEL_END, halfWidth), at };
}

function isTime(text: string): boolean {
  return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
}
