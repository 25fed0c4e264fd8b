import type { Token } from '../address/token.ts';
import { keyOf } from './token-key.ts';

/** The keys of tokens, in their order. */
export function tokenKeysOf(tokens: readonly Token[]): string[] {
  return tokens.map(keyOf);
}

/** Whether two lists name the same entries, in whatever order. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (keys: readonly string[]) => [...new Set(keys)].sort().join(' ');
  return sorted(a) === sorted(b);
}
