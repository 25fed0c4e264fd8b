import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { feed } from '../../../entrypoints/background/feed.ts';
import { actOnOwnMessage } from '../../../entrypoints/background/own-messages.ts';
import { actOnPageMessage } from '../../../entrypoints/background/page-messages.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { forgetKey } from '../../../lib/keys/said.ts';
import type { OwnMessage } from '../../../lib/message-schema.ts';
import { keysItem, settingsItem } from '../../../lib/storage.ts';
import { NotStored } from '../../../lib/stored/trouble.ts';
import { address, day, key, STRANGER } from '../overview/scene.ts';

await vi.hoisted(async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Keyfence', version: '0' });
});
vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
const refresh = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../entrypoints/background/refresh.ts', () => ({ refresh }));
vi.mock('../../../entrypoints/background/queue.ts', () => ({ beginQueue: async () => undefined }));
vi.mock('../../../entrypoints/background/revalidate.ts', () => ({ askSoon: async () => undefined }));
vi.mock('../../../entrypoints/background/report.ts', () => ({
  showReport: async () => undefined,
  showReportOf: async () => undefined,
}));

const bot = key('bot-1', ['203.0.113.10']);

const exchange = exchanges.find(({ id }) => id === 'binance');
if (!exchange) throw new Error('no Binance');
const page = {
  tabId: 7,
  url: new URL('https://www.binance.com/en/my/settings/api-management'),
  isPrivate: false,
  exchange,
};

/** A file of another browser with nothing in it. */
const file = { keyfence: 'settings', version: 1, savedAt: '', own: [], fields: [], roles: [] } as const;

/** What a page of the exchange showed of the key since. */
const seenSince = (record: KeyRecord): KeyRecord => ({
  ...key('bot-1', ['203.0.113.10', '203.0.113.11'], { at: day(1) }),
  role: record.role,
  roleReason: record.roleReason,
  claims: record.claims,
});

const change = (next: (record: KeyRecord) => KeyRecord) =>
  keysItem.change((records) => records.map((record) => (record.id === bot.id ? next(record) : record)));

beforeEach(async () => {
  fakeBrowser.reset();
  refresh.mockReset();
  await keysItem.change(() => [bot]);
});

describe('a change of a key that is taken back', () => {
  it('gives it its role again, and leaves what was seen of it since', async () => {
    await actOnOwnMessage({ type: 'set-role', keyId: bot.id, role: 'other' });
    await change(seenSince);
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([seenSince(bot)]);
  });

  it('gives it its role again, and leaves what the user said of its addresses since', async () => {
    await actOnOwnMessage({ type: 'set-role', keyId: bot.id, role: 'other' });
    const claims = [{ address: STRANGER, whose: 'mine' as const, at: day(1) }];
    await change((record) => ({ ...record, claims }));
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([{ ...bot, claims }]);
  });

  it('takes off what was said of an address, and leaves the role that it got since', async () => {
    await actOnOwnMessage({ type: 'claim', keyId: bot.id, address: STRANGER, whose: 'mine' });
    await change((record) => ({ ...record, role: 'other', roleReason: 'said' }));
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([{ ...bot, role: 'other', roleReason: 'said' }]);
  });

  it('puts it back whole where it was removed since', async () => {
    await actOnOwnMessage({ type: 'set-role', keyId: bot.id, role: 'other' });
    await keysItem.change((records) => forgetKey(records, bot.id));
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([bot]);
  });
});

describe('a key that was forgotten', () => {
  it('comes back whole', async () => {
    const other = key('bot-2', []);
    await keysItem.change((records) => [...records, other]);
    await actOnOwnMessage({ type: 'forget-key', keyId: bot.id });
    expect(await keysItem.read()).toEqual([other]);
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([other, bot]);
  });

  it('and was seen again since comes back whole, and is as it was seen last', async () => {
    const claims = [{ address: STRANGER, whose: 'mine' as const, at: day(-1) }];
    const kept = [{ at: day(-2), tokens: ['198.51.100.7'] }];
    await change((record) => ({
      ...record,
      claims,
      kept,
      connection: 'c1',
      role: 'other',
      roleReason: 'said',
    }));
    await actOnOwnMessage({ type: 'forget-key', keyId: bot.id });
    await keysItem.change(() => [{ ...seenSince(bot), role: 'unknown', roleReason: 'nothing', claims: [] }]);
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([
      { ...seenSince(bot), role: 'other', roleReason: 'said', claims, kept, connection: 'c1' },
    ]);
  });
});

describe('an own address', () => {
  const [vps, office] = [
    { name: 'VPS', address: address('198.51.100.7') },
    { name: 'Office', address: address('198.51.100.8') },
  ];
  const ownNow = async () => (await settingsItem.read()).own;
  beforeEach(() => settingsItem.change((settings) => ({ ...settings, own: [] })));

  it('comes beside what another page added at the same time, and once', async () => {
    await Promise.all([vps, office, vps].map((own) => actOnOwnMessage({ type: 'add-own', own })));
    expect((await ownNow()).toSorted((a, b) => a.address.localeCompare(b.address))).toEqual([vps, office]);
  });

  it('goes alone, whatever the page that asks has drawn last', async () => {
    for (const own of [vps, office]) await actOnOwnMessage({ type: 'add-own', own });
    await actOnOwnMessage({ type: 'remove-own', address: office.address });
    await actOnOwnMessage({ type: 'remove-own', address: STRANGER });
    expect(await ownNow()).toEqual([vps]);
  });

  it('is refused where the list is full, which stays', async () => {
    const full = Array.from({ length: 200 }, (_, n) => ({ name: 'VPS', address: address(`192.0.2.${n}`) }));
    await settingsItem.change((settings) => ({ ...settings, own: full }));
    await expect(actOnOwnMessage({ type: 'add-own', own: vps })).rejects.toThrow('more than 200');
    expect(await ownNow()).toEqual(full);
  });
});

