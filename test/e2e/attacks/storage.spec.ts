import { expect, type Page, test } from '@playwright/test';
import { formPage, openHostile } from '../support/hostile.ts';
import { pressInCard } from '../support/in-card.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';
import { type Own, openOwn } from '../support/own.ts';

const BYBIT = 'https://www.bybit.com/app/user/api-management';

let keyfence: Keyfence;
let own: Own;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(async () => {
  await keyfence.startOver();
  await keyfence.grant('https://www.binance.com/*');
  await keyfence.grant('https://www.bybit.com/*');
  own = await openOwn(keyfence);
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** Says what a script of ours would say in this page, as if the page had taken it over. */
async function sayIn(page: Page, said: readonly object[]): Promise<void> {
  await own.page.evaluate(
    async ([url, text]) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        args: [text],
        func: async (all: string) => {
          for (const one of JSON.parse(all)) await chrome.runtime.sendMessage(one).catch(() => undefined);
        },
      });
    },
    [page.url(), JSON.stringify(said)] as const,
  );
}

/** Fills an area of the storage until not one byte more goes in. */
async function fillToTheByte(area: 'local' | 'session'): Promise<void> {
  await own.page.evaluate(async (name) => {
    const store = chrome.storage[name];
    let n = 0;
    // Near the end Chromium takes a value for the session without an error, and does not keep it.
    const goesIn = async (size: number) => {
      const before = await store.getBytesInUse(null);
      await store.set({ [`${n++}`]: 'x'.repeat(size) }).catch(() => undefined);
      return (await store.getBytesInUse(null)) > before;
    };
    // In pieces: a browser hands each change to every listener whole.
    for (let size = 1_000_000; size >= 1; ) if (!(await goesIn(size))) size = Math.floor(size / 2);
  }, area);
}

const keyNamed = (label: string) => ({
  label,
  createdAt: null,
  restriction: 'on',
  tokens: ['203.0.113.10'],
  shows: 'stored',
  thirdParty: false,
});
const observed = (keys: readonly object[]) => ({
  type: 'observed',
  observation: { account: null, completeList: false, keys },
});

test('with the storage full, list and own addresses stay, and popup and card say that nothing is remembered', async () => {
  await own.tell({ type: 'add-own', own: { name: 'VPS', address: '198.51.100.7' as never } });
  await fillToTheByte('local');
  const page = await openHostile(keyfence, formPage());
  await pressInCard(page, 'fill');
  await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
  await expect(assistantOf(page)).toContainText('storage for Keyfence is full');
  await expect(assistantOf(page)).not.toHaveAttribute('data-tone', 'good');
  const known = await own.snapshot();
  expect(known.feed.list?.addresses.length).toBeGreaterThan(0);
  expect(known.settings.own).toHaveLength(1);
  const popup = await keyfence.open('popup.html');
  await expect(popup.locator('main')).toContainText('storage for Keyfence is full');
});

test(
  'with the memory of the session full to the byte, another exchange has its assistant, and it fills',
  leftToMore(true),
  async () => {
    await fillToTheByte('session');
    const page = await openHostile(keyfence, formPage(), BYBIT);
    await pressInCard(page, 'fill');
    await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
    expect((await own.snapshot()).feed.list?.addresses.length).toBeGreaterThan(0);
    await expect(assistantOf(page)).toContainText('storage for Keyfence is full');
    expect((await own.snapshot()).storage).toBe('full');
  },
);

test('a page that invents a thousand keys keeps no key of another exchange from being remembered', async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  const floods = Array.from({ length: 8 }, (_, flood) =>
    observed(Array.from({ length: 200 }, (_, n) => keyNamed(`flood-${flood}-${n}`))),
  );
  await sayIn(page, floods);
  const other = await openHostile(keyfence, formPage(), BYBIT);
  await expect(assistantOf(other)).toHaveCount(1);
  await sayIn(other, [observed([keyNamed('brand-new')])]);
  await expect
    .poll(async () => (await own.snapshot()).records.some(({ label }) => label === 'brand-new'))
    .toBe(true);
  const flooded = (await own.snapshot()).records.filter(({ label }) => label.startsWith('flood-'));
  expect(flooded.length).toBeLessThanOrEqual(200);
});

test('a message with megabytes in it leaves no more than kilobytes', leftToMore(true), async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  const long = `${'['.repeat(100_000)}1.1.1.1`;
  await sayIn(page, [observed([{ ...keyNamed('x'), tokens: Array.from({ length: 100 }, () => long) }])]);
  const bytes = await own.page.evaluate(() => chrome.storage.session.getBytesInUse(null));
  expect(bytes).toBeLessThan(300_000);
});

test('a page with a path of a megabyte can store nothing under it', leftToMore(true), async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  await page.evaluate(() => history.pushState(null, '', `/${'a'.repeat(1_000_000)}`));
  await sayIn(page, [{ type: 'quiet-page' }]);
  expect((await own.snapshot()).settings.quietPages).toEqual([]);
});

test('a page that asks for pages of Keyfence in a loop opens one', leftToMore(true), async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  const tabs = () => own.page.evaluate(async () => (await chrome.tabs.query({})).length);
  const before = await tabs();
  const asks = Array.from({ length: 20 }, (_, n) => ({ type: 'open', page: n % 2 ? 'queue' : 'leak' }));
  await page.bringToFront();
  await sayIn(page, asks);
  // Each was answered once its page was there, or was not opened.
  expect(await tabs()).toBe(before + 1);
});

test('a tab behind another opens nothing, since nobody presses there', leftToMore(true), async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  await own.page.bringToFront();
  const tabs = () => own.page.evaluate(async () => (await chrome.tabs.query({})).length);
  const before = await tabs();
  await sayIn(page, [{ type: 'open', page: 'queue' }, { type: 'quiet-page' }]);
  expect(await tabs()).toBe(before);
  expect((await own.snapshot()).settings.quietPages).toEqual([]);
});

test('an alarm that a wrong clock left years ahead is made anew when the worker starts', async () => {
  await own.page.evaluate(() => chrome.alarms.create('feed', { when: Date.now() + 5 * 365 * 86_400_000 }));
  await keyfence.stopWorker();
  await own.tell({ type: 'feed-looked-at', feed: 'x' });
  await expect.poll(async () => (await own.alarmAt('feed')) ?? 0).toBeLessThan(Date.now() + 2 * 3_600_000);
});
