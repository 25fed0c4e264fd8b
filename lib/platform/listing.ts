/** What the stores take at most: the name of Firefox's (45, Chrome's are 75) and the description of Chrome's (132). */
export const MOST = { name: 45, description: 132 } as const;

/**
 * Characters that every language leaves for the platform's name: `test/unit/feed/packages.test.ts` counts
 * them.
 */
export const ROOM = 28;

/** The messages that browsers and stores show as they are, before anything of Keyfence runs. */
export const LISTED = ['manifest_name', 'manifest_name_practice', 'manifest_description'] as const;

/** A `messages.json`. */
export type ListedTexts = Readonly<Record<string, { readonly message: string }>>;

/**
 * The messages of a language with the platform's name filled into those that the manifest shows: browsers
 * fill in no values.
 */
export function withListing(texts: ListedTexts, platform: string): ListedTexts {
  const listed = LISTED.flatMap((id) => {
    const message = texts[id]?.message.replaceAll('{platform}', () => platform);
    return message === undefined ? [] : [[id, { message }] as const];
  });
  return { ...texts, ...Object.fromEntries(listed) };
}

/** Why the stores or browsers would refuse a package for a platform of this name; null when they would not. */
export function listingFault(platform: string): string | null {
  if (platform.includes('$')) return `name: "${platform}" holds "$", which browsers take for a placeholder`;
  const over = platform.length - ROOM;
  if (over <= 0) return null;
  return `name: "${platform}" has ${platform.length} characters, ${over} more than the stores' limits leave room for (name ${MOST.name}, description ${MOST.description})`;
}

/** The platform's name for file names: `acme-bots`; `platform` where no letter or digit of it is ASCII. */
export function slugOf(platform: string): string {
  const slug = platform
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'platform' : slug;
}
