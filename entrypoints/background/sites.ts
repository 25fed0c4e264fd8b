import { browser } from 'wxt/browser';
import { askablePatterns } from '../../lib/grants/grants.ts';
import { platform } from '../../lib/platform/platform.ts';
import { permissionWantedItem } from '../../lib/storage.ts';
import { currentGrants } from './current-grants.ts';
import { knownExchanges } from './known-exchanges.ts';

/** Remembers what is about to be asked for: Firefox may close the asking page before the browser answers. */
export async function wantPermission(origins: readonly string[]): Promise<void> {
  const askable = askablePatterns(knownExchanges, platform);
  await permissionWantedItem.change(() => origins.filter((origin) => askable.includes(origin)));
}

/** Gives every exchange's site back: the user chose to act by the icon alone. */
export async function giveSitesBack(): Promise<void> {
  const askable = askablePatterns(knownExchanges, platform);
  const { origins = [] } = await browser.permissions.getAll();
  const exchanges = await currentGrants();
  const given = origins.filter(
    (origin) => askable.includes(origin) && exchanges.hosts.some((host) => origin.includes(`//${host}/`)),
  );
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}
