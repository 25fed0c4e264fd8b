import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Something in the card, scrolled to and ready: a card with little room scrolls, and a bar has to be unfolded first. To
 * be pressed by a key: a pointer's press counts only half a second after the scroll.
 */
export async function inCard(page: Page, testId: string): Promise<Locator> {
  const assistant = page.locator('[data-keyfence-assistant]');
  const [bar, card] = [assistant.getByTestId('bar'), assistant.getByTestId('card')];
  await expect(bar.or(card)).toBeVisible();
  if (await bar.isVisible()) await untilItCounts(assistant.getByTestId('unfold'));
  const part = card.getByTestId(testId).first();
  await part.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect.poll(() => part.evaluate((element) => element.closest('[aria-disabled]') === null)).toBe(true);
  return part;
}

/** How long the card may take to say that a press came too early, in ms. */
const SAYS = 300;

/**
 * Presses a button of the card once, and again where the card says "press again" and still has the button: on a busy
 * machine nothing may run between the look that found it ready and the press, and then the press does not count.
 * @param press how it is pressed; by the pointer unless told
 * @param hasCounted whether the press has had its effect, where that can be told: then the notice is of another press
 */
export async function untilItCounts(
  button: Locator,
  press: () => Promise<void> = () => button.click(),
  hasCounted: () => Promise<boolean> = async () => false,
): Promise<void> {
  const notice = button.page().locator('[data-keyfence-assistant]').getByTestId('notice');
  const isEarly = () =>
    notice.waitFor({ state: 'visible', timeout: SAYS }).then(
      () => true,
      () => false,
    );
  do {
    await expect(notice).toBeHidden();
    await press();
  } while ((await isEarly()) && !(await hasCounted()) && (await button.isVisible()));
}

const buttonOf = (page: Page, testId: string) =>
  page.locator('[data-keyfence-assistant]').getByTestId(testId).first();

/** Presses something in the card by Enter, as {@link untilItCounts} does. */
export async function pressInCard(
  page: Page,
  testId: string,
  hasCounted?: () => Promise<boolean>,
): Promise<void> {
  const press = async () => (await inCard(page, testId)).press('Enter');
  await untilItCounts(buttonOf(page, testId), press, hasCounted);
}

/** Clicks something in the card by the pointer, once it stands still and is ready. */
export async function clickInCard(page: Page, testId: string): Promise<void> {
  await untilItCounts(buttonOf(page, testId), async () => {
    const part = await inCard(page, testId);
    let before = '';
    await expect
      .poll(
        async () => {
          const now = JSON.stringify(await part.boundingBox());
          const isReady = await part.evaluate((element) => element.closest('[aria-disabled]') === null);
          const stoodStill = now === before;
          before = now;
          return isReady && stoodStill;
        },
        { intervals: [600] },
      )
      .toBe(true);
    await part.click();
  });
}
