import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { feedRecord } from './support/feed-record.ts';
import { type Keyfence, SILENT, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(() => keyfence.startOver());
test.afterAll(() => keyfence.close());

/** The keys of Binance are seen once. */
async function keysSeen(): Promise<void> {
  await keyfence.grant('https://www.binance.com/*');
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  await expect(page.locator('[data-keyfence-assistant]')).toHaveAttribute('data-state', 'read-only');
  await page.close();
}

/** A rotation is announced, a week ahead. */
async function announce(): Promise<void> {
  await keyfence.world.order('clock', { to: 'T-7' });
  const page = await keyfence.open(SILENT);
  await page.evaluate((feed) => chrome.storage.local.set({ feed }), await feedRecord(keyfence.world));
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'ask-feed' }));
  await page.close();
}

/** The text of what a press saves. */
async function savedBy(page: Page, testId: string): Promise<string> {
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).click()]);
  return readFile(await saved.path(), 'utf8');
}

test('the popup saves the dates of a rotation for a calendar: the first day, and the last day of what goes', async () => {
  await announce();
  const popup = await keyfence.open('popup.html');
  const file = (await savedBy(popup, 'calendar')).replace(/\r\n /g, '');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(file).toMatch(/SUMMARY:Acme: add 203\.0\.113\.12 to your API keys/);
  expect(file).toMatch(/May belong to a stranger from then on: 203\.0\.113\.10/);
});

test(
  'the language chosen in the options wins over the browser’s, in pages, in the card and on the icon',
  leftToMore(true),
  async () => {
    await keysSeen();
    const options = await keyfence.open('options.html');
    await Promise.all([
      options.waitForEvent('load'),
      options.getByTestId('language-select').selectOption('es'),
    ]);
    await expect(options.getByRole('heading', { level: 1 })).toHaveText('Opciones');
    const popup = await keyfence.open('popup.html');
    await expect(popup.locator('html')).toHaveAttribute('lang', /^es/);
    await expect(popup.getByTestId('addresses')).toContainText('Vigentes');
    const page = await keyfence.context.newPage();
    await page.goto(API_PAGE);
    await expect(page.locator('[data-keyfence-assistant] [lang^="es"]')).toHaveCount(1);
    const worker = await keyfence.worker();
    await expect.poll(() => worker.evaluate(() => chrome.action.getTitle({}))).toContain('para Acme');

    await Promise.all([
      options.waitForEvent('load'),
      options.getByTestId('language-select').selectOption(''),
    ]);
    await expect(options.getByRole('heading', { level: 1 })).toHaveText('Options');
  },
);

test('a language that was not stored is not taken, and the options say why', async () => {
  const options = await keyfence.open('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Options');
  await options.evaluate(() => chrome.storage.local.set({ settings: { format: 99, value: {} } }));
  await options.getByTestId('language-select').selectOption('es');
  await expect(options.getByTestId('undo-line')).toContainText('A newer Keyfence stored what is here');
  await expect(options.getByTestId('undo')).toHaveCount(0);
  const popup = await keyfence.open('popup.html');
  await expect(popup.locator('html')).toHaveAttribute('lang', /^en/);
});

/** A press in a page of ours that has something stored. */
const STORING: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'welcome.html',
    async (page) => {
      await page.getByTestId('own-address').fill('198.51.100.7');
      await page.getByTestId('add-own').click();
    },
  ],
  [
    'check.html',
    async (page) => {
      await page.getByTestId('text').fill('2026-12-02 03:14:07 45.9.1.2 GET /api/v3/account');
      await page.getByTestId('mine').first().click();
      await page.getByTestId('mine-add').click();
    },
  ],
  ['leak.html', (page) => page.getByTestId('done-delete').click()],
];

for (const [path, press] of STORING)
  test(`what ${path} could not have stored, it says`, async () => {
    const page = await keyfence.open(path);
    await expect(page.locator('main')).toBeVisible();
    await page.evaluate(() => {
      const newer = { format: 99, value: {} };
      return chrome.storage.local.set({ settings: newer, leak: newer });
    });
    await press(page);
    await expect(page.getByTestId('undo-line')).toContainText('A newer Keyfence stored what is here');
    await expect(page.getByTestId('undo')).toHaveCount(0);
  });

test('after all was forgotten, what was forgotten before is not offered back', async () => {
  const options = await keyfence.open('options.html');
  await options.getByTestId('own-address').fill('198.51.100.7');
  await options.getByTestId('add-own').click();
  await options.getByTestId('remove-own').click();
  await expect(options.getByTestId('undo-line')).toContainText('Forgotten: 198.51.100.7');
  await options.getByTestId('forget-all').click();
  await options.getByTestId('forget-all-confirm').click();
  // By itself it goes after six seconds.
  await expect(options.getByTestId('undo-line')).toHaveCount(0, { timeout: 3_000 });
});

