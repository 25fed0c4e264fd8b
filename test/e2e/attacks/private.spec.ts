import { expect, test } from '@playwright/test';
import { API_PAGE } from '../support/hostile.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { type Own, openOwn } from '../support/own.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

/** Lets the extension into private windows, as a user does in the browser's settings: it starts anew. */
async function allowPrivate(): Promise<Own> {
  const settings = await keyfence.context.newPage();
  await settings.goto('chrome://extensions');
  const again = keyfence.context.waitForEvent('serviceworker');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = Object(chrome);
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, keyfence.id);
  await again;
  await settings.close();
  const own = await openOwn(keyfence);
  expect(await own.page.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  return own;
}

test('a private window has its assistant, leaves nothing behind and opens nothing in a normal window', async () => {
  const own = await allowPrivate();
  const tab = await own.page.evaluate(async (url) => {
    const opened = await chrome.windows.create({ incognito: true, url });
    return opened?.tabs?.[0]?.id ?? 0;
  }, API_PAGE);
  const within = (said: readonly object[]) =>
    own.page.evaluate(
      async ([tabId, text]) => {
        const [found] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [text],
          func: async (all: string) => {
            for (const one of JSON.parse(all)) await chrome.runtime.sendMessage(one).catch(() => undefined);
            return document.querySelector('[data-keyfence-assistant]')?.getAttribute('data-state') ?? null;
          },
        });
        return found?.result ?? null;
      },
      [tab, JSON.stringify(said)] as const,
    );
  await expect.poll(() => within([]).catch(() => null), { timeout: 20_000 }).toBe('read-only');

  const kept = () =>
    own.page.evaluate(async () => {
      const { keys, settings, queue, leak } = await chrome.storage.local.get();
      return JSON.stringify([keys, settings, queue, leak, await chrome.storage.session.get('tabs')]);
    });
  const normal = () =>
    own.page.evaluate(async () =>
      (await chrome.tabs.query({})).filter(({ incognito }) => !incognito).map(({ url }) => url),
    );
  const [keptBefore, normalBefore] = [await kept(), await normal()];
  expect(keptBefore).not.toContain('www.binance.com');
  const key = { account: null, label: 'PRIVATE-NAME', createdAt: null };
  const seen = { label: 'PRIVATE-NAME', createdAt: null, restriction: 'on', tokens: ['198.51.100.9'] };
  await within([
    {
      type: 'observed',
      observation: {
        account: null,
        completeList: false,
        keys: [{ ...seen, shows: 'stored', thirdParty: false }],
      },
    },
    { type: 'filled', key, added: ['203.0.113.10'], removed: [], before: [], wasOpen: true },
    { type: 'saved', key, saved: 'stored', tokens: ['203.0.113.10'] },
    { type: 'not-ours', key },
    { type: 'shown', says: { kind: 'hidden' } },
    { type: 'place', chosen: 'top-left' },
    { type: 'field-chosen', choice: { role: 'textbox', name: 'PRIVATE-NAME', attributes: {} } },
    { type: 'quiet-page' },
    { type: 'open', page: 'options' },
  ]);
  expect(await kept()).toBe(keptBefore);
  expect(await normal()).toEqual(normalBefore);
});
