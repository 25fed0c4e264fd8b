import { exchangesOf } from '../../lib/exchanges/of-build.ts';
import { createFeed } from '../../lib/feed/index.ts';
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
});
