import { expect, type Page, test } from '@playwright/test';
import { type Driver, drivers } from '../../scripts/tour/drivers/index.ts';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { ids } from '../world/world.ts';
import { feedRecord } from './support/feed-record.ts';
import { untilItCounts } from './support/in-card.ts';
import { type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';
import { openedBy } from './support/opened.ts';
import { countPresses } from './support/presses.ts';

/** The platform's keys of this user, and where each exchange shows them. */
const KEYS: Readonly<
  Partial<Record<Driver['exchange'], { readonly page: string; readonly labels: string[] }>>
> = {
  binance: {
    page: 'https://www.binance.com/en/my/settings/api-management',
    labels: ['bot-1', 'bot-2'],
  },
  okx: { page: 'https://www.okx.com/account/my-api', labels: ['grid', 'hedge'] },
  kucoin: { page: 'https://www.kucoin.com/account/api', labels: ['main'] },
};
const LIVE = ['203.0.113.10', '203.0.113.11'];
const NEW = '203.0.113.12';

let keyfence: Keyfence;

test.beforeEach(async () => {
  keyfence = await startKeyfence();
});
test.afterEach(() => keyfence.close());

/** Five keys on three exchanges hold the list; each was seen, and so was the page of the platform. */
async function fiveKeysSeen(): Promise<void> {
  const { world } = keyfence.world;
  for (const id of ids) {
    world.change(id, (state) => ({
      ...state,
      keys: state.keys
        .filter(({ label }) => KEYS[id]?.labels.includes(label))
        .map((key) => ({
          ...key,
          history: [{ restriction: { restricted: true, addresses: LIVE }, from: 0 }],
        })),
    }));
  }
  const pages = [...Object.values(KEYS).map(({ page }) => page), `${E2E_ORIGIN}/`];
  for (const url of pages) await keyfence.grant(`${new URL(url).origin}/*`);
  for (const url of pages) await (await keyfence.context.newPage()).goto(url);
  await expect.poll(seenAndLinked).toBe(5);
}

async function snapshot() {
  const page = await keyfence.open(SILENT);
  const answer = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
  await page.close();
  return answer;
}

async function seenAndLinked(): Promise<number> {
  const records: { connection: string | null }[] = (await snapshot()).records;
  return records.filter(({ connection }) => connection !== null).length;
}

async function announce(): Promise<void> {
  await keyfence.world.order('clock', { to: 'T-7' });
  const page = await keyfence.open(SILENT);
  await page.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));
  await page.close();
}

/** What Keyfence leaves to the person: one fill, and the exchange's own presses. */
async function update(page: Page, driver: Driver, label: string): Promise<void> {
  const assistant = page.locator('[data-keyfence-assistant]');
  await driver.edit(page, label);
  await untilItCounts(assistant.getByTestId('fill'));
  await expect(assistant).toHaveAttribute('data-saved', 'no');
  await driver.save(page, label);
  const { verifications } = keyfence.world.world.exchanges[driver.exchange].script;
  for (let asked = 0; asked < verifications; asked += 1) await driver.verify(page);
  await expect(assistant).toHaveAttribute('data-saved', 'stored', { timeout: 15_000 });
}

test('five keys on three exchanges go through in one run: one fill each, and the exchange’s own presses', async () => {
  test.setTimeout(120_000);
  await fiveKeysSeen();
  await announce();

  const popup = await keyfence.open('popup.html');
  await expect(popup.getByRole('heading', { level: 2 }).first()).toHaveText(`5 keys lack ${NEW}`);
  const presses = await countPresses(keyfence.context);
  const queue = await openedBy(keyfence.context, () => popup.getByTestId('headline-action').click());
  await expect(queue.getByRole('heading', { level: 1 })).toHaveText(/^Add 203\.0\.113\.12 to 5 keys by /);

  const exchanges: string[] = [];
  for (const driver of drivers) {
    const { labels } = KEYS[driver.exchange] ?? { labels: [] };
    if (labels.length === 0) continue;
    exchanges.push(driver.exchange);
    await queue.bringToFront();
    const next = queue.locator('[data-next="true"]');
    await expect(next).toContainText(labels[0] ?? '');
    const page = await openedBy(keyfence.context, () => next.getByTestId('open').click());
    await expect(queue.locator('[data-stage="opened"]')).toHaveCount(1);
    for (const [done, label] of labels.entries()) {
      await update(page, driver, label);
      const next = page.locator('[data-keyfence-assistant]').getByTestId('next-key');
      if (labels[done + 1]) await expect(next).toContainText(labels[done + 1] ?? '');
    }
  }
  expect(exchanges).toHaveLength(3);

  await queue.bringToFront();
  await expect(queue.getByRole('heading', { level: 1 })).toHaveText(/^5 keys updated in \d+ min$/);
  const again = await keyfence.open('popup.html');
  await expect(again.getByTestId('headline-action')).toHaveText('Test now');
  await again.getByTestId('headline-action').click();
  await expect(queue.locator('[data-stage="connected"]')).toHaveCount(5, { timeout: 15_000 });

  const asked = presses();
  expect(asked.filter(({ where }) => where === 'assistant').map(({ what }) => what)).toEqual(
    Array(5).fill('fill'),
  );
  expect(asked.filter(({ where }) => where === 'extension').map(({ what }) => what)).toEqual([
    'headline-action',
    'open',
    'open',
    'open',
    'headline-action',
  ]);
  expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]);
});
