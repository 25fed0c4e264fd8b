import { expect, type Locator, type Page } from '@playwright/test';

/** How long a state may take on a loaded computer; it is waited for no longer than it takes. */
const PATIENCE = { timeout: 30_000 };

/** How long a press may take to change the card, in ms: the fill of twenty entries, too. */
const TAKEN = 10_000;

/** The element of the assistant in a page. */
export function assistantOf(page: Page): Locator {
  return page.locator('[data-keyfence-assistant]');
}

/** Waits until the assistant is in one of these states; resolves to state and tone. */
export async function stateOf(page: Page, ...states: readonly string[]): Promise<string> {
  const assistant = assistantOf(page);
  await expect(assistant).toHaveAttribute('data-state', new RegExp(`^(?:${states.join('|')})$`), PATIENCE);
  const [state, tone] = await Promise.all([
    assistant.getAttribute('data-state'),
    assistant.getAttribute('data-tone'),
  ]);
  return `${state} (${tone})`;
}

/**
 * Presses the one button that fills, and waits until Keyfence has proved that everything arrived. A press that left the
 * card as it was, as one on a card that still moves with the page does, is made again.
 */
export async function fill(page: Page, patience = PATIENCE): Promise<string> {
  const assistant = assistantOf(page);
  const pill = assistant.getByTestId('expand');
  const looks = async () =>
    `${await assistant.getAttribute('data-state')} ${await assistant.getAttribute('data-saved')}`;
  await expect(async () => {
    // One line is left of it while the user types elsewhere in the form.
    if (await pill.isVisible()) await pill.click();
    const before = await looks();
    await assistant.getByTestId('fill').click({ timeout: 3_000 });
    await expect.poll(looks, { timeout: TAKEN }).not.toBe(before);
  }).toPass(PATIENCE);
  await expect(assistant).toHaveAttribute('data-saved', 'no', patience);
  return stateOf(page, 'complete');
}

/** Waits until the assistant has seen that the exchange stored the form. */
export async function stored(page: Page): Promise<string> {
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'stored', PATIENCE);
  return 'stored';
}
