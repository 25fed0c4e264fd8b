import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newFeedRecord } from '../../lib/feed/stored.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import {
  connectItem,
  feedStorage,
  keysItem,
  settingsItem,
  tabsItem,
  validationsItem,
  welcomedItem,
} from '../../lib/storage.ts';
import { noteTrouble, troubleNow } from '../../lib/stored/trouble.ts';
import { key, waitingFor } from './overview/scene.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const bot = key('bot-1', ['203.0.113.10']);

beforeEach(() => {
  fakeBrowser.reset();
  for (const key of ['keys', 'feed']) noteTrouble(key, null);
});

describe('what is stored', () => {
  it('begins with nothing known and nothing chosen', async () => {
    expect(await keysItem.read()).toEqual([]);
    expect(await settingsItem.read()).toEqual(defaultSettings);
    expect(await connectItem.read()).toEqual({ report: null, trouble: null, started: false });
    expect(await welcomedItem.read()).toBe(false);
  });

  it('comes back after a change', async () => {
    await keysItem.change(() => [bot]);
    expect(await keysItem.read()).toEqual([bot]);
  });

  it('takes changes one after the other', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `bot-${index}`);
    await Promise.all(names.map((name) => keysItem.change((keys) => [...keys, key(name, [])])));
    expect((await keysItem.read()).map(({ label }) => label)).toEqual(names);
  });

  it('goes on after a change that failed', async () => {
    await expect(
      keysItem.change(() => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await keysItem.change(() => [bot]);
    expect(await keysItem.read()).toEqual([bot]);
  });

  it('is not written where nothing changed', async () => {
    await keysItem.change((keys) => keys);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('by a newer version is left alone, and that is said', async () => {
    const newer = { format: 99, value: [bot] };
    await fakeBrowser.storage.local.set({ keys: newer, feed: { format: 99 } });
    expect(await keysItem.read()).toEqual([]);
    expect(troubleNow()).toBe('newer');
    await expect(keysItem.change(() => [bot])).rejects.toThrow('"keys" was not stored: newer');
    expect(await feedStorage.read()).toBeUndefined();
    await expect(feedStorage.write(newFeedRecord(0))).rejects.toThrow('"feed" was not stored: newer');
    expect(await fakeBrowser.storage.local.get()).toEqual({ keys: newer, feed: { format: 99 } });
  });

  it('stays as it was where the storage is full, and that is said until something fits again', async () => {
    await keysItem.change(() => [bot]);
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES'));
    await expect(keysItem.change(() => [])).rejects.toThrow('"keys" was not stored: full');
    expect(troubleNow()).toBe('full');
    full.mockRestore();
    expect(await keysItem.read()).toEqual([bot]);
    await keysItem.change(() => []);
    expect(troubleNow()).toBeNull();
  });

  it.each([
    ['full', new Error('QUOTA_BYTES quota exceeded')],
    ['full', new Error('Session storage quota bytes exceeded. Values were not stored.')],
    ['full', new DOMException('storage.local API call exceeded its limitations', 'QuotaExceededError')],
    ['refused', new Error('IO error: .../000003.log: Unable to create writable file')],
    ['refused', new Error('An unexpected error occurred')],
  ] as const)('was not written because it was %s, by the browser: %s', async (why, error) => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(error);
    await expect(keysItem.change(() => [bot])).rejects.toMatchObject({ why, cause: error });
    expect(troubleNow()).toBe(why);
    noteTrouble('keys', null);
    await expect(feedStorage.write(newFeedRecord(0))).rejects.toMatchObject({ why, cause: error });
    expect(troubleNow()).toBe(why);
    set.mockRestore();
  });

  it.each([7, 'x', null, [], { format: 1 }, { format: 1, value: 7 }, { format: 1, value: [{}] }])(
    'may be anything, such as %j, and costs no more than itself',
    async (rubbish) => {
      await validationsItem.change(() => [waitingFor('c1', 0)]);
      await fakeBrowser.storage.local.set({ keys: rubbish, settings: rubbish, connect: rubbish });
      await fakeBrowser.storage.session.set({ tabs: rubbish });
      expect(await keysItem.read()).toEqual([]);
      expect(await settingsItem.read()).toEqual(defaultSettings);
      expect(await connectItem.read()).toEqual({ report: null, trouble: null, started: false });
      expect(await tabsItem.read()).toEqual({});
      expect(await validationsItem.read()).toEqual([waitingFor('c1', 0)]);
    },
  );
});