describe('a control that a page is remembered by', () => {
  it('is forgotten alone, not with the others of its page', async () => {
    const place = { host: 'www.okx.com', path: '/account/my-api', attributes: {} };
    const [field, toggle] = [
      { ...place, role: 'textbox', name: 'IPs', chosenAt: 1 },
      { ...place, role: 'switch', name: 'Restrict', chosenAt: 2 },
    ];
    await settingsItem.change((settings) => ({ ...settings, fields: [field, toggle] }));
    await actOnOwnMessage({ type: 'forget-field', host: place.host, path: place.path, chosenAt: 2 });
    expect((await settingsItem.read()).fields).toEqual([field]);
  });
});

describe('what can be taken back', () => {
  it('still can where it could not be stored', async () => {
    await actOnOwnMessage({ type: 'forget-key', keyId: bot.id });
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    await expect(actOnOwnMessage({ type: 'undo' })).rejects.toThrow();
    expect(await keysItem.read()).toEqual([]);
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([bot]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['forgotten', () => actOnOwnMessage({ type: 'forget-key', keyId: bot.id })],
    ['said to be another’s', () => actOnOwnMessage({ type: 'set-role', keyId: bot.id, role: 'other' })],
  ])('is a key that was %s, as soon as that is stored', async (_, press) => {
    refresh.mockReturnValueOnce(new Promise(() => undefined));
    void press();
    await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([bot]);
  });

  it('is an own address that was taken off, as soon as that is stored', async () => {
    const own = [{ name: 'VPS', address: address('198.51.100.7') }];
    await settingsItem.change((settings) => ({ ...settings, own }));
    refresh.mockReturnValueOnce(new Promise(() => undefined));
    void actOnOwnMessage({ type: 'remove-own', address: address('198.51.100.7') });
    await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    await actOnOwnMessage({ type: 'undo' });
    expect((await settingsItem.read()).own).toEqual(own);
  });

  it('is a page that was silenced, as soon as that is stored', async () => {
    refresh.mockReturnValueOnce(new Promise(() => undefined));
    void actOnPageMessage(page, { type: 'quiet-page' });
    await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    await actOnPageMessage(page, { type: 'take-back' });
    expect((await settingsItem.read()).quietPages).toEqual([]);
  });

  it('is a key that a page was told is not ours, as soon as that is stored', async () => {
    const unknown = { ...bot, role: 'unknown', roleReason: 'nothing' } as const;
    await keysItem.change(() => [unknown]);
    refresh.mockReturnValueOnce(new Promise(() => undefined));
    void actOnPageMessage(page, {
      type: 'not-ours',
      key: { account: null, label: 'bot-1', createdAt: null },
    });
    await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    expect((await keysItem.read()).map(({ role }) => role)).toEqual(['other']);
    await actOnPageMessage(page, { type: 'take-back' });
    expect(await keysItem.read()).toEqual([unknown]);
  });

  it('is what the press changed, not what others changed before all was drawn anew', async () => {
    const other = key('bot-2', []);
    await keysItem.change(() => [bot, other]);
    const seen = [{ ...other, role: 'unknown', roleReason: 'nothing' } as const];
    refresh.mockImplementationOnce(async () => {
      await keysItem.change((records) => [...records.filter(({ id }) => id !== other.id), ...seen]);
    });
    await actOnOwnMessage({ type: 'set-role', keyId: bot.id, role: 'other' });
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([bot, ...seen]);
  });

  it('is of a page in a tab its last press alone, also where that changed nothing', async () => {
    await actOnPageMessage(page, { type: 'quiet-page' });
    await actOnPageMessage(page, { type: 'quiet-page' });
    await actOnPageMessage(page, { type: 'take-back' });
    expect((await settingsItem.read()).quietPages).toHaveLength(1);
  });

  it.each<[string, OwnMessage]>([
    ['everything was forgotten', { type: 'forget-all' }],
    ['the lists of keys were forgotten', { type: 'forget-lists' }],
    ['a file was imported', { type: 'import', file }],
  ])('is nothing any more as soon as %s', async (_, said) => {
    await actOnOwnMessage({ type: 'forget-key', keyId: bot.id });
    refresh.mockClear();
    refresh.mockReturnValueOnce(new Promise(() => undefined));
    void actOnOwnMessage(said);
    await vi.waitFor(() => expect(refresh).toHaveBeenCalled());
    await actOnOwnMessage({ type: 'undo' });
    expect(await keysItem.read()).toEqual([]);
  });
});

describe('the answer to a page of ours', () => {
  it.each<OwnMessage>([
    { type: 'confirm-address', address: STRANGER },
    { type: 'revalidate', connections: [] },
    { type: 'queue-start', keys: [] },
    { type: 'queue-change', queue: null },
    { type: 'report-tab', tabId: 7 },
    { type: 'undo' },
  ])('to $type says that it is stored', async (said) => {
    expect(await actOnOwnMessage(said)).toBe('stored');
  });

  it('to confirm-address is no answer where the storage is full: the trouble is passed on', async () => {
    vi.spyOn(feed, 'confirm').mockRejectedValueOnce(new NotStored('feed', 'full'));
    await expect(actOnOwnMessage({ type: 'confirm-address', address: STRANGER })).rejects.toThrow(
      '"feed" was not stored: full',
    );
  });
});
