import type { Token } from '../address/token.ts';

/** How a token is told from another: by its address, else by its text. */
export function keyOf(token: Token): string {
  return token.kind === 'address' ? token.address : token.text;
}
