import type { Address } from '../address/address.ts';
import { addressesOf, type Token, toToken } from '../address/token.ts';

/** What of a sighting has the texts of its list. */
interface SeenList {
  readonly tokens: readonly string[];
}

/** The platform's addresses stand on every key: each text is read once. */
const texts = new Map<string, Token>();
const MOST_TEXTS = 2000;

/** A list of a sighting, read. */
interface ReadList {
  readonly tokens: readonly Token[];
  readonly exact: ReadonlySet<Address>;
}

/** A sighting never changes, and is asked for its tokens a dozen times per view. */
const lists = new WeakMap<SeenList, ReadList>();

function listOf(sighting: SeenList): ReadList {
  const known = lists.get(sighting);
  if (known) return known;
  const tokens = sighting.tokens.map(tokenOf);
  const list = { tokens, exact: new Set(addressesOf(tokens)) };
  lists.set(sighting, list);
  return list;
}

/** The tokens of a sighting, read. */
export function tokensOf(sighting: SeenList): readonly Token[] {
  return listOf(sighting).tokens;
}

/** The exact addresses of a sighting. */
export function exactOf(sighting: SeenList): ReadonlySet<Address> {
  return listOf(sighting).exact;
}

function tokenOf(text: string): Token {
  const known = texts.get(text);
  if (known) return known;
  if (texts.size >= MOST_TEXTS) texts.clear();
  const token = toToken(text);
  texts.set(text, token);
  return token;
}
