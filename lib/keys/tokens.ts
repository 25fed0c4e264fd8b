import type { Address } from '../address/address.ts';
import { addressesOf, type Token, toToken } from '../address/token.ts';

/** What of a sighting has the texts of its list. */
interface SeenList {
  readonly tokens: readonly string[];
}

/** A sighting never changes, and is asked for its tokens a dozen times per view. */
const read = new WeakMap<SeenList, readonly Token[]>();

/** The platform's addresses stand on every key: each text is read once. */
const texts = new Map<string, Token>();
const MOST_TEXTS = 2000;

/** The tokens of a sighting, read. */
export function tokensOf(sighting: SeenList): readonly Token[] {
  const known = read.get(sighting);
  if (known) return known;
  const tokens = sighting.tokens.map(tokenOf);
  read.set(sighting, tokens);
  return tokens;
}

const exact = new WeakMap<SeenList, ReadonlySet<Address>>();

/** The exact addresses of a sighting. */
export function exactOf(sighting: SeenList): ReadonlySet<Address> {
  const known = exact.get(sighting);
  if (known) return known;
  const addresses = new Set(addressesOf(tokensOf(sighting)));
  exact.set(sighting, addresses);
  return addresses;
}

function tokenOf(text: string): Token {
  const known = texts.get(text);
  if (known) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const token = toToken(text);
  texts.set(text, token);
  return token;
}
