import { browser } from 'wxt/browser';
import { readConnect, readValidations } from './connect/stored.ts';
import type { FeedStorage, StoredFeed } from './feed/index.ts';
import { readLeak, readQueue } from './overview/stored.ts';
import { readAsked, readPermissionWanted, readPresses, readTabs, readWelcomed } from './session.ts';
import { readSettings } from './settings/index.ts';
import { readRecords } from './sightings/stored.ts';

/** One thing that is stored under one key. */
export interface Item<T> {
  read(): Promise<T>;
  /**
   * Reads, changes and writes with nobody in between. Returning the value it was given writes nothing.
   * @returns what is stored afterwards
   */
  change(next: (now: T) => T): Promise<T>;
}

type Area = 'local' | 'session';

/** What the stored values look like. A later format reads the earlier ones here. */
const FORMAT = 1;

/** What lies under a key; undefined when nothing does, or nothing of a format that this version knows. */
function contentOf(stored: unknown): unknown {
  const isOurs = typeof stored === 'object' && stored !== null && 'format' in stored && 'value' in stored;
  return isOurs && stored.format === FORMAT ? stored.value : undefined;
}

/** `read` checks what lies there, whoever wrote it, and falls back part by part. */
function item<T>(area: Area, key: string, read: (stored: unknown) => T): Item<T> {
  let line: Promise<unknown> = Promise.resolve();

  async function load(): Promise<T> {
    const stored: Record<string, unknown> = await browser.storage[area].get(key);
    return read(contentOf(stored[key]));
  }

  return {
    read: load,
    change(next) {
      const turn = line.then(async () => {
        const before = await load();
        const after = next(before);
        if (after !== before) await browser.storage[area].set({ [key]: { format: FORMAT, value: after } });
        return after;
      });
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** The raw signed documents and the ratchet, whole under one key; `createFeed` checks them at each use. */
export const feedStorage: FeedStorage = {
  async read() {
    const stored: Record<string, unknown> = await browser.storage.local.get('feed');
    return stored.feed;
  },
  write: (feed: StoredFeed) => browser.storage.local.set({ feed }),
};

export const settingsItem = item('local', 'settings', readSettings);
export const keysItem = item('local', 'keys', readRecords);
export const connectItem = item('local', 'connect', readConnect);
export const validationsItem = item('local', 'validations', readValidations);
export const queueItem = item('local', 'queue', readQueue);
export const leakItem = item('local', 'leak', readLeak);
/** Whether the welcome page was shown: a restarted unpacked extension reports an install again. */
export const welcomedItem = item('local', 'welcomed', readWelcomed);
/** The sites that were being asked for when the asking page closed. */
export const permissionWantedItem = item('local', 'permission-wanted', readPermissionWanted);

/** What is known of the tabs with a page script, for this run of the browser. */
export const tabsItem = item('session', 'tabs', readTabs);
/** Connections to ask about as soon as an API Connect page is there. */
export const askedItem = item('session', 'asked', readAsked);
/** What a click on a notice does, by the notice's id. */
export const pressesItem = item('session', 'presses', readPresses);

/** Keeps page scripts from the storage where the browser can (Chrome 102; Firefox has no such setting). */
export async function closeStorageToPages(): Promise<void> {
  for (const area of ['local', 'session'] as const) {
    if ('setAccessLevel' in browser.storage[area])
      await browser.storage[area].setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
