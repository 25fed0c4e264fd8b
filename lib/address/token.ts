import { type Address, parseAddress } from './address.ts';
import { type AddressRange, isOpenRange, parseRange, rangeHolds } from './range.ts';

/** One thing a user keeps in a list of addresses, with the text as it stands there. */
export type Token =
  | { readonly kind: 'address'; readonly text: string; readonly address: Address }
  | { readonly kind: 'range'; readonly text: string; readonly range: AddressRange }
  | { readonly kind: 'other'; readonly text: string };

/** Blanks, commas, semicolons and bars in their ASCII, full-width, Arabic and ideographic forms. */
export const SEPARATORS = /[\s,;|，、；،؛｜\u200b\u2028\u2029]+/u;

/**
 * Splits the content of a list field into its tokens, in order. Nothing is dropped: what is no address and
 * no range comes back as `other`.
 */
export function tokenize(text: string): Token[] {
  return text
    .split(SEPARATORS)
    .filter((part) => part !== '')
    .map(toToken);
}

/** Reads one token; brackets and quotes around it are part of its text, not of its address. */
export function toToken(text: string): Token {
  const bare = text.replace(/^["'[(<]+|["'\])>]+$/gu, '');
  const address = parseAddress(bare);
  if (address) return { kind: 'address', text, address };
  const range = parseRange(bare);
  return range ? { kind: 'range', text, range } : { kind: 'other', text };
}

/** Whether the token lets this address in. */
export function tokenHolds(token: Token, address: Address): boolean {
  if (token.kind === 'address') return token.address === address;
  return token.kind === 'range' && rangeHolds(token.range, address);
}

/** `0.0.0.0` in its spellings: in IPv6, and mapped. */
const EVERYONE: readonly string[] = ['0.0.0.0', '::', '::ffff:0:0'];

/** Zeros and stars that are no address to us, and might be everyone to a page: `*`, `000.000.000.000/0`, `0/0`, `*.*`. */
const ZEROS_OR_STARS = /^(?:0+(?:\.0+){0,3}\/0+(?:\.0+){0,3}|0+(?:\.0+){3}|\*(?:\.\*)*)$/;

/** Whether the token lets everyone in: `0.0.0.0`, `::`, `0.0.0.0/0`, `*.*.*.*`, anything wider than /16 (IPv6 /32). */
export function allowsEveryone(token: Token): boolean {
  switch (token.kind) {
    case 'address':
      return EVERYONE.includes(token.address);
    case 'range':
      return isOpenRange(token.range);
    case 'other':
      return ZEROS_OR_STARS.test(token.text);
  }
}

/** The exact addresses among the tokens, each once, in order. */
export function addressesOf(tokens: readonly Token[]): Address[] {
  return [...new Set(tokens.flatMap((token) => (token.kind === 'address' ? [token.address] : [])))];
}
