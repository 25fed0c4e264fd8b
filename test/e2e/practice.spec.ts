import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { clickInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';

/** Where the pictures go: `docs/pictures` when those of the README are taken anew. */
const PICTURES = process.env.KEYFENCE_PICTURES ?? '.practice/pictures';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});

test.afterAll(async () => {
  await keyfence.close();
});

const card = (page: Page, key: string) => page.getByRole('region', { name: key });

async function saveWithCodes(page: Page, key: string): Promise<void> {
  await card(page, key).getByRole('button', { name: 'Save' }).click();
  await page.getByLabel('E-mail verification code').fill('123456');
  await page.getByLabel('Authenticator code').fill('654321');
  await page.getByRole('button', { name: 'Submit' }).click();
}

/** What is stored of keys, settings and the rest; the feed goes its own way meanwhile. */
async function remembered(): Promise<Record<string, unknown>> {
  const { feed: _, ...rest } = await keyfence.stored('local');
  return rest;
}

/** Keeps a picture of what can be pressed: what has just come or changed is drawn faint for a moment. */
async function keep(page: Page, name: string): Promise<void> {
  await expect(page.locator('[data-keyfence-assistant] [aria-disabled="true"]')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${PICTURES}/practice-page.${name}.png` });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

/** Opens the practice page the way a new user does. */
async function openFromWelcome(): Promise<Page> {
  const welcome = await keyfence.open('welcome.html');
  const opened = keyfence.context.waitForEvent('page');
  await welcome.getByTestId('practice').click();
  const page = await opened;
  await page.setViewportSize({ width: 1280, height: 800 });
  await welcome.close();
  return page;
}

test('the practice page is played from an open key to one that is stored', async () => {
  // What the install itself remembers comes a moment after the browser is there.
  await expect.poll(remembered).toHaveProperty('welcomed');
  const before = await remembered();
  const page = await openFromWelcome();
  const assistant = page.locator('[data-keyfence-assistant]');
  await expect(assistant).toHaveAttribute('data-state', 'unrestricted');
  await expect(assistant).toHaveAttribute('data-tone', 'danger');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await keep(page, `unrestricted.${colorScheme}`);
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });

  await clickInCard(page, 'fill');
  await expect(assistant).toHaveAttribute('data-saved', 'no');
  await expect(card(page, 'bot-1').getByRole('listitem')).toHaveText([
    '203.0.113.10',
    '203.0.113.11',
    '203.0.113.12',
  ]);
  await keep(page, 'filled');

  await card(page, 'bot-1').getByRole('button', { name: 'Save' }).click();
  await expect(assistant).toHaveAttribute('data-saved', 'verifying');
  await expectAccessible(page);
  await keep(page, 'verifying');
  await page.getByLabel('E-mail verification code').fill('123456');
  await page.getByLabel('Authenticator code').fill('654321');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(assistant).toHaveAttribute('data-saved', 'stored');
  await keep(page, 'stored');

  await card(page, 'bot-2').getByRole('button', { name: 'Edit restrictions' }).click();
  await expect(assistant).toHaveAttribute('data-state', 'missing');
  expect(await remembered()).toEqual(before);
  await page.close();
});

test('an undo puts the form back, and what was there of the user’s stays on the key', async () => {
  const page = await keyfence.open('practice.html');
  await page.setViewportSize({ width: 1280, height: 800 });
  const assistant = page.locator('[data-keyfence-assistant]');
  await clickInCard(page, 'fill');
  await clickInCard(page, 'undo');
  await expect(assistant).toHaveAttribute('data-state', 'unrestricted');
  await expect(page.getByRole('radio', { name: /^Unrestricted/ }).first()).toBeChecked();

  await card(page, 'bot-1').getByRole('button', { name: 'Cancel' }).click();
  await card(page, 'bot-2').getByRole('button', { name: 'Edit restrictions' }).click();
  await expect(assistant).toHaveAttribute('data-state', 'missing');
  await keep(page, 'missing');
  await clickInCard(page, 'fill');
  await expect(assistant).toHaveAttribute('data-saved', 'no');
  await saveWithCodes(page, 'bot-2');
  await expect(assistant).toHaveAttribute('data-saved', 'stored');
  await expect(card(page, 'bot-2').getByRole('listitem')).toHaveText([
    '203.0.113.10',
    '198.51.100.7',
    '203.0.113.11',
    '203.0.113.12',
  ]);
  await page.close();
});

test('the assistant goes when it is closed, and comes back with a new start', async () => {
  const page = await keyfence.open('practice.html');
  const assistant = page.locator('[data-keyfence-assistant]');
  await clickInCard(page, 'dismiss');
  await expect(assistant).toHaveCount(0);
  await page.getByTestId('start-over').click();
  await expect(assistant).toHaveAttribute('data-state', 'unrestricted');
  await page.close();
});
