import type { Token } from '../address/token.ts';

/** One entry of a list, with the control that takes it away where it has one. */
export interface Chip {
  readonly token: Token;
  readonly box: Element;
  readonly remove: Element | null;
}
