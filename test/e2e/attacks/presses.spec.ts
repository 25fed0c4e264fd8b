import { expect, type Page, test } from '@playwright/test';
import { fieldOf, formPage, openHostile } from '../support/hostile.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');
const fillOf = (page: Page) => assistantOf(page).getByTestId('fill');

/** Opens a page with a key form and waits until a press on "fill" would count. */
async function openReady(html: string): Promise<Page> {
  const page = await openHostile(keyfence, html);
  await expect(fillOf(page)).toBeEnabled();
  return page;
}

/** Presses where the button stands, whatever the page shows there. */
async function pressAt(page: Page, testId = 'fill'): Promise<void> {
  const box = await assistantOf(page).getByTestId(testId).boundingBox();
  if (!box) throw new Error(`${testId} is not drawn`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Nothing was filled, also after everything that waits has run: an honest press afterwards is the first that fills. */
async function expectUntouched(page: Page): Promise<void> {
  expect(await fieldOf(page)).toBe('');
  await expect(assistantOf(page)).not.toHaveAttribute('data-saved', /./);
  await page.close();
}

test('a press on a card that a page has moved out of its root does nothing', async () => {
  const page = await openReady(formPage());
  await assistantOf(page).evaluate(async (host) => {
    const place = host.shadowRoot?.querySelector('.surface')?.parentElement;
    if (!place) throw new Error('no card');
    document.body.append(place);
    for (const id of ['why', 'fill', 'quiet', 'not-ours', 'dismiss']) {
      place.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click();
      await new Promise(requestAnimationFrame);
    }
  });
  // A real press on it is none either: nobody knows what the page shows around it.
  await page.locator('body > :last-child .main-actions button').first().click({ force: true });
  await expectUntouched(page);
});

test('dispatched pointer, mouse, key and click events on the fill button do nothing', async () => {
  const page = await openReady(formPage());
  await fillOf(page).evaluate((button) => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
    button.focus();
    // As a key or a screen reader presses: without a place.
    (button as HTMLElement).click();
    for (const type of ['keydown', 'keypress', 'keyup'])
      button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
  });
  await expectUntouched(page);
});

test('a style of the page cannot make the card transparent, small or shifted', async () => {
  const style = `html > div { opacity: .001 !important; transform: translate(300px, 300px) !important;
    zoom: .2 !important; clip-path: inset(50%) !important; visibility: hidden !important; filter: blur(9px) !important }
    @layer first { html > div { opacity: 0 !important } }`;
  const page = await openReady(formPage({ before: `<style>${style}</style>` }));
  const { opacity, transform, zoom, clipPath, visibility, filter } = await assistantOf(page).evaluate(
    (host) => {
      const { opacity, transform, zoom, clipPath, visibility, filter } = getComputedStyle(host);
      return { opacity, transform, zoom, clipPath, visibility, filter };
    },
  );
  expect({ opacity, transform, zoom, clipPath, visibility, filter }).toEqual({
    opacity: '1',
    transform: 'none',
    zoom: '1',
    clipPath: 'none',
    visibility: 'visible',
    filter: 'none',
  });
  await page.close();
});

test(
  'a press through a picture that the page lays over the card does nothing, and the card names the way out',
  leftToMore(true),
  async () => {
    const lure = `<div id="lure" popover="manual" style="pointer-events:none;position:fixed;inset:0;width:100vw;
    height:100vh;background:#fff;border:0;margin:0">Click anywhere to continue</div>`;
    const page = await openReady(formPage({ before: lure }));
    await page.evaluate(() => document.getElementById('lure')?.showPopover());
    await expect(fillOf(page)).toHaveAttribute('aria-disabled', 'true');
    await pressAt(page);
    expect(await fieldOf(page)).toBe('');
    await expect(assistantOf(page).getByTestId('notice')).toContainText('toolbar');
    // The keyboard cannot be led to a place.
    await fillOf(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => fieldOf(page)).toContain('203.0.113.10');
    await page.close();
  },
);

test('a page that fades itself out over the card does not get its press', leftToMore(true), async () => {
  const page = await openReady(formPage());
  await page.evaluate(() => {
    document.documentElement.style.opacity = '0.01';
  });
  await expect(fillOf(page)).toHaveAttribute('aria-disabled', 'true');
  await pressAt(page);
  await expectUntouched(page);
});

test('a press does not count before the button has stood for half a second, and the card says so', async () => {
  const page = await openReady(formPage());
  await page.evaluate(() => {
    document.documentElement.style.transform = 'translateX(30px)';
  });
  await pressAt(page);
  expect(await fieldOf(page)).toBe('');
  await expect(assistantOf(page).getByTestId('notice')).toContainText('Press again');
  // The words "press again" move the button: it counts once it has stood where it is.
  await expect(async () => {
    await fillOf(page).click();
    await expect.poll(() => fieldOf(page), { timeout: 2_000 }).toContain('203.0.113.10');
  }).toPass();
  await page.close();
});

test('an untrusted Escape, on any element, does not close the assistant', async () => {
  const page = await openReady(formPage());
  await assistantOf(page).evaluate((host) => {
    for (const target of [host, host.shadowRoot?.querySelector('button')])
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  });
  await page.locator('h1').hover();
  await expect(assistantOf(page)).toHaveCount(1);
  await page.close();
});

test('a page that has taken an element name and every prototype still gets an assistant that works', async () => {
  const script = `customElements.define('keyfence-assistant', class extends HTMLElement { static disabledFeatures = ['shadow'] });
    Element.prototype.attachShadow = () => { throw 1 }; Element.prototype.append = function () {};
    document.createElement = () => null;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });`;
  const page = await openReady(formPage({ before: `<script>${script}</script>` }));
  await fillOf(page).evaluate((button: HTMLElement) => button.click());
  expect(await fieldOf(page)).toBe('');
  await fillOf(page).click();
  await expect.poll(() => fieldOf(page)).toContain('203.0.113.10');
  await page.close();
});

test('no event on the window and no element name tells a page of a granted host that Keyfence is there', async () => {
  const listen = `window.heard = []; const { dispatchEvent } = EventTarget.prototype;
    for (const type of ['keyfence']) addEventListener(type, () => heard.push(type));
    const probe = document.createElement('keyfence-assistant'); document.body.append(probe);
    probe.addEventListener('pointerdown', () => heard.push('probe'));
    probe.dispatchEvent(new Event('pointerdown', { bubbles: true }));`;
  const html = `<!doctype html><title>Home</title><h1>Home</h1><script>${listen}</script>`;
  const page = await openHostile(keyfence, html, 'https://www.binance.com/en/home');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual(['probe']);
  await page.close();
});
