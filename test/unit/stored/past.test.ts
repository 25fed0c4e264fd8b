import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readRecord } from '../../../lib/feed/stored.ts';
import * as storage from '../../../lib/storage.ts';
import { key, waitingFor } from '../overview/scene.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

beforeEach(() => fakeBrowser.reset());

const bot = key('bot-1', ['203.0.113.10']);
const settings = {
  schema: 1,
  mode: 'sites',
  own: [{ name: 'VPS', address: '198.51.100.7' }],
  notices: true,
  told: [],
  later: null,
  lookedAt: null,
  fields: [],
  quietPages: ['www.okx.com/account/my-api'],
  places: {},
};
/** What came to the settings after they were stored. */
const SINCE = { noticesDeclined: false, language: null, cardTheme: 'page' };
const queue = { startedAt: 1, keys: ['a'], opened: [], skipped: [], finishedAt: null };

/**
 * What every version of Keyfence has stored, as it lay in the storage then. A format that changes gets another line
 * here and keeps the ones before.
 */
const PAST = [
  ['keys', 1, [bot], () => storage.keysItem.read(), [bot]],
  ['settings', 1, settings, () => storage.settingsItem.read(), { ...settings, ...SINCE }],
  ['validations', 1, [waitingFor('c1', 0)], () => storage.validationsItem.read(), [waitingFor('c1', 0)]],
  ['queue', 1, queue, () => storage.queueItem.read(), queue],
  [
    'leak',
    1,
    { startedAt: 1, exchange: null, keyId: null, done: [] },
    () => storage.leakItem.read(),
    expect.objectContaining({ startedAt: 1 }),
  ],
  [
    'connect',
    1,
    { report: null, trouble: null, started: true },
    () => storage.connectItem.read(),
    expect.objectContaining({ started: true }),
  ],
  ['welcomed', 1, true, () => storage.welcomedItem.read(), true],
  [
    'permission-wanted',
    1,
    ['https://www.okx.com/*'],
    () => storage.permissionWantedItem.read(),
    ['https://www.okx.com/*'],
  ],
] as const;

/** What the feed has stored so far: whole under one key, with its format inside. */
const PAST_FEEDS = [
  {
    format: 1,
    damaged: false,
    seed: 0.5,
    askedAt: 7,
    good: { list: '{}', timestamp: '{}', highest: 42, pinned: '2 a b', stampers: 't', confirmedAt: 7 },
    seen: ['203.0.113.10'],
    confirmed: ['203.0.113.11'],
    refusals: [{ url: 'https://feed.acme.example/', rule: 'rollback', at: 7, since: 6, issuedAt: null }],
  },
] as const;

describe('what a version before has stored', () => {
  it.each(PAST_FEEDS)('of the list, in format $format, is read today', async (record) => {
    await fakeBrowser.storage.local.set({ feed: record });
    expect(readRecord(await storage.feedStorage.read(), 0)).toEqual({ ...record, format: 1 });
  });

  it('is told here of every value, up to the format in which it is written today', async () => {
    const items = Object.entries(storage).filter(([name]) => name.endsWith('Item'));
    for (const [, item] of items) await (item as typeof storage.queueItem).change(() => ({}) as never);
    await storage.feedStorage.write(readRecord(undefined, 0));
    const written = Object.entries(await fakeBrowser.storage.local.get()).map(([name, value]) => [
      name,
      (value as { format: number }).format,
    ]);
    const past = new Map<string, number>(PAST.map(([name, format]) => [name, format]));
    past.set('feed', PAST_FEEDS.at(-1)?.format ?? 0);
    expect(written.sort()).toEqual([...past].sort());
  });

  it.each(PAST)('under "%s", in format %i, is read today', async (name, format, value, read, expected) => {
    await fakeBrowser.storage.local.set({ [name]: { format, value } });
    expect(await read()).toEqual(expected);
  });

  it('is kept by an update that changes another part of it', async () => {
    for (const [name, format, value] of PAST)
      await fakeBrowser.storage.local.set({ [name]: { format, value } });
    await storage.settingsItem.change((known) => ({ ...known, notices: false }));
    expect(await storage.keysItem.read()).toEqual([bot]);
    expect((await storage.settingsItem.read()).own).toEqual(settings.own);
  });
});
