import { browser } from 'wxt/browser';
import { originPattern } from '../../lib/exchanges/of-build.ts';
import type { Grants } from '../../lib/grants/index.ts';
import { platform } from '../../lib/platform.ts';

/** The open tabs of the platform's origin, the one used last first; none where it is not granted. */
export async function connectTabs({ connect }: Pick<Grants, 'connect'>): Promise<number[]> {
  if (!connect) return [];
  const tabs = await browser.tabs.query({ url: originPattern(platform.links.connect) });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).flatMap(({ id }) => id ?? []);
}
