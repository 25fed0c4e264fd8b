import { expect, type Page, test } from '@playwright/test';
import { fill } from '../../scripts/tour/assistant.ts';
import { enterCodes } from '../../scripts/tour/codes.ts';
import { binance } from '../../scripts/tour/drivers/binance.ts';
import { okx } from '../../scripts/tour/drivers/okx.ts';
import { rowOf } from '../../scripts/tour/popup.ts';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { clickInCard, pressInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { type Own, openOwn } from './support/own.ts';
import { apiPageOf } from './support/pages.ts';

const API_PAGE = apiPageOf('binance');
const ELSEWHERE = '/en/my/dashboard';
const PATIENCE = { timeout: 25_000 };
const KEY = binance.ownKey;
const CONNECTION = `binance-${KEY}`;

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  for (const site of [E2E_ORIGIN, new URL(API_PAGE).origin, new URL(apiPageOf('okx')).origin])
    await keyfence.grant(`${site}/*`);
});
test.beforeEach(async () => {
  await keyfence.world.order('reset');
  const own = await openOwn(keyfence);
  await own.tell({ type: 'forget-all' });
  for (const page of keyfence.context.pages()) if (page !== own.page) await page.close();
});
test.afterEach(() => expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]));
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

async function openConnect(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.goto(`${E2E_ORIGIN}/`);
  return page;
}

/** The key's form, filled and not saved. */
async function fillForm(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  await binance.edit(page, KEY);
  await pressInCard(page, 'fill');
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
  return page;
}

async function save(page: Page): Promise<void> {
  await page.bringToFront();
  await binance.save(page, KEY);
  await enterCodes(keyfence.world, binance, page);
}

/** Opens API Connect and waits until Keyfence has read its connections. */
async function connected(own: Own): Promise<void> {
  await openConnect();
  await expect.poll(async () => (await own.snapshot()).connect?.connections.length ?? 0).toBeGreaterThan(0);
}

/** What the popup says of the key: its row's words after a save. */
async function popupSays(): Promise<string> {
  const popup = await keyfence.open('popup.html');
  const words = await (await rowOf(popup, 'binance', KEY)).getByTestId('after-save').innerText();
  await popup.close();
  return words;
}

test('a save goes on to a connected key, although the worker is stopped at each turn', async () => {
  test.slow();
  await keyfence.world.order('script', { exchange: 'binance', propagationMs: 3_600_000 });
  const own = await openOwn(keyfence);
  await connected(own);
  const page = await fillForm();
  await expect.poll(() => own.fillOf(KEY)).toMatchObject({ saved: 'no' });

  await keyfence.stopWorker();
  await save(page);
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'stored', { timeout: 15_000 });
  await expect.poll(() => own.fillOf(KEY)).toMatchObject({ saved: 'stored' });
  await expect.poll(() => own.validationOf(CONNECTION)).toMatchObject({ outcome: 'waiting', tries: [] });
  const [due = 0] = (await own.validationOf(CONNECTION))?.due ?? [];
  await expect.poll(() => own.alarmAt('revalidate')).toBe(due);
  await expect(assistantOf(page).getByTestId('card')).toContainText(
    'Binance can need 5–10 minutes to apply it',
  );

  // The user asks once, too early: that is no refusal yet.
  await own.tell({ type: 'revalidate', connections: [CONNECTION] });
  await expect
    .poll(() => own.validationOf(CONNECTION))
    .toMatchObject({ outcome: 'waiting', tries: [{ status: 'ip-not-whitelisted' }] });
  expect(await popupSays()).toMatch(
    /^Saved\. Binance can need 5–10 minutes to apply it; Acme tests the key in \d min\.$/,
  );

  // The minutes pass while the worker sleeps, before the schedule and within it; its alarms wake it. An alarm that comes
  // while it is being stopped is lost until the next one: there is time between the two.
  await own.hurry(CONNECTION, [2_500, 14_000, 600_000]);
  await keyfence.stopWorker();
  await own.snapshot();
  await expect.poll(async () => (await own.validationOf(CONNECTION))?.tries.length, PATIENCE).toBe(2);
  await keyfence.stopWorker();
  inForceNow();
  await expect.poll(async () => (await own.validationOf(CONNECTION))?.outcome, PATIENCE).toBe('connected');
  expect(await popupSays()).toBe(`Connected. ${KEY} works for Acme.`);
  await page.bringToFront();
  await expect(assistantOf(page).getByTestId('card')).toContainText(`${KEY} works for Acme`);
});

