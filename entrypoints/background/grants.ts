import { browser } from 'wxt/browser';
import { originPattern } from '../../lib/platform/exchanges.ts';
import { platform } from '../../lib/platform/platform.ts';
import { permissionWantedItem, settingsItem } from '../../lib/storage.ts';
import { currentGrants } from './current-grants.ts';
import { askFeed } from './feed-schedule.ts';
import { listenForNoticeClicks } from './notice-clicks.ts';
import { refresh } from './refresh.ts';
import { injectInto, matchScripts } from './scripts.ts';
import { leaveSites } from './tab-messages.ts';

/**
 * Makes scripts follow each change of the grants: they are registered, injected into open tabs, and removed.
 */
export function followGrants(): void {
  browser.permissions.onAdded.addListener((added) => void take(added.origins ?? []));
  browser.permissions.onRemoved.addListener((removed) => void giveBack(removed.origins ?? []));
}

async function take(origins: readonly string[]): Promise<void> {
  const grants = await currentGrants();
  await matchScripts(grants);
  await injectInto(origins, grants);
  await permissionWantedItem.change((wanted) => {
    const open = wanted.filter((origin) => !origins.includes(origin));
    return open.length === wanted.length ? wanted : open;
  });
  if (grants.hosts.length > 0) {
    await settingsItem.change((settings) =>
      settings.mode === 'sites' ? settings : { ...settings, mode: 'sites' },
    );
  }
  listenForNoticeClicks();
  // The list was not asked for until now, where that would have named this installation.
  const feedHosts = platform.feed.urls.map(originPattern);
  await (feedHosts.some((origin) => origins.includes(origin)) ? askFeed() : refresh());
}

async function giveBack(origins: readonly string[]): Promise<void> {
  await matchScripts(await currentGrants());
  await leaveSites(origins);
  await refresh();
}

/**
 * Makes the registered scripts follow the grants, and completes a grant that was given while no worker ran. A
 * restarted unpacked extension loses its registered scripts; a grant can change while the browser is closed.
 */
export async function reconcileGrants(): Promise<void> {
  const grants = await currentGrants();
  await matchScripts(grants);
  const { origins = [] } = await browser.permissions.getAll();
  const wanted = await permissionWantedItem.read();
  const completed = wanted.filter((origin) => origins.includes(origin));
  if (completed.length > 0) await take(completed);
}
