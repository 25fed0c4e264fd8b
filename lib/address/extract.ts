import { type Address, parseAddress } from './address.ts';

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
 * fingerprints are not addresses.
 */
export function extractAddresses(text: string): FoundAddress[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const address = isTime(match[0]) ? null : parseAddress(match[0]);
    return address ? [{ address, index: match.index }] : [];
  });
}

function isTime(text: string): boolean {
  return /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
}
