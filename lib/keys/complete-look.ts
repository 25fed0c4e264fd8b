import type { Moment } from '../rotation/list.ts';

/** Two looks at a list must be at least this far apart: a table fills in pieces. In ms. */
export const LOOKS_APART = 2_000;

/** A page has shown this whole list since then, without a look that showed another. */
export interface CompleteLook {
  /** The keys as one text. */
  readonly keys: string;
  readonly since: Moment;
}

/**
 * Carries on what is known of a whole list by one look.
 * @param keys what the page shows as its whole list, as one text; null where it is not known to be whole
 * @returns `confirmed`: two looks far enough apart, and all between them, have shown the same whole list
 */
export function afterLook(
  before: CompleteLook | null,
  keys: string | null,
  now: Moment,
): { readonly look: CompleteLook | null; readonly confirmed: boolean } {
  if (keys === null) return { look: null, confirmed: false };
  if (before?.keys !== keys) return { look: { keys, since: now }, confirmed: false };
  return { look: before, confirmed: now - before.since >= LOOKS_APART };
}
