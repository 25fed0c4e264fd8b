import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';
import { leftToMore } from './support/more.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** A key's form with one line for IPs that Enter or a comma turns into entries, and a hint of the page below it. */
const formWith = (hint: string, script: string) => `<!doctype html><title>API management</title>
  <main><h1>Edit API key: bot-1</h1><section><h2>IP access restrictions</h2>
  <label><input type="radio" name="r" checked> Restrict access to trusted IPs only</label>
  <label><input type="radio" name="r"> Unrestricted</label>
  <div><label for="ip">IP address</label><input id="ip" placeholder="New IP"></div><div id="list"></div>${hint}
  <p><button type="button">Cancel</button><button type="button">Save</button></p></section></main>
  <script>${script}</script>`;

/** Entries that are made by the comma of a real keyboard only. */
const BY_COMMA = `
  const [ip, list] = [document.querySelector('#ip'), document.querySelector('#list')];
  ip.onkeydown = (event) => {
    if (event.key !== ',' || !event.isTrusted) return;
    event.preventDefault();
    list.append(ip.value, ' ');
    ip.value = '';
  };`;

/** The same form with the line as the last entry of a grid, as ARIA marks a box for tokens; in a cell it is that of a row. */
const inGrid = (isCell: boolean) =>
  formWith(
    '',
    `
  const [ip, list] = [document.querySelector('#ip'), document.querySelector('#list')];
  const grid = document.createElement('div');
  grid.setAttribute('role', 'grid');
  ip.parentNode.append(grid);
  ${isCell ? "const cell = document.createElement('div'); cell.setAttribute('role', 'gridcell'); grid.append(cell); cell.append(ip);" : 'grid.append(ip);'}
  ip.onkeydown = (event) => {
    if (event.key !== 'Enter' || ip.value === '') return;
    const row = document.createElement('div');
    row.setAttribute('role', 'row');
    row.innerHTML = '<span role="gridcell"></span><span role="gridcell"><button type="button" aria-label="Remove">×</button></span>';
    row.firstChild.append(ip.value);
    grid.insertBefore(row, ${isCell ? 'grid.firstChild' : 'ip'});
    ip.value = '';
  };`,
  );

async function fillOn(page: Page, body: string): Promise<string> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction(() => window.engine?.view?.state === 'missing');
  await page.evaluate(() => window.engine?.fill());
  return page.evaluate(() => window.engine?.view?.headline.id ?? 'nothing');
}

test('a line that says nothing of several IPs is not filled with a list', async ({ page }) => {
  expect(await fillOn(page, formWith('', BY_COMMA))).toBe('refused_title');
  await expect(page.locator('#ip')).toHaveValue('');
});

test('a line whose hint says what stands between two IPs is filled with a list', async ({ page }) => {
  expect(await fillOn(page, formWith('<p>Separate IPs by commas</p>', ''))).toBe('filled_title');
  await expect(page.locator('#ip')).toHaveValue(/203\.0\.113\.10,\s?203/);
});

test('a line that ends a grid of entries takes one IP per Enter', async ({ page }) => {
  expect(await fillOn(page, inGrid(false))).toBe('filled_title');
  await expect(page.locator('[role="row"]')).toHaveText([
    /203\.0\.113\.10/,
    /203\.0\.113\.11/,
    /203\.0\.113\.12/,
  ]);
});

test('a line in a cell of a grid is sent by no Enter', leftToMore(true), async ({ page }) => {
  expect(await fillOn(page, inGrid(true))).toBe('refused_title');
  await expect(page.locator('[role="row"]')).toHaveCount(0);
});
