import { browser } from 'wxt/browser';
import type { Grants } from '../../lib/grants/grants.ts';
import { originPattern } from '../../lib/platform/exchanges.ts';
import { platform } from '../../lib/platform/platform.ts';

/** The open tabs of the platform's origin, the one used last first; none where it is not granted. */
export async function connectTabs({ connect }: Pick<Grants, 'connect'>): Promise<number[]> {
  if (!connect) return [];
  const tabs = await browser.tabs.query({ url: originPattern(platform.links.connect) });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).flatMap(({ id }) => id ?? []);
}