test(
  'a restarted browser goes on with the schedule, and with the steps after a leak',
  leftToMore(true),
  async () => {
    test.slow();
    const before = await openOwn(keyfence);
    await connected(before);
    await before.tell({ type: 'leak-start', exchange: 'okx', keyId: null });
    await before.tell({ type: 'leak-done', step: 'delete', done: true });
    await save(await fillForm());
    await expect.poll(() => before.validationOf(CONNECTION), PATIENCE).toMatchObject({ outcome: 'waiting' });
    const known = await before.validationOf(CONNECTION);

    await keyfence.restart();
    const own = await openOwn(keyfence);
    expect(await own.validationOf(CONNECTION)).toEqual(known);
    await expect.poll(() => own.alarmAt('revalidate')).toBe(known?.due[0]);
    // Nobody asks while no API Connect page is open: that is what is said.
    expect(await popupSays()).toMatch(/Acme can test the key in \d min/);
    const leak = await keyfence.open('leak.html');
    await expect(leak.locator('[data-step="delete"]')).toHaveAttribute('data-at', 'done');
    await expect(leak.locator('[data-step="create"]')).toHaveAttribute('data-at', 'now');

    await openConnect();
    await own.tell({ type: 'revalidate', connections: [CONNECTION] });
    await expect.poll(async () => (await own.validationOf(CONNECTION))?.outcome, PATIENCE).toBe('connected');
  },
);

test('a save that the exchange fails is not called saved', async () => {
  await keyfence.world.order('script', { exchange: 'binance', failSaves: 1 });
  const page = await fillForm();
  await save(page);
  await expect(page.getByText('The request failed')).toBeVisible();
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
  await expect(assistantOf(page).getByRole('heading')).toHaveText(/The page did not save it/, PATIENCE);
  await save(page);
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'stored', PATIENCE);
});

test('a form that is left without a save is named, in the page and in the popup, with the way back', async () => {
  const page = await fillForm();
  await page.evaluate((path) => history.pushState(null, '', path), ELSEWHERE);
  await expect(assistantOf(page).getByRole('heading')).toHaveText(
    new RegExp(`${KEY} was filled but not saved`),
  );
  await expect(assistantOf(page)).toHaveAttribute('data-tone', 'warning');
  expect(await popupSays()).toBe('Filled, not saved');

  await clickInCard(page, 'go-back');
  await page.waitForURL(API_PAGE);
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'read-only');
});

test(
  'a form that closes on its own page without a save or a cancel is named until it is opened again',
  leftToMore(true),
  async () => {
    const page = await keyfence.context.newPage();
    await page.goto(apiPageOf('okx'));
    await okx.edit(page, okx.openKey);
    await fill(page);
    await page.getByRole('button', { name: 'APIs' }).click();
    await expect(assistantOf(page).getByRole('heading')).toHaveText(/was filled but not saved/);
    await okx.edit(page, okx.openKey);
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
  },
);

test(
  'the browser asks before a page with an unsaved fill is closed, and not once it is cancelled',
  leftToMore(true),
  async () => {
    const page = await fillForm();
    const asked = page.waitForEvent('dialog');
    const gone = page.goto(`${E2E_ORIGIN}/`).catch(() => 'stayed');
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await gone).toBe('stayed');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');

    const card = page.getByRole('region', { name: KEY, exact: true });
    await card.getByRole('button', { name: 'Cancel' }).click();
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'read-only');
    const dialogs: string[] = [];
    page.on('dialog', (other) => {
      dialogs.push(other.type());
      void other.accept();
    });
    await page.goto(`${E2E_ORIGIN}/`);
    expect(dialogs).toEqual([]);
  },
);

function inForceNow(): void {
  keyfence.world.world.change('binance', (state) => ({
    ...state,
    keys: state.keys.map((key) => ({ ...key, history: key.history.map((one) => ({ ...one, from: 0 })) })),
  }));
}
