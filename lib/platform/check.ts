import { listingFault } from './listing.ts';
import type { Build, Platform } from './platform.ts';
import { practiceKeys } from './practice-keys.ts';
import { type PlatformFile, platformSchema } from './schema.ts';

/** A platform description that fits its build, with warnings for the person who builds. */
export interface PlatformCheck {
  readonly platform: Platform;
  readonly warnings: readonly string[];
}

/**
 * Checks the content of `platform.json` for one kind of build. Called while building, in Node.
 * @param json the parsed file, or null when there is none
 * @throws an Error that lists everything that is wrong, in words for the person who builds
 */
export function checkPlatform(json: unknown, build: Build): PlatformCheck {
  if (json === null || json === undefined) {
    throw new Error(`A ${build} build needs a platform.json: set KEYFENCE_PLATFORM to its path.`);
  }
  const read = platformSchema().safeParse(json);
  if (!read.success) {
    throw new Error(
      `platform.json is not usable:\n${read.error.issues.map((issue) => `- ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  }
  const faults = [
    ...keyFaults(read.data),
    ...addressFaults(read.data, build),
    ...buildFaults(read.data, build),
  ];
  if (faults.length > 0)
    throw new Error(
      `platform.json does not fit a ${build} build:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  return {
    platform: build === 'practice' ? { ...read.data, allowDocumentation: true } : read.data,
    warnings: warningsOf(read.data, build),
  };
}

function keyFaults({ feed }: PlatformFile): string[] {
  const list = feed.listKeys.map((key) => key.x);
  const timestamp = feed.timestampKeys.map((key) => key.x);
  return [
    ...(new Set(list).size < list.length ? ['feed.listKeys holds the same key twice'] : []),
    ...(list.length < feed.listThreshold
      ? [`feed.listThreshold is ${feed.listThreshold}, but only ${list.length} list keys are pinned`]
      : []),
    ...(list.some((x) => timestamp.includes(x))
      ? ['a key is pinned for lists and for timestamps: the online key could then sign addresses']
      : []),
  ];
}

function addressFaults({ feed, links }: PlatformFile, build: Build): string[] {
  const named: [string, string][] = [
    ...feed.urls.map((url, at): [string, string] => [`feed.urls.${at}`, url]),
    ...Object.entries(links).flatMap(([name, url]): [string, string][] =>
      url === undefined ? [] : [[`links.${name}`, url]],
    ),
  ];
  return named.flatMap(([name, url]) => {
    const { protocol, hostname } = new URL(url);
    const loopback = isLoopback(hostname);
    if (build === 'practice' && loopback) return [];
    if (name === 'links.support' && protocol === 'mailto:') return [];
    if (protocol !== 'https:') return [`${name} is ${url}, but only https is taken`];
    return loopback ? [`${name} is ${url}, which is this computer itself`] : [];
  });
}

function buildFaults(file: PlatformFile, build: Build): string[] {
  const pinned = [...file.feed.listKeys, ...file.feed.timestampKeys].filter((key) =>
    practiceKeys.includes(key.x),
  );
  return [
    ...[listingFault(file.name)].filter((fault) => fault !== null),
    ...(build === 'store' ? firefoxFaults(file) : []),
    ...(build !== 'practice' && file.practice ? [`"practice" belongs to a practice build`] : []),
    ...(build === 'store' && file.allowDocumentation ? ['"allowDocumentation" belongs to tests'] : []),
    ...(build === 'store' && pinned.length > 0
      ? [
          `${pinned.length} of its keys are practice keys, whose private halves are public: make your own with "npm run feed -- init"`,
        ]
      : []),
  ];
}

/** One id for all platforms would be one add-on: the first to publish it would own it. */
function firefoxFaults({ firefox }: PlatformFile): string[] {
  if (!firefox) return ['firefox.id is missing: { "firefox": { "id": "keyfence@your.domain" } }'];
  return /\.(?:example|test|invalid|localhost)$/i.test(firefox.id)
    ? [`firefox.id is ${firefox.id}, but nobody owns that domain: take one of yours`]
    : [];
}

function warningsOf({ feed }: PlatformFile, build: Build): string[] {
  return build === 'store' && feed.listThreshold === 1
    ? [
        'WARNING: feed.listThreshold is 1. Whoever gets hold of ONE key can put any address on every user’s API keys. Use 2.',
      ]
    : [];
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\./.test(hostname)
  );
}
