import { browser } from 'wxt/browser';
import { createFeed } from '../../lib/feed/feed.ts';
import { grantsOf } from '../../lib/grants/grants.ts';
import { platform } from '../../lib/platform/platform.ts';
import { feedStorage } from '../../lib/storage.ts';
import { knownExchanges } from './known-exchanges.ts';

/** The one feed of this installation. */
export const feed = createFeed({
  platform,
  storage: feedStorage,
  fetch: (url, init) => fetch(url, init),
  random: Math.random,
  version: browser.runtime.getManifest().version,
  maySend: async () =>
    !import.meta.env.FIREFOX || grantsOf(await browser.permissions.getAll(), knownExchanges, platform).feed,
});
