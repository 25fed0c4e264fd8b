import type { Address } from '../address/address.ts';
import type { Token } from '../address/token.ts';
import type { KeyForm } from './key-form.ts';
import { keyOf } from './token-key.ts';

/** What of a form the page has not taken yet, as it shows it. */
export interface Work {
  /** Entries that it says it still checks. */
  readonly pending: readonly Token[];
  /** The words that stand beside each entry. */
  readonly beside: readonly { readonly token: Token; readonly words: string }[];
  /** How many signs of work stand in the form. */
  readonly signs: number;
  /** Whether the page's own button that saves refuses the user; null where none is known. */
  readonly saveOff: boolean | null;
}

/** Returns the signs on a page that it still works on a form. */
export function workOf({ decided: { unsettled, entries, save } }: KeyForm): Work {
  return {
    pending: unsettled.entries.map(({ token }) => token),
    beside: entries.map(({ token }, place) => ({ token, words: unsettled.beside[place] ?? '' })),
    signs: unsettled.signs,
    saveOff: save ? save.disabled : null,
  };
}

/** Whether the page has not finished with what it was given, as far as it shows that. */
export function isAtWork(now: Work, before: Work, added: readonly Address[]): boolean {
  return now.pending.length > 0 || refusesSave(now, before) || now.signs > before.signs || hasOdd(now, added);
}

/** Which of the addresses that a page shows do not count yet: it checks them, or would not save them. */
export function untaken(now: Work, before: Work, added: readonly Address[]): readonly Address[] {
  if (refusesSave(now, before)) return added;
  const pending = new Set(now.pending.map(keyOf));
  return added.filter((address) => pending.has(address));
}

function refusesSave(now: Work, before: Work): boolean {
  return now.saveOff === true && before.saveOff === false;
}

/** Whether what came stands beside other words than all that was there before. */
function hasOdd({ beside }: Work, added: readonly Address[]): boolean {
  const isNew = (token: Token) => added.some((address) => address === keyOf(token));
  const old = new Set(beside.flatMap(({ token, words }) => (isNew(token) ? [] : [words])));
  return old.size === 1 && !old.has('') && beside.some(({ token, words }) => isNew(token) && !old.has(words));
}
