import { browser } from 'wxt/browser';
import { exchangesOf } from '../../lib/exchanges/of-build.ts';
import { createFeed } from '../../lib/feed/index.ts';
import { grantsOf } from '../../lib/grants/index.ts';
import { platform } from '../../lib/platform.ts';
import { feedStorage } from '../../lib/storage.ts';

/** The exchanges of this build. */
export const knownExchanges = exchangesOf(platform);

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
