import { expect, type Page, test } from '@playwright/test';
import { feedRecord } from './support/feed-record.ts';
import { type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';
const LIVE = ['203.0.113.10', '203.0.113.11'];

let keyfence: Keyfence;

test.beforeEach(async () => {
  keyfence = await startKeyfence();
});
test.afterEach(() => keyfence.close());

/** A page of eight keys: two hold the platform's list, six are restricted to a server of somebody else. */
async function eightKeysSeen(): Promise<void> {
  keyfence.world.world.change('binance', (state) => {
    const [pattern] = state.keys;
    if (!pattern) throw new Error('the exchange has no key');
    const keys = Array.from({ length: 8 }, (_, index) => ({
      ...pattern,
      id: `binance-key-${index + 1}`,
      label: `key-${index + 1}`,
      thirdParty: null,
      history: [{ restriction: { restricted: true, addresses: index < 2 ? LIVE : ['192.0.2.9'] }, from: 0 }],
    }));
    return { ...state, keys };
  });
  await keyfence.grant('https://www.binance.com/*');
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  await expect.poll(async () => (await snapshot()).records.length).toBe(8);
  await page.close();
}

async function snapshot() {
  const page = await keyfence.open(SILENT);
  const answer = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
  await page.close();
  return answer;
}

async function badge(): Promise<string> {
  const worker = await keyfence.worker();
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

const headline = (popup: Page) => popup.getByRole('heading', { level: 2 }).first();
const row = (popup: Page, label: string) => popup.getByTestId('key').filter({ hasText: label });

test('of eight keys on a page two are the platform’s: headline and badge speak of two; one click moves a key', async () => {
  await eightKeysSeen();
  const before = await keyfence.open('popup.html');
  await expect(before.getByText('Does Acme use these keys?')).toBeVisible();
  expect(await badge()).toBe('');
  await before.close();
  await keyfence.world.order('clock', { to: 'T-7' });
  const own = await keyfence.open(SILENT);
  await own.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));

  const popup = await keyfence.open('popup.html');
  await expect(headline(popup)).toHaveText('2 keys lack 203.0.113.12');
  expect(await badge()).toBe('7d');
  const worker = await keyfence.worker();
  expect(await worker.evaluate(() => chrome.action.getTitle({}))).toContain('2 keys lack');
  await expect(popup.getByText('Does Acme use these keys?')).toBeVisible();

  // It lacks every address, so once it is the platform's that comes first.
  await popup.getByRole('button', { name: 'Acme uses it: key-3' }).click();
  await expect(headline(popup)).toHaveText('1 key no longer works for Acme');
  await expect.poll(badge).toBe('!');

  await row(popup, 'key-3').locator('summary').click();
  await row(popup, 'key-3').getByRole('button', { name: 'Not Acme’s' }).click();
  await expect(headline(popup)).toHaveText('2 keys lack 203.0.113.12');
  await expect(popup.getByTestId('others')).toContainText('1 key not used by Acme');
  await expect.poll(badge).toBe('7d');
});
