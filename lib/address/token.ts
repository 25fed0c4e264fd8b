import { type Address, parseAddress } from './address.ts';
import { bareOf, halfWidth, INVISIBLE, withoutMarks } from './bare.ts';
import { type AddressRange, isOpenRange, parseRange } from './range.ts';

/** One entry of a list of addresses. `text` is the entry as it is shown, without invisible marks. */
export type Token =
  | { readonly kind: 'address'; readonly text: string; readonly address: Address }
  | { readonly kind: 'range'; readonly text: string; readonly range: AddressRange }
  | { readonly kind: 'other'; readonly text: string };

/**
 * Blanks, commas, semicolons and bars in their ASCII, full-width, Arabic and ideographic forms. The byte
 * order mark is excluded: JavaScript takes it for a blank, and a text may hold it anywhere.
 */
export const SEPARATORS = /[[\s,;\|，、；،؛｜\u2028\u2029]--[\ufeff]]+/v;

/**
 * Splits the content of a list field into its tokens, in order. Nothing is dropped: what is neither an
 * address nor a range is returned as `other`.
 */
export function tokenize(text: string): Token[] {
  return text
    .split(SEPARATORS)
    .filter((part) => withoutMarks(part) !== '')
    .flatMap(tokensIn);
}

/**
 * A zero-width blank inside an address marks a possible line break; between two addresses it separates them.
 */
function tokensIn(part: string): Token[] {
  const token = toToken(part);
  const pieces = part.split(INVISIBLE).filter((piece) => piece !== '');
  if (token.kind !== 'other' || pieces.length < 2) return [token];
  const tokens = pieces.map(toToken);
  return tokens.every(({ kind }) => kind !== 'other') ? tokens : [token];
}

/**
 * Reads one token. `text` keeps brackets and quotes, the address is read without them; both are without
 * invisible marks.
 */
export function toToken(written: string): Token {
  const text = withoutMarks(written);
  const bare = bareOf(text);
  const address = parseAddress(bare);
  if (address) return { kind: 'address', text, address };
  const range = parseRange(bare);
  return range ? { kind: 'range', text, range } : { kind: 'other', text };
}

/** `0.0.0.0` in its spellings: in IPv6, and mapped. */
const EVERYONE: readonly string[] = ['0.0.0.0', '::', '::ffff:0:0'];

/**
 * Zeros and stars that do not parse as an address, but may mean everyone to an exchange: `*`,
 * `000.000.000.000/0`, `0/0`, `*.*`.
 */
const ZEROS_OR_STARS = /^(?:0+(?:\.0+){0,3}\/0+(?:\.0+){0,3}|0+(?:\.0+){3}|\*(?:\.\*)*)$/;

/** Whether the token lets everyone in: `0.0.0.0`, `::`, `0.0.0.0/0`, `*.*.*.*`, anything wider than /16 (IPv6 /32). */
export function allowsEveryone(token: Token): boolean {
  switch (token.kind) {
    case 'address':
      return EVERYONE.includes(token.address);
    case 'range':
      return isOpenRange(token.range);
    case 'other':
      return ZEROS_OR_STARS.test(halfWidth(token.text));
  }
}

/** The exact addresses among the tokens, each once, in order. */
export function addressesOf(tokens: readonly Token[]): Address[] {
  return [...new Set(tokens.flatMap((token) => (token.kind === 'address' ? [token.address] : [])))];
}
