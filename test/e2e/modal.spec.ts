import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';

declare global {
  interface Window {
    /** Whether the card was more than one line at any moment. */
    everUnfolded: boolean;
  }
}

let engine = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  engine = await buildEngine();
});

const FORM = `<section><h2>bot-1</h2><label for="ips">IP addresses (up to 30 per key)</label>
<textarea id="ips" rows="3" cols="40">198.51.100.7</textarea><p><button>Cancel</button><button>Confirm</button></p></section>`;
const MASK = 'position:fixed;inset:0;background:rgb(0 0 0/.5);z-index:10';
const BOX = 'position:fixed;left:30%;top:30%;width:40%;height:40%;background:#fff;z-index:11';

/** A page with the key's form and these layers, which stay hidden until a test shows them. */
async function open(page: Page, layers: string, form = FORM): Promise<void> {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>API Management</title><h1>API Management</h1>${form}<div id="layers" hidden>${layers}</div></html>`,
    }),
  );
  await page.goto('https://www.okx.com/account/my-api');
  await page.evaluate(`${engine}; startEngine(true)`);
  await expect.poll(() => said(page)).toMatchObject({ waits: false });
}

const said = (page: Page) =>
  page.evaluate(() => {
    const view = window.engine?.view;
    return view ? { waits: view.waits, tone: view.tone, actions: view.actions.length } : null;
  });
const show = (page: Page, on: boolean) =>
  page.evaluate((shown) => document.querySelector('#layers')?.toggleAttribute('hidden', !shown), on);

const modals: readonly (readonly [name: string, layers: string])[] = [
  [
    'codes',
    `<div style="${MASK}"></div><div role="dialog" aria-modal="true" style="${BOX}">Code <input maxlength="6"></div>`,
  ],
  [
    'a list of symbols, without any role',
    `<div style="${MASK}"><div style="${BOX}">Symbol whitelist <input></div></div>`,
  ],
  ['a mask beside its window', `<div style="${MASK}"></div><div style="${BOX}">Are you sure?</div>`],
];

for (const [name, layers] of modals) {
  test(`behind a modal one line is left, until it is gone: ${name}`, async ({ page }) => {
    await open(page, layers);
    await show(page, true);
    await expect.poll(() => said(page)).toEqual({ waits: true, tone: 'neutral', actions: 0 });
    await show(page, false);
    await expect.poll(() => said(page)).toMatchObject({ waits: false });
  });
}

test('a native modal dialog without the form leaves one line', async ({ page }) => {
  await open(page, '');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Enter the code';
    document.body.append(dialog);
    dialog.showModal();
  });
  await expect.poll(() => said(page)).toEqual({ waits: true, tone: 'neutral', actions: 0 });
  await page.evaluate(() => document.querySelector('dialog')?.remove());
  await expect.poll(() => said(page)).toMatchObject({ waits: false });
});

test('a list of keys behind a modal leaves one line, without "Show it on the page"', async ({ page }) => {
  const keys = `<table><tr><th>API name</th><th>IP address</th><th></th></tr>
<tr><td>bot-1</td><td>--</td><td><button>Edit</button></td></tr></table>`;
  await open(
    page,
    `<div style="${MASK}"><div style="${BOX}">Create a key <button>Next</button></div></div>`,
    keys,
  );
  expect((await said(page))?.actions).toBeGreaterThan(0);
  await show(page, true);
  await expect.poll(() => said(page)).toEqual({ waits: true, tone: 'neutral', actions: 0 });
});

const layers: readonly (readonly [name: string, layers: string])[] = [
  [
    'a cookie bar',
    '<div role="dialog" style="position:fixed;left:0;right:0;bottom:0;height:120px;background:#ddd">Cookies <button>Accept</button></div>',
  ],
  [
    'a sticky head',
    '<header style="position:fixed;left:0;right:0;top:0;height:48px;background:#ddd">Log out</header>',
  ],
  ['a mask that lets the pointer through', `<div style="${MASK};pointer-events:none"></div>`],
  [
    'a chat button',
    '<button style="position:fixed;right:8px;bottom:8px;width:48px;height:48px">Chat</button>',
  ],
];

for (const [name, layer] of layers) {
  test(`what is no modal takes nothing away: ${name}`, async ({ page }) => {
    await open(page, layer);
    const before = await page.evaluate(() => window.engine?.looks ?? 0);
    await show(page, true);
    await page.waitForFunction((looks) => (window.engine?.looks ?? 0) > looks, before);
    expect(await said(page)).toMatchObject({ waits: false });
  });
}

test('a modal that holds the form takes nothing away', async ({ page }) => {
  await open(
    page,
    '',
    `<div style="${MASK}"></div><div role="dialog" aria-modal="true" style="${BOX}">${FORM}</div>`,
  );
  expect((await said(page))?.actions).toBeGreaterThan(0);
});

const CODES = `<label>E-mail code <input id="mail" maxlength="6"></label><label>Authenticator code <input id="app" maxlength="6"></label>`;

for (const [where, layer, wanted] of [
  [
    'a window in front',
    `<div style="${MASK}"></div><div role="dialog" aria-modal="true" style="${BOX}">${CODES}</div>`,
    'waits',
  ],
  ['a part of the page', `<div>${CODES}</div>`, 'collapsed'],
] as const)
  test(`the card stays on one line from one code field to the next, in ${where}`, async ({ page }) => {
    await open(page, layer);
    await show(page, true);
    await page.locator('#mail').pressSequentially('12');
    const isOneLine = () => page.evaluate((name) => window.engine?.view?.[name], wanted);
    await expect.poll(isOneLine).toBe(true);
    await page.evaluate((name) => {
      window.everUnfolded = false;
      setInterval(() => {
        window.everUnfolded ||= window.engine?.view?.[name] === false;
      }, 10);
    }, wanted);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(600);
    await page.keyboard.type('345', { delay: 50 });
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => window.everUnfolded)).toBe(false);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    if (wanted === 'collapsed') await expect.poll(isOneLine).toBe(false);
  });
