import { expect, type Page, test } from '@playwright/test';
import { binance } from '../../../scripts/tour/drivers/binance.ts';
import { API_PAGE, formPage, openHostile } from '../support/hostile.ts';
import { pressInCard } from '../support/in-card.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';
import { openOwn } from '../support/own.ts';
import { apiPageOf } from '../support/pages.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(async () => {
  await keyfence.startOver();
  await keyfence.grant('https://www.binance.com/*');
  await keyfence.grant('https://www.bybit.com/*');
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

test('a worker that dies under the first messages is asked again', async () => {
  const home = 'https://www.binance.com/en/home';
  const page = await openHostile(keyfence, '<!doctype html><title>Home</title>', home);
  await page.evaluate((html) => document.write(html), formPage());
  const own = await openOwn(keyfence);
  // What a script of ours is told when the worker dies before it has answered.
  await own.page.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => {
        const send = chrome.runtime.sendMessage;
        const first = ['assistant-wanted', 'context', 'view-wanted'].flatMap((one) => [one, one]);
        const dying = (said: { type: string }, ...others: unknown[]) =>
          first.includes(said.type) && first.splice(first.indexOf(said.type), 1)
            ? Promise.reject(new Error('The message port closed before a response was received.'))
            : Reflect.apply(send, chrome.runtime, [said, ...others]);
        Object.assign(chrome.runtime, { sendMessage: dying });
        Object.assign(globalThis, { asksThatDie: first });
      },
    });
  }, home);
  await page.bringToFront();
  await page.evaluate((path) => history.pushState(null, '', path), new URL(API_PAGE).pathname);
  await expect(assistantOf(page)).toHaveCount(1, { timeout: 15_000 });
  const left = await own.page.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => (globalThis as unknown as { asksThatDie: string[] }).asksThatDie,
    });
    return found?.result;
  }, API_PAGE);
  expect(left, 'each was asked twice in vain').toEqual([]);
});

test('a page that comes back by "back" has an assistant of its own exchange', leftToMore(true), async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(assistantOf(page)).toHaveCount(1);
  await keyfence.context.route('https://www.bybit.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: formPage({ name: 'other' }) }),
  );
  await page.goto('https://www.bybit.com/app/user/api-management');
  await expect(assistantOf(page)).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(API_PAGE);
  await expect(assistantOf(page)).toHaveCount(1);
  await pressInCard(page, 'fill');
  await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
});

test('two tabs on one key fill each its own form, and remember one key', leftToMore(true), async () => {
  const first = await openHostile(keyfence, formPage());
  const second = await openHostile(keyfence, formPage());
  for (const page of [first, second]) {
    await page.bringToFront();
    await pressInCard(page, 'fill');
    await expect(page.locator('#ips')).toHaveValue(/203\.0\.113\.10/);
  }
  await first.bringToFront();
  await expect(first.locator('#ips')).toHaveValue(/203\.0\.113\.11/);
  const labels = async () => {
    const { keys } = (await keyfence.stored('local')) as { keys?: { value: readonly { label: string }[] } };
    return keys?.value.map(({ label }) => label);
  };
  await expect.poll(labels).toEqual(['bot-1']);
});

test(
  'a browser that is closed right after a fill remembers the fill as not saved',
  leftToMore(true),
  async () => {
    const page = await openHostile(keyfence, formPage());
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    // The card says so before the worker has heard of it.
    const remembered = { format: 1, value: [{ label: 'bot-1', fill: { saved: 'no' } }] };
    await expect.poll(async () => (await keyfence.stored('local')).keys).toMatchObject(remembered);
    await keyfence.restart();
    const { keys, settings, feed } = await keyfence.stored('local');
    expect(keys).toMatchObject(remembered);
    expect([settings, feed].every((value) => value === undefined || typeof value === 'object')).toBe(true);
  },
);

test(
  'a browser that dies between two writes keeps each stored value whole, and the form is filled anew',
  leftToMore(true),
  async () => {
    const own = await openOwn(keyfence);
    await own.tell({ type: 'add-own', own: { name: 'VPS', address: '198.51.100.7' as never } });
    const written = new Promise<void>((done) => own.page.exposeFunction('written', done));
    await own.page.evaluate(() => chrome.storage.onChanged.addListener(() => Object(window).written()));
    const page = await openHostile(keyfence, formPage());
    await pressInCard(page, 'fill');
    await written;
    await keyfence.crash();
    const again = await openOwn(keyfence);
    const { settings, feed, records, storage } = await again.snapshot();
    expect({ own: settings.own.length, list: feed.list?.version, trouble: storage ?? null }).toEqual({
      own: 1,
      list: 42,
      trouble: null,
    });
    for (const { label, fill } of records)
      expect({ label, saved: fill?.saved ?? 'no' }).toEqual({ label: 'bot-1', saved: 'no' });
    // What a browser that dies had not written down yet of its own permissions is allowed once more.
    await keyfence.grant('https://www.binance.com/*');
    const after = await openHostile(keyfence, formPage());
    await pressInCard(after, 'fill');
    await expect(after.locator('#ips')).toHaveValue(/203\.0\.113\.11/);
  },
);

test(
  'a tab that was discarded has an assistant again when the user comes back to it',
  leftToMore(true),
  async () => {
    // A tab that was discarded comes back as another page: it is answered, too.
    await keyfence.context.route(`${API_PAGE}**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: formPage() }),
    );
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(assistantOf(page)).toHaveCount(1);
    const own = await openOwn(keyfence);
    const discarded = await own.page.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      return (await chrome.tabs.discard(tab?.id ?? 0))?.id ?? 0;
    }, API_PAGE);
    await own.page.evaluate((id) => chrome.tabs.update(id, { active: true }), discarded);
    const found = () => keyfence.context.pages().find((one) => one.url() === API_PAGE);
    await expect.poll(async () => (await found()?.locator('#ips').count()) ?? 0).toBe(1);
    const back = found();
    if (!back) throw new Error('the tab is not there');
    await pressInCard(back, 'fill');
    await expect(back.locator('#ips')).toHaveValue(/203\.0\.113\.11/);
  },
);

test(
  'after an update between fill and save the new card calls the form neither good nor unsaved',
  leftToMore(true),
  async () => {
    const page = await keyfence.context.newPage();
    await page.goto(apiPageOf('binance'));
    await binance.edit(page, binance.ownKey);
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    await keyfence.update();
    await page.bringToFront();
    const fresh = page.locator('[data-keyfence-assistant]:not([data-saved])');
    await expect(fresh).toHaveAttribute('data-state', 'complete');
    await expect(fresh).toHaveAttribute('data-tone', 'neutral');
    await expect(fresh.getByRole('heading').first()).toContainText('Filled, but not seen to be saved');
  },
);

test('an update of the extension in mid-fill leaves the user’s own IPs in the form, and saves nothing', async () => {
  const page = await keyfence.context.newPage();
  await page.goto(apiPageOf('binance'));
  await binance.edit(page, binance.ownKey);
  const form = binance.form(page, binance.ownKey);
  const own = (await form.innerText()).match(/198\.51\.100\.\d+/g) ?? [];
  expect(own.length).toBeGreaterThan(0);
  await pressInCard(page, 'fill');
  await expect(form).toContainText('203.0.113.10');
  await keyfence.update();
  await page.bringToFront();
  // The scripts of the version before have left; where the site is still allowed, those of the new one have come.
  await expect(page.locator('[data-keyfence-assistant][data-saved="no"]')).toHaveCount(0);
  await keyfence.open('check.html');
  await page.bringToFront();
  for (const address of own) await expect(form).toContainText(address);
  expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
});
