import type { Exchange } from '../exchanges/all.ts';
import { hostPattern, originPattern } from '../platform/exchanges.ts';
import type { Platform } from '../platform/platform.ts';

/** What the browser lets Keyfence do beyond a click on its icon. */
export interface Grants {
  /** The hosts of exchanges for which the browser has granted access. */
  readonly hosts: readonly string[];
  /** Whether access to the platform's API Connect page is granted. */
  readonly connect: boolean;
  /**
   * Whether access to every host of the feed is granted: Firefox needs it to ask without naming this
   * installation.
   */
  readonly feed: boolean;
  readonly notices: boolean;
}

/** The permissions as the browser lists them. */
export interface Granted {
  readonly origins?: readonly string[] | undefined;
  readonly permissions?: readonly string[] | undefined;
}

/** Reads the browser's list of granted permissions. */
export function grantsOf(granted: Granted, exchanges: readonly Exchange[], platform: Platform): Grants {
  const origins = new Set(granted.origins ?? []);
  const holds = (pattern: string) => origins.has(pattern) || origins.has(pattern.replace(/^https?:/, '*:'));
  const hosts = exchanges.flatMap((exchange) => exchange.hosts.map(({ host }) => host));
  return {
    hosts: hosts.filter((host) => holds(hostPattern(host))),
    connect: holds(originPattern(platform.links.connect)),
    feed: platform.feed.urls.map(originPattern).every(holds),
    notices: granted.permissions?.includes('notifications') ?? false,
  };
}

/** Every match pattern that this build may ask the browser for. */
export function askablePatterns(exchanges: readonly Exchange[], platform: Platform): readonly string[] {
  const hosts = exchanges.flatMap((exchange) => exchange.hosts.map(({ host }) => hostPattern(host)));
  return [...hosts, originPattern(platform.links.connect), ...platform.feed.urls.map(originPattern)];
}
