import { expect, test } from '@playwright/test';
import { sample } from '../../runs.ts';
import { API_PAGES } from '../../world/hosts.ts';
import { API_PAGE, fieldOf, formPage, openHostile } from '../support/hostile.ts';
import { CLOSED, EXTENSION, type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { pierce } from '../support/pierce.ts';
import { type Theft, thefts } from './thefts.ts';

// Each page must stand in front of its browser, so those that wait at the same time have a browser each.
test.describe.configure({ mode: 'parallel' });

let keyfence: Keyfence;

/** A build as users have it, and the one that is open for tests. */
const BUILDS = [
  ['in a build for users', CLOSED, `http://binance.localhost${API_PAGES.binance}`, false],
  ['with an open root', EXTENSION, API_PAGE, true],
] as const;

for (const [where, extension, url, isOpened] of BUILDS)
  test.describe(where, () => {
    test.beforeAll(async () => {
      keyfence = await startKeyfence(extension);
      await keyfence.grant(`${new URL(url).origin}/*`);
    });
    test.afterAll(() => keyfence.close());

    const own = thefts.filter(({ opened = false }) => opened === isOpened);
    for (const theft of sample(own, 3))
      test(`a press where the button stood fills nothing: ${theft.name}`, () => steals(theft, url));
  });

async function steals({ script, reveals = false }: Theft, url: string): Promise<void> {
  const page = await openHostile(keyfence, formPage(), url);
  try {
    const inside = await pierce(page);
    await expect.poll(() => inside.readyAt('fill'), { timeout: 15_000 }).not.toBeNull();
    const at = await inside.readyAt('fill');
    if (!at) throw new Error('the button went away');
    await page.evaluate(
      `window.card = [...document.documentElement.children].find((one) => one !== document.head && one !== document.body); { ${script} }`,
    );
    // The press comes soon after the page has done it, and once more when it has been so for a while.
    for (const wait of reveals ? [1_500] : [200, 700]) {
      await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), wait);
      await page.mouse.click(at.x, at.y);
      if (await page.evaluate(isSeenWhole)) break;
    }
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    const filled = await fieldOf(page);
    // A card that stands in plain view for half a second may be pressed again, wherever it stands.
    if (reveals || !(await page.evaluate(isSeenWhole))) expect(filled).toBe('');
  } finally {
    await page.close();
  }
}

/** Whether the card lies open to the user's eyes: nothing dims it, nothing lies over it. Run in the page. */
function isSeenWhole(): boolean {
  const { card } = globalThis as unknown as { card: Element };
  if (!card.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at: Element | null = card; at; at = at.parentElement) {
    const { opacity, filter, maskImage, transform, clipPath, mixBlendMode, zoom } = getComputedStyle(at);
    const plain = [filter, maskImage, transform, clipPath].every((value) => value === 'none');
    if (Number(opacity) < 1 || !plain || mixBlendMode !== 'normal' || zoom !== '1') return false;
  }
  // An empty copy of the card lies over nothing.
  const over = [...document.querySelectorAll('dialog, [popover], iframe, canvas, html > div')].filter(
    (one) => one.getBoundingClientRect().height > 0,
  );
  return over.every((one) => one === card && !one.hasAttribute('popover'));
}
