import { browser } from 'wxt/browser';
import { readConnect, readValidations } from './connect/stored.ts';
import { type FeedStorage, isOfNewerFormat, type StoredFeed } from './feed/stored.ts';
import { readRecords } from './keys/stored.ts';
import { readLeak, readQueue } from './overview/stored.ts';
import {
  readAsked,
  readPermissionWanted,
  readPresses,
  readStoredReport,
  readTabs,
  readWelcomed,
} from './session.ts';
import { readSettings } from './settings/settings.ts';
import { item } from './stored/item.ts';
import { NotStored, noteTrouble, notWritten } from './stored/trouble.ts';

const local = () => browser.storage.local;
const session = () => browser.storage.session;

/**
 * The raw signed documents and the ratchet, under one key; `createFeed` verifies them at each use. `write`
 * throws `NotStored` like an item.
 */
export const feedStorage: FeedStorage = {
  async read() {
    const stored: Record<string, unknown> = await browser.storage.local.get('feed');
    if (!isOfNewerFormat(stored.feed)) return stored.feed;
    noteTrouble('feed', 'newer');
    return undefined;
  },
  async write(feed: StoredFeed) {
    const stored: Record<string, unknown> = await browser.storage.local.get('feed');
    if (isOfNewerFormat(stored.feed)) throw new NotStored('feed', 'newer');
    try {
      await browser.storage.local.set({ feed });
    } catch (error) {
      throw notWritten('feed', error);
    }
    noteTrouble('feed', null);
  },
};

export const settingsItem = item(local, 'settings', readSettings);
export const keysItem = item(local, 'keys', readRecords);
export const connectItem = item(local, 'connect', readConnect);
export const validationsItem = item(local, 'validations', readValidations);
export const queueItem = item(local, 'queue', readQueue);
export const leakItem = item(local, 'leak', readLeak);
/** Whether the welcome page was shown: a restarted unpacked extension reports an install again. */
export const welcomedItem = item(local, 'welcomed', readWelcomed);
/** The sites that were being asked for when the asking page closed. */
export const permissionWantedItem = item(local, 'permission-wanted', readPermissionWanted);

/** What is known of the tabs with a page script, for this run of the browser. */
export const tabsItem = item(session, 'tabs', readTabs);
/** Connections to ask about as soon as an API Connect page is there. */
export const askedItem = item(session, 'asked', readAsked);
/** What a click on a notice does, by the notice's id. */
export const pressesItem = item(session, 'presses', readPresses);

/** The report that the user asked to see, until the browser is closed or another one is asked for. */
export const reportItem = item(session, 'report', readStoredReport);

/** Keeps page scripts from the storage where the browser can (Chrome 102; Firefox has no such setting). */
export async function closeStorageToPages(): Promise<void> {
  for (const area of ['local', 'session'] as const) {
    if ('setAccessLevel' in browser.storage[area])
      await browser.storage[area].setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
