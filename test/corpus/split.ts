/**
 * Whether a page is sealed: one of the third that nobody tunes to. The answer follows from its id alone, so that it
 * never changes and nobody chooses. Sealed pages are judged by `npm run judge` and by nothing else, and named by nothing.
 */
export function isSealed(id: string): boolean {
  return hashOf(`${SALT}:${id}`) % 3 === 0;
}

/** The first number with which forms, look-alikes and every kit's dialogs stand on the open side too; set before a look. */
const SALT = 302;

/** FNV-1a of 32 bits, mixed once more: pages of one series differ in a letter. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The pages that may be looked at, tested and tuned to. */
export function openOnes<Page extends { readonly id: string }>(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ id }) => !isSealed(id));
}

/** The pages for the judge. */
export function sealedOnes<Page extends { readonly id: string }>(pages: readonly Page[]): readonly Page[] {
  return pages.filter(({ id }) => isSealed(id));
}
