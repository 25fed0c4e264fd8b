import { expect, type Page, test } from '@playwright/test';
import { drivers } from '../../scripts/tour/drivers/index.ts';
import { pressInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { openOwn } from './support/own.ts';
import { apiPageOf } from './support/pages.ts';

const [binance] = drivers;
if (!binance) throw new Error('the first driver is missing');

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

/** The form of a key that is open to everyone. */
async function openForm(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.goto(apiPageOf('binance'));
  await binance?.edit(page, binance.openKey);
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
  await expect(assistantOf(page).getByTestId('fill')).not.toHaveAttribute('aria-disabled', 'true');
  return page;
}

async function boxOf(page: Page) {
  const box = await assistantOf(page).boundingBox();
  if (!box) throw new Error('nothing is shown');
  return box;
}

/** Drags the card by its bar, with the user's own hand. */
async function drag(page: Page, by: { x: number; y: number }): Promise<void> {
  const name = await assistantOf(page).locator('.bar .name').boundingBox();
  if (!name) throw new Error('there is no bar');
  await page.mouse.move(name.x + 4, name.y + 4);
  await page.mouse.down();
  await page.mouse.move(name.x + 4 + by.x / 2, name.y + 4 + by.y / 2);
  await page.mouse.move(name.x + 4 + by.x, name.y + 4 + by.y);
  await page.mouse.up();
}

test('the card is dragged by its bar, its presses stay ready, and it stands there on the next visit', async () => {
  const page = await openForm();
  const before = await boxOf(page);
  const heard = await page.evaluateHandle(() => {
    const all: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'focusout'])
      addEventListener(type, () => all.push(type), { capture: true });
    return all;
  });
  const ready = await assistantOf(page).evaluate((host) => {
    const fill = host.shadowRoot?.querySelector('[data-testid="fill"]');
    const unready: string[] = [];
    if (fill)
      new MutationObserver(() => unready.push(fill.getAttribute('aria-disabled') ?? '')).observe(fill, {
        attributes: true,
        attributeFilter: ['aria-disabled'],
      });
    Object.assign(window, { unready });
    return fill !== null;
  });
  expect(ready).toBe(true);
  await drag(page, { x: -60, y: 6 });
  const after = await boxOf(page);
  expect(Math.round(after.x - before.x)).toBe(-60);
  expect(Math.abs(after.y - before.y - 6)).toBeLessThan(2);
  expect(await heard.jsonValue()).toEqual([]);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => Reflect.get(window, 'unready'))).toEqual([]);

  await expect
    .poll(async () => JSON.stringify(await keyfence.stored('local')))
    .toContain('"places":{"www.binance.com":{');
  await page.close();
  const again = await openForm();
  await expect.poll(async () => Math.round((await boxOf(again)).x - after.x)).toBe(0);
});

test(
  'the arrow keys move the card while "Move" has the focus, and the page hears nothing of it',
  leftToMore(true),
  async () => {
    const page = await openForm();
    const before = await boxOf(page);
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 });
      addEventListener('keydown', () => Reflect.set(window, 'heard', 1), { capture: true });
    });
    await assistantOf(page).getByTestId('move').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await expect.poll(async () => Math.round((await boxOf(page)).x - before.x)).toBe(-24);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toBe(0);
  },
);

test('the card leaves a chat button that comes in under it', leftToMore(true), async () => {
  const page = await openForm();
  const { x, y, height } = await boxOf(page);
  await page.evaluate(
    ({ left, top }) =>
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="chat" style="position:fixed;left:${left}px;top:${top}px;width:56px;height:56px;background:teal"><button>Chat</button></div>`,
      ),
    { left: x + 4, top: y + height - 60 },
  );
  await expect
    .poll(async () => {
      const card = await boxOf(page);
      const chat = await page.locator('#chat').boundingBox();
      if (!chat) return 'no chat';
      const isApart =
        card.x + card.width <= chat.x ||
        chat.x + chat.width <= card.x ||
        card.y + card.height <= chat.y ||
        chat.y + chat.height <= card.y;
      return isApart ? 'apart' : 'covered';
    })
    .toBe('apart');
});

test(
  'the card has the colours of the page around it, or those that the user chose',
  leftToMore(true),
  async () => {
    const page = await openForm();
    const themeOf = () => assistantOf(page).locator('.assistant').getAttribute('data-theme');
    await page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('*')) element.style.background = '#0b0e11';
    });
    await expect.poll(themeOf).toBe('dark');
    const own = await openOwn(keyfence);
    await own.tell({ type: 'set-card-theme', theme: 'light' });
    await page.bringToFront();
    await expect.poll(themeOf).toBe('light');
  },
);

test('the main press is the first stop in the card, and the tools of its bar are the last', async () => {
  const page = await openForm();
  const stops = await assistantOf(page).evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].map(
      ({ dataset }) => dataset.testid,
    ),
  );
  expect(stops[0]).toBe('fill');
  expect(stops.slice(-3)).toEqual(['move', 'minimise', 'dismiss']);
});

test('what the user ignores is taken back by one press, for six seconds', async () => {
  const own = await openOwn(keyfence);
  const roleOf = async () =>
    (await own.snapshot()).records.find(({ label }) => label === binance?.openKey)?.role;
  const page = await keyfence.context.newPage();
  await page.goto(apiPageOf('binance'));
  await expect.poll(roleOf).toBe('unknown');
  await binance?.edit(page, binance.openKey);
  await pressInCard(page, 'not-ours');
  await expect(assistantOf(page)).toHaveAttribute('data-tone', 'neutral');
  await expect.poll(roleOf).toBe('other');
  await pressInCard(page, 'take-back');
  await expect(assistantOf(page)).toHaveAttribute('data-tone', 'danger');
  await expect.poll(roleOf).toBe('unknown');
  await pressInCard(page, 'not-ours');
  await expect(assistantOf(page).getByTestId('take-back')).toHaveCount(1);
  await expect(assistantOf(page).getByTestId('take-back')).toHaveCount(0, { timeout: 10_000 });
  expect(await roleOf()).toBe('other');
});

test(
  'a page on which it is to stay away loses the card after six seconds, and gets none again',
  leftToMore(true),
  async () => {
    const own = await openOwn(keyfence);
    const quietPages = async () => (await own.snapshot()).settings.quietPages.length;
    const page = await openForm();
    await pressInCard(page, 'why');
    await pressInCard(page, 'quiet');
    await expect.poll(quietPages).toBe(1);
    await pressInCard(page, 'take-back');
    await expect.poll(quietPages).toBe(0);
    await pressInCard(page, 'quiet');
    await expect(assistantOf(page).getByTestId('take-back')).toHaveCount(1);
    await expect(assistantOf(page)).toHaveCount(0, { timeout: 10_000 });
    // Whatever is drawn late would stand there by now.
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 1_500)));
    await expect(assistantOf(page)).toHaveCount(0);
    expect(await quietPages()).toBe(1);
  },
);
