import { type FieldChoice, MOST_IN_LIST } from './settings.ts';

/**
 * Adds what the user chose on a page, and forgets the oldest where that is more than a person chooses: of the same site
 * first, so that no page takes the place of what was chosen on another.
 * @param siteOf the host of an entry
 * @param most how many of one site, and of all
 */
function withOneMore<T>(
  kept: readonly T[],
  added: T,
  siteOf: (one: T) => string,
  most: { readonly ofSite: number; readonly ofAll: number },
): T[] {
  const site = siteOf(added);
  const ofSite = kept.filter((one) => siteOf(one) === site);
  const forgotten = new Set(ofSite.slice(0, Math.max(0, ofSite.length - most.ofSite + 1)));
  return [...kept.filter((one) => !forgotten.has(one)), added].slice(-most.ofAll);
}

/** Keeps the assistant from a page, named by host and path. */
export function withQuietPage(kept: readonly string[], added: string): string[] {
  const others = kept.filter((one) => one !== added);
  return withOneMore(others, added, (one) => one.split('/')[0] ?? '', {
    ofSite: 20,
    ofAll: MOST_IN_LIST.quietPages,
  });
}

/** Keeps a field that the user pointed at. */
export function withField(kept: readonly FieldChoice[], added: FieldChoice): FieldChoice[] {
  return withOneMore(kept, added, ({ host }) => host, { ofSite: 10, ofAll: MOST_IN_LIST.fields });
}
