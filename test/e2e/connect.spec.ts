import { expect, type Page, test } from '@playwright/test';
import { rowOf } from '../../scripts/tour/popup.ts';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { type Own, openOwn } from './support/own.ts';

const CONNECTION = 'binance-bot-1';
const MINUTE = 60_000;

let keyfence: Keyfence;
let own: Own;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  own = await openOwn(keyfence);
});
test.afterAll(() => keyfence.close());

async function openConnect(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.goto(`${E2E_ORIGIN}/`);
  return page;
}

/** A save whose last question is due: one more answer decides what became of it. */
async function lastQuestionIsDue(): Promise<void> {
  const storedAt = Date.now() - 15 * MINUTE;
  const due = [5, 6, 8, 10, 15].map((minutes) => storedAt + minutes * MINUTE);
  const validation = {
    connection: CONNECTION,
    keyId: null,
    exchange: 'binance',
    storedAt,
    due,
    tries: [{ at: storedAt + 10 * MINUTE, status: 'ip-not-whitelisted' }],
    outcome: 'waiting',
  };
  await own.page.evaluate(
    (value) => chrome.storage.local.set({ validations: { format: 1, value: [value] } }),
    validation,
  );
}

test('reads the connections from the platform’s own page once that is granted', async () => {
  const page = await openConnect();
  expect((await own.snapshot()).connect).toBeNull();
  await keyfence.grant(`${E2E_ORIGIN}/*`);
  await expect.poll(async () => (await own.snapshot()).connect?.connections.length).toBeGreaterThan(4);
  const { connect, grants } = await own.snapshot();
  expect(grants.connect).toBe(true);
  expect(connect?.emailVerified).toBe(true);
  await page.close();
});

test('opens API Connect where none is open, and asks from there with the header that platform.json names', async () => {
  const opening = keyfence.context.waitForEvent('page');
  await own.tell({ type: 'revalidate', connections: [CONNECTION] });
  // A tab that the extension opens has gone out before anybody can intercept it: here it is sent once more.
  const opened = await opening;
  const asked = opened.waitForRequest(/\/revalidate$/);
  const looked = opened.waitForRequest(/\/api\/connections$/);
  await opened.goto(`${E2E_ORIGIN}/`);
  expect((await asked).headers()).toMatchObject({ 'x-acme-asks': 'yes' });
  expect((await looked).headers()).not.toHaveProperty('x-acme-asks');
  const connection = async () =>
    (await own.snapshot()).connect?.connections.find(({ id }) => id === CONNECTION);
  await expect.poll(connection).toMatchObject({ status: 'connected' });
  expect((await keyfence.stored('session')).asked).toMatchObject({ value: [] });
  await opened.close();
});

for (const { fault, why, says } of [
  { fault: 'logged-out', why: 'logged-out', says: /asks for a login/ },
  { fault: 'error', why: 'failed', says: /could not be asked/ },
  { fault: 'garbage', why: 'garbage', says: /does not understand/ },
  { fault: 'slow', why: 'slow', says: /did not answer in time/ },
] as const) {
  test(`a page that is ${fault} is told to the user, and nothing is lost by it`, async () => {
    const known = (await own.snapshot()).connect;
    await keyfence.world.order('connect', { fault });
    await lastQuestionIsDue();
    const page = await openConnect();
    await own.tell({ type: 'revalidate', connections: [CONNECTION] });
    await expect
      .poll(async () => (await own.validationOf(CONNECTION))?.outcome, { timeout: 20_000 })
      .toBe('unanswered');
    await expect.poll(async () => (await own.snapshot()).connectTrouble?.why).toBe(why);
    expect((await own.snapshot()).connect).toEqual(known);

    const popup = await keyfence.open('popup.html');
    await expect(popup.locator('.headline').filter({ hasText: says })).toContainText(
      'What is shown of it is from',
    );
    const row = await rowOf(popup, 'binance', 'bot-1');
    await expect(row.getByTestId('after-save')).toHaveText(/Acme did not answer/);

    await keyfence.world.order('connect', { fault: 'none' });
    await page.reload();
    await own.tell({ type: 'revalidate', connections: [CONNECTION] });
    await expect.poll(async () => (await own.validationOf(CONNECTION))?.outcome).toBe('connected');
    await expect.poll(async () => (await own.snapshot()).connectTrouble).toBeNull();
    await expect(row.getByTestId('after-save')).toHaveText('Connected. bot-1 works for Acme.');
    await popup.close();
    await page.close();
  });
}

test('an odd connection is left out, counted in the popup and named in the page’s console; the others are read', async () => {
  const all = (await own.snapshot()).connect?.connections.length ?? 0;
  await keyfence.world.order('connect', { fault: 'odd' });
  const page = await keyfence.context.newPage();
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  await page.goto(`${E2E_ORIGIN}/de/`);
  await expect.poll(async () => (await own.snapshot()).connect?.unread).toBe(2);
  expect((await own.snapshot()).connect?.connections.length).toBe(all - 1);
  await expect
    .poll(() => said.filter((line) => line.startsWith('Keyfence')))
    .toEqual([
      'Keyfence, GET /api/connections: connections.0.checkedAt must be a moment in ISO 8601 with its zone, such as 2026-11-28T20:00:00Z (the connection is left out).',
    ]);
  const popup = await keyfence.open('popup.html');
  await expect(popup.locator('.headline')).toContainText('2 connections are told by Acme in a way');
  await popup.close();

  await keyfence.world.order('connect', { fault: 'none' });
  said.length = 0;
  await page.goto(`${E2E_ORIGIN}/`);
  await expect.poll(async () => (await own.snapshot()).connect?.unread).toBe(0);
  expect(said.filter((line) => line.startsWith('Keyfence'))).toEqual([]);
  await page.close();
});

test('the switch in the options takes API Connect back', async () => {
  const options = await keyfence.open('options.html');
  await options.getByTestId('connect-switch').click();
  await expect.poll(async () => (await own.snapshot()).grants.connect).toBe(false);
  await expect(options.getByTestId('connect-switch')).not.toBeChecked();
});
