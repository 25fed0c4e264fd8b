/** What the stores take at most: the name of Firefox's (45) and the description of Chrome's (132). */
const MOST_NAME = 45;
const MOST_DESCRIPTION = 132;

/** What the manifest calls the extension. `build` is shown where it is not the store's. */
export function listingName(platform: string, build: string): string {
  return `Keyfence for ${platform}${build === 'practice' ? ' (practice)' : ''}`;
}

/** What the manifest says of it. */
export function listingDescription(platform: string): string {
  return `Fills ${platform} server addresses into the IP restriction of your exchange API keys. Never saves, reads no secrets.`;
}

/** Why the stores would refuse a package for a platform of this name; null when they would not. */
export function listingFault(platform: string): string | null {
  const name = listingName(platform, 'store').length - MOST_NAME;
  const description = listingDescription(platform).length - MOST_DESCRIPTION;
  const over = Math.max(name, description);
  if (over <= 0) return null;
  return `name: "${platform}" has ${platform.length} characters, ${over} more than the stores' limits leave room for (name ${MOST_NAME}, description ${MOST_DESCRIPTION})`;
}

/** The platform's name in file names: `acme-bots`. */
export function slugOf(platform: string): string {
  const slug = platform
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'platform' : slug;
}