test('a card that comes after a change of the language is drawn in the new one, in an open page too', async () => {
  await keyfence.grant('https://www.binance.com/*');
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  const card = page.locator('[data-keyfence-assistant]');
  await expect(card.locator('[lang^="en"]')).toHaveCount(1);
  const options = await keyfence.open('options.html');
  const choose = async (folder: string) => {
    const select = options.getByTestId('language-select');
    await Promise.all([options.waitForEvent('load'), select.selectOption(folder)]);
    await page.bringToFront();
    // The script leaves, and comes anew to the same document.
    const worker = await keyfence.worker();
    await worker.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      if (tab?.id === undefined) throw new Error('no page');
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/assistant.js'] });
    }, API_PAGE);
  };
  await choose('es');
  await expect(card.locator('[lang^="es"]')).toHaveCount(1);
  await choose('');
  await expect(card.locator('[lang^="en"]')).toHaveCount(1);
});

test(
  'what the popup forgets is taken back within six seconds, with all that was known of it',
  leftToMore(true),
  async () => {
    await keysSeen();
    const popup = await keyfence.open('popup.html');
    const row = popup.getByTestId('key').filter({ hasText: 'bot-1' });
    await row.locator('summary').click();
    const before = await row.locator('.condition').textContent();
    await row.getByTestId('forget-key').click();
    await expect(row).toHaveCount(0);
    await expect(popup.getByTestId('undo-line')).toContainText('Forgotten: bot-1');
    await popup.getByTestId('undo').click();
    await expect(row.locator('.condition')).toHaveText(before ?? '');
    await expect(popup.getByTestId('undo-line')).toHaveCount(0);
  },
);

test(
  'settings are saved, looked at and added in another browser; a damaged file changes nothing',
  leftToMore(true),
  async () => {
    await keysSeen();
    const options = await keyfence.open('options.html');
    await options.getByTestId('own-name').fill('VPS');
    await options.getByTestId('own-address').fill('198.51.100.7');
    await options.getByTestId('add-own').click();
    await expect(options.locator('.own-list')).toContainText('198.51.100.7');
    expect(await savedBy(options, 'export')).not.toContain('bot-1');
    await options.getByTestId('with-keys').check();
    const file = await savedBy(options, 'export');

    const other = await startKeyfence();
    try {
      const there = await other.open('options.html');
      const give = (text: string) =>
        there
          .getByTestId('import-file')
          .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await give(file.replace('198.51.100.7', '198.51.100.777'));
      await expect(there.getByTestId('import-refused')).toHaveText(
        'The file is damaged at your own IP address no. 1. Nothing was changed.',
      );
      await give(' '.repeat(2_000_001));
      await expect(there.getByTestId('import-refused')).toContainText('This file is too large');
      await give(file);
      await expect(there.getByTestId('import-preview')).toContainText('Your own: VPS, 198.51.100.7');
      await expect(there.locator('.own-list')).toHaveCount(0);
      await there.getByTestId('import').click();
      await expect(there.locator('.own-list')).toContainText('198.51.100.7');
    } finally {
      await other.close();
    }
  },
);

test('an IP that nobody knows is named where the check shows it', async () => {
  const page = await keyfence.open('check.html');
  await page.getByTestId('text').fill('2026-12-02 03:14:07 45.9.1.2 GET /api/v3/account');
  const row = page.locator('tbody tr');
  await expect(row).toHaveAttribute('data-whose', 'unknown');
  await row.getByTestId('mine').click();
  await row.getByTestId('mine-name').fill('Office');
  await row.getByTestId('mine-add').click();
  await expect(row).toHaveAttribute('data-whose', 'own');
  await expect(row).toContainText('Office');
});

test('a no to the offer of notices is kept', async () => {
  await keysSeen();
  await keyfence.world.order('clock', { to: 'T-7' });
  const popup = await keyfence.open('popup.html');
  const own = popup.getByTestId('key').filter({ hasText: 'bot-1' });
  await own.locator('summary').click();
  if ((await popup.getByTestId('notices-offer').count()) === 0)
    await own.getByTestId('set-role').first().click();
  await popup.getByTestId('notices-no').click();
  await expect(popup.getByTestId('notices-offer')).toHaveCount(0);
  const again = await keyfence.open('popup.html');
  await expect(again.getByTestId('addresses')).toBeVisible();
  await expect(again.getByTestId('notices-offer')).toHaveCount(0);
});
