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

/** One key of the platform on Binance, seen there: it holds the list as it is now. */
async function oneKeySeen(): Promise<void> {
  keyfence.world.world.change('binance', (state) => ({
    ...state,
    keys: state.keys
      .filter(({ label }) => label === 'bot-2')
      .map((key) => ({ ...key, history: [{ restriction: { restricted: true, addresses: LIVE }, from: 0 }] })),
  }));
  await keyfence.grant('https://www.binance.com/*');
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  await expect.poll(async () => JSON.stringify((await keyfence.stored('local')).keys)).toContain('"ours"');
  await page.close();
}

/** Moves the rotation, and lets the extension see the list that follows from it. */
async function rotateTo(mark: string, own: Page): Promise<void> {
  await keyfence.world.order('clock', { to: mark });
  await own.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));
}

/** The notices that the browser shows now: their ids. */
async function notices(): Promise<string[]> {
  const worker = await keyfence.worker();
  return Object.keys(await worker.evaluate(() => chrome.notifications.getAll()));
}

/** What the worker's own listeners hear when the user clicks a notice: no test can reach the one on the screen. */
async function click(notice: string): Promise<void> {
  const worker = await keyfence.worker();
  await worker.evaluate((id) => {
    const { onClicked } = chrome.notifications as unknown as { onClicked: Dispatching<[string]> };
    onClicked.dispatch(id);
  }, notice);
}

interface Dispatching<Heard extends readonly unknown[]> {
  dispatch(...heard: Heard): void;
}

test('a rotation gives one notice per milestone, and its click opens the queue', async () => {
  await oneKeySeen();
  const own = await keyfence.open(SILENT);
  await keyfence.allowNotices();
  expect(await notices()).toEqual([]);

  await rotateTo('T-7', own);
  await expect.poll(notices).toEqual([expect.stringMatching(/:T-7$/)]);
  const [first = ''] = await notices();
  const opening = keyfence.context.waitForEvent('page');
  await click(first);
  const queue = await opening;
  await expect(queue.getByRole('heading', { level: 1 })).toContainText('1 key');
  await expect(queue.getByText('bot-2', { exact: true })).toBeVisible();
  await expect.poll(notices).toEqual([]);

  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));
  expect(await notices()).toEqual([]);

  await rotateTo('T-1', own);
  await expect.poll(notices).toEqual([expect.stringMatching(/:T-1$/)]);
});
