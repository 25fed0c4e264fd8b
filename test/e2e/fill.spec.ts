import { expect, type Page, test } from '@playwright/test';
import { drivers } from '../../scripts/tour/drivers/index.ts';
import { storedOn } from '../world/exchange.ts';
import type { ExchangeId } from '../world/state.ts';
import { clickInCard, inCard, pressInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { openOwn } from './support/own.ts';
import { apiPageOf } from './support/pages.ts';
import { provedFill } from './support/proved-fill.ts';

const OWN = '198.51.100.77';

const [binance] = drivers;
if (!binance) throw new Error('the first driver is missing');

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

/** What the exchange has stored for a key. */
function storedFor({ world }: Keyfence, exchange: ExchangeId, label: string) {
  const key = world.world.exchanges[exchange].keys.find((one) => one.label === label);
  if (!key) throw new Error(`${exchange} has no key ${label}`);
  return storedOn(key);
}

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.beforeEach(async () => {
  await keyfence.world.order('reset');
  const own = await openOwn(keyfence);
  await own.tell({ type: 'forget-all' });
  for (const page of keyfence.context.pages()) if (page !== own.page) await page.close();
});
test.afterEach(() => expect(keyfence.world.world.presses.filter(({ trusted }) => !trusted)).toEqual([]));
test.afterAll(() => keyfence.close());

async function withBinance(play: (page: Page) => Promise<void>): Promise<void> {
  await keyfence.grant('https://www.binance.com/*');
  const page = await keyfence.context.newPage();
  await page.goto(apiPageOf('binance'));
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'read-only');
  await play(page);
}

/** One whose IPs are entries, and one whose list is a text; the queue and the tour fill on the others. */
const IN_SHORT: readonly string[] = ['binance', 'bybit'];

for (const driver of drivers) {
  const title = `${driver.exchange}: one click fills the form under the real host, and the exchange stores it`;
  test(title, leftToMore(!IN_SHORT.includes(driver.exchange)), async () => {
    const page = await keyfence.context.newPage();
    await page.goto(apiPageOf(driver.exchange));
    // Granted while the page is open: no reload.
    await keyfence.grant(`${new URL(apiPageOf(driver.exchange)).origin}/*`);
    await page.bringToFront();
    await driver.edit(page, driver.ownKey);
    const before = storedFor(keyfence, driver.exchange, driver.ownKey);
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    await driver.save(page, driver.ownKey);
    const { verifications } = keyfence.world.world.exchanges[driver.exchange].script;
    for (let asked = 0; asked < verifications; asked += 1) await driver.verify(page);
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'stored', { timeout: 15_000 });
    // What the fill came to is said until then.
    await expect(assistantOf(page).getByTestId('result')).toBeEmpty();
    const after = storedFor(keyfence, driver.exchange, driver.ownKey);
    expect(after.restricted).toBe(true);
    expect(after.addresses).toEqual(expect.arrayContaining([...before.addresses]));
    expect(after.addresses).toEqual(expect.arrayContaining(['203.0.113.10', '203.0.113.11']));
  });
}

test('a page that changes the list between fill and Save is caught', () =>
  withBinance(async (page) => {
    await binance.edit(page, binance.openKey);
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-tone', 'step');
    await page.evaluate((label) => {
      const card = document.querySelector(`[aria-label="${label}"]`);
      const field = card?.querySelector<HTMLInputElement>('input.bn-textField-input');
      const confirm = [...(card?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Confirm',
      );
      if (!field || !confirm) throw new Error('the form is not there');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '45.9.1.2');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => confirm.click(), 50);
    }, binance.openKey);
    await expect(assistantOf(page)).toHaveAttribute('data-tone', 'danger');
    await expect(assistantOf(page).getByTestId('card')).toContainText('45.9.1.2');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
  }));

test('undo puts the form back as it was', () =>
  withBinance(async (page) => {
    await binance.edit(page, binance.openKey);
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    await clickInCard(page, 'undo');
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
    await expect(assistantOf(page)).not.toHaveAttribute('data-saved', /./);
  }));

test('a list that does not fit leaves the form untouched and says by how many', () =>
  withBinance(async (page) => {
    const crowd = Array.from({ length: 29 }, (_, index) => `192.0.2.${index + 1}`);
    keyfence.world.world.change('binance', (state) => ({
      ...state,
      keys: state.keys.map((key) =>
        key.label === binance.ownKey
          ? { ...key, history: [{ restriction: { restricted: true, addresses: crowd }, from: 0 }] }
          : key,
      ),
    }));
    await page.reload();
    await binance.edit(page, binance.ownKey);
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'over-limit');
    await expect(assistantOf(page).getByTestId('card')).toContainText('that is 1 too many');
    await expect(assistantOf(page).getByTestId('fill')).toHaveCount(0);
  }));

test('an own address is added only where its box is ticked', () =>
  withBinance(async (page) => {
    const own = await keyfence.open('options.html');
    await own.evaluate(
      (address) => chrome.runtime.sendMessage({ type: 'add-own', own: { name: 'VPS', address } }),
      OWN,
    );
    await page.bringToFront();
    await binance.edit(page, binance.openKey);
    // What has nothing to do with this key is not in the page before it is asked for.
    await expect(assistantOf(page)).not.toContainText('VPS');
    await pressInCard(page, 'own-more');
    const box = await inCard(page, 'own');
    await expect(box).toHaveAccessibleName(/VPS/);
    await expect(box).not.toBeChecked();
    await box.press('Space');
    await expect(box).toBeChecked();
    await pressInCard(page, 'fill');
    await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
    const card = page.getByRole('region', { name: binance.openKey, exact: true });
    await expect(card).toContainText(OWN);
  }));

/** What a page's own script can do to the fill button, from the shadow root or from anywhere else. */
const ATTEMPTS: Readonly<Record<string, (host: Element) => void>> = {
  'clicks it': (host) => {
    host.shadowRoot?.querySelector<HTMLElement>('[data-testid="fill"]')?.click();
  },
  'plays a whole press on it': (host) => {
    const button = host.shadowRoot?.querySelector('[data-testid="fill"]');
    for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      button?.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true, composed: true }));
  },
  'moves what React draws into the page and clicks it there': (host) => {
    const button = host.shadowRoot?.querySelector<HTMLElement>('[data-testid="fill"]');
    const place = [...(host.shadowRoot?.children ?? [])].find((child) => child.contains(button ?? null));
    if (!place || !button) throw new Error('there is no fill button');
    document.body.append(place);
    button.click();
  },
};

for (const [what, attempt] of Object.entries(ATTEMPTS)) {
  test(
    `a script that ${what} fills nothing`,
    leftToMore(attempt !== ATTEMPTS['plays a whole press on it']),
    () =>
      withBinance(async (page) => {
        await binance.edit(page, binance.openKey);
        await expect(assistantOf(page).getByTestId('fill')).toBeVisible();
        await assistantOf(page).evaluate(attempt);
        await provedFill(keyfence);
        await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
        await expect(assistantOf(page)).not.toHaveAttribute('data-saved', /./);
        const card = page.getByRole('region', { name: binance.openKey, exact: true });
        await expect(card).not.toContainText('203.0.113.10');
        await expect(card.getByRole('radio', { name: /^Unrestricted/ })).toBeChecked();
      }),
  );
}
