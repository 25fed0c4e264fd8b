import { expect, type Page, test } from '@playwright/test';
import { clickInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { provedFill } from './support/proved-fill.ts';

const BINANCE = 'https://www.binance.com';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant(`${BINANCE}/*`);
});
test.afterAll(() => keyfence.close());

/**
 * What the worker hears when the user presses the keys of the command with this page in front: the browser takes them
 * before any page or test could.
 */
async function pressCommand(page: Page): Promise<void> {
  await page.bringToFront();
  const worker = await keyfence.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as { onCommand: Dispatching };
    onCommand.dispatch('open-assistant', tab);
  });
}

interface Dispatching {
  dispatch(name: string, tab: chrome.tabs.Tab | undefined): void;
}

async function popups(): Promise<number> {
  const worker = await keyfence.worker();
  const open = await worker.evaluate(() =>
    chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] }),
  );
  return open.length;
}

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');

test('has a key of its own that no browser uses', async () => {
  const worker = await keyfence.worker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands).toContainEqual(
    expect.objectContaining({ name: 'open-assistant', shortcut: 'Alt+Shift+K' }),
  );
});

test(
  'brings a dismissed assistant back and gives it the focus, without filling anything',
  leftToMore(true),
  async () => {
    const page = await keyfence.context.newPage();
    await page.goto(`${BINANCE}/en/my/settings/api-management`);
    await page
      .getByRole('region', { name: 'bot-1', exact: true })
      .getByRole('button', { name: 'Edit restrictions' })
      .click();
    await clickInCard(page, 'dismiss');
    await expect(assistantOf(page)).toHaveCount(0);
    await pressCommand(page);
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
    await expect(assistantOf(page).getByTestId('fill')).toBeFocused();
    await provedFill(keyfence);
    await expect(assistantOf(page)).toHaveAttribute('data-state', 'unrestricted');
    await expect(assistantOf(page)).not.toHaveAttribute('data-saved', /./);
  },
);

test('brings it to a page of the exchange where it does not come by itself', async () => {
  const page = await keyfence.context.newPage();
  await page.goto(`${BINANCE}/en/my/sub-account/api`);
  await expect(page.getByText('bot-1').first()).toBeVisible();
  // An API page that is opened later has its assistant: here it would have come by now.
  const later = await keyfence.context.newPage();
  await later.goto(`${BINANCE}/en/my/settings/api-management`);
  await expect(assistantOf(later)).toHaveAttribute('data-state', 'read-only');
  await expect(assistantOf(page)).toHaveCount(0);
  await pressCommand(page);
  await expect(assistantOf(page)).toHaveAttribute('data-state', 'read-only');
  expect(await popups()).toBe(0);
});

test('opens the popup where no page can take the assistant', async () => {
  const page = await keyfence.open('check.html');
  await pressCommand(page);
  await expect.poll(popups).toBe(1);
});
