import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { reportFromJson } from '../../lib/report/report.ts';
import { openHostile } from './support/hostile.ts';
import { pressInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';

/** A page of keys with what nobody may learn of its user. */
const DECIDED = `<!doctype html><html lang="en"><title>API Management of jane.doe</title>
<main><h1>API Management</h1><p>Signed in as jane.doe@mail.example</p>
<button type="button">Create API key</button>
<section><h2>hedge-jane-7</h2><p>API key</p><p>vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju</p>
<textarea id="ips" aria-label="Trusted IP addresses" aria-describedby="hint">45.83.220.17
45.83.220.18</textarea>
<p id="hint">Only these may call.</p><label>Note <input value="for Jane's desk"></label>
<button type="button">Save</button></section></main></html>`;

/** One on which nothing is decided without an answer of the user's. */
const UNCLEAR = DECIDED.replace(/<p>API key.*<\/p>/, '').replace(/45\.83[^<]*/, '');

const PERSONAL = ['jane', 'doe', 'hedge', 'desk', 'vmpuze', '45.83', 'mail.example'];

let keyfence: Keyfence;
test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(async () => {
  await keyfence.startOver();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** Presses "Report" in the card of the page, and waits for the report. */
async function reportFrom(page: Page, state = 'unsure'): Promise<Page> {
  await expect(assistantOf(page)).toHaveAttribute('data-state', state);
  if (state !== 'unsure') await pressInCard(page, 'why');
  const opened = keyfence.context.waitForEvent('page');
  await pressInCard(page, 'report');
  const report = await opened;
  await expect(report.getByTestId('text')).toBeVisible();
  return report;
}

test('a page that is unsure is reported from the card', async () => {
  const report = await reportFrom(await openHostile(keyfence, UNCLEAR));
  expect(new URL(report.url()).pathname).toBe('/report.html');
  const { about, decided } = reportFromJson((await report.getByTestId('text').textContent()) ?? '');
  expect(about.said).toMatchObject({ state: 'unsure' });
  expect(decided.forms).toMatchObject([{ unsure: true }]);
});

test('a decision that is wrong is reported from "Why?", without anything of whose page it is', async () => {
  const report = await reportFrom(await openHostile(keyfence, DECIDED), 'missing');
  const text = (await report.getByTestId('text').textContent()) ?? '';
  expect(PERSONAL.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
  const { about, decided, scene } = reportFromJson(text);
  expect(about).toMatchObject({
    exchange: 'binance',
    host: 'www.binance.com',
    route: '/{locale}/my/settings/api-management',
    said: { state: 'missing', saved: null },
  });
  expect(decided.agrees).toBe(true);
  expect(decided.forms).toMatchObject([{ mode: 'edit', unsure: false }]);
  expect(scene.parts.map(({ name }) => name)).toContain('Trusted IP addresses');
  await expect(report.getByTestId('picture').locator('svg text').first()).toBeVisible();
});

test('a word that is struck out is gone from the picture, the file, and what is copied and saved', async () => {
  const report = await reportFrom(await openHostile(keyfence, UNCLEAR));
  const word = report.getByTestId('word').filter({ hasText: /^Management/ });
  await word.click();
  await expect(word).toHaveAttribute('aria-pressed', 'true');
  await expect(report.getByTestId('text')).not.toContainText('Management');
  await expect(report.getByTestId('picture')).not.toContainText('Management');
  const download = report.waitForEvent('download');
  await report.getByTestId('save').click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toBe(await report.getByTestId('text').textContent());
  expect(reportFromJson(saved).struck).toBe(1);
  await word.click();
  await expect(report.getByTestId('text')).toContainText('Management');
});

test('the file can be searched', leftToMore(true), async () => {
  const report = await reportFrom(await openHostile(keyfence, UNCLEAR));
  await report.getByTestId('search').fill('"textbox"');
  await expect(report.getByTestId('found')).toHaveText('Found 2 times');
  await report.getByTestId('search').fill('jane');
  await expect(report.getByTestId('found')).toHaveText('Not found');
});

test('a report asks nobody for anything: support is opened by a press alone', leftToMore(true), async () => {
  const page = await openHostile(keyfence, UNCLEAR);
  const asked: string[] = [];
  keyfence.context.on('request', (request) => asked.push(request.url()));
  const report = await reportFrom(page);
  await report.getByTestId('search').fill('IP');
  expect(asked.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
});
