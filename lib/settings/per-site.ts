import { type FieldChoice, MOST_IN_LIST } from './settings.ts';

/**
 * Adds what the user chose on a page and drops the oldest entries over the limits: first those of the same
 * site, so that no page displaces what was chosen on another.
 * @param siteOf the host of an entry
 * @param most how many entries of one site, and of all
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

/** Adds a page, named by host and path, to those without the assistant; at most 20 per host. */
export function withQuietPage(kept: readonly string[], added: string): string[] {
  const others = kept.filter((one) => one !== added);
  return withOneMore(others, added, (one) => one.split('/')[0] ?? '', {
    ofSite: 20,
    ofAll: MOST_IN_LIST.quietPages,
  });
}

/**
 * Adds a field that the user pointed at; at most 10 per host. An earlier choice of the same field is not
 * removed.
 */
export function withField(kept: readonly FieldChoice[], added: FieldChoice): FieldChoice[] {
  return withOneMore(kept, added, ({ host }) => host, { ofSite: 10, ofAll: MOST_IN_LIST.fields });
}
