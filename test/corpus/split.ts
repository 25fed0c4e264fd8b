import { createHash } from 'node:crypto';

/**
 * Whether a page is sealed: one of the third that nobody tunes to. The answer follows from its id alone, so that it
 * never changes and nobody chooses. Sealed pages are read by `npm run judge` and by nothing else, and named by nothing.
 */
export function isSealed(id: string): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % 3 === 0;
}

/** The pages that may be looked at, tested and tuned to. */
export function openOnes<Page extends { readonly id: string }>(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ id }) => !isSealed(id));
}

/** The pages for the judge. */
export function sealedOnes<Page extends { readonly id: string }>(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ id }) => isSealed(id));
}
