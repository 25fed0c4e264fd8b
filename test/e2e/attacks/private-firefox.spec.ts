import { expect, test } from '@playwright/test';
import { type Firefox, startFirefox } from '../support/firefox.ts';
import { formPage } from '../support/hostile.ts';

let firefox: Firefox;

test.beforeAll(async () => {
  firefox = await startFirefox(formPage(), true);
});
test.afterAll(() => firefox.close());

test('in Firefox, a private window has its assistant, leaves nothing behind and opens nothing in a normal window', async () => {
  const own = await firefox.own();
  expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  const tab = await own.evaluate(async (url) => {
    const opened = await chrome.windows.create({ incognito: true, url });
    return opened?.tabs?.[0]?.id ?? 0;
  }, firefox.apiPage);

  /** Says this as our script in the private page would, and counts the cards that stand there. */
  const within = (said: readonly object[]) =>
    own.evaluate(
      async (tabId, text) => {
        const [found] = await chrome.scripting.executeScript({
          target: { tabId },
          args: [text],
          func: async (all: string) => {
            for (const one of JSON.parse(all)) await chrome.runtime.sendMessage(one).catch(() => undefined);
            return [...document.querySelectorAll('html > div')].filter((one) =>
              (Object(one).openOrClosedShadowRoot as ShadowRoot | null)?.querySelector('.surface.assistant'),
            ).length;
          },
        });
        return found?.result ?? null;
      },
      tab,
      JSON.stringify(said),
    );
  await expect.poll(() => within([]).catch(() => null), { timeout: 20_000 }).toBe(1);

  const kept = () =>
    own.evaluate(async () => {
      const { keys, settings, queue, leak } = await chrome.storage.local.get();
      return JSON.stringify([keys, settings, queue, leak, await chrome.storage.session.get('tabs')]);
    });
  const normal = () =>
    own.evaluate(async () => (await chrome.tabs.query({})).filter(({ incognito }) => !incognito).length);
  const [keptBefore, normalBefore] = [await kept(), await normal()];
  expect(keptBefore).not.toContain('binance');
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
    { type: 'filled', key, added: ['203.0.113.10'], removed: [], before: ['198.51.100.9'], wasOpen: true },
    { type: 'saved', key, saved: 'stored', tokens: ['203.0.113.10'] },
    { type: 'not-ours', key },
    { type: 'shown', says: { kind: 'hidden' } },
    { type: 'place', chosen: 'top-left' },
    { type: 'field-chosen', choice: { role: 'textbox', name: 'PRIVATE-NAME', attributes: {} } },
    { type: 'quiet-page' },
    { type: 'open', page: 'options' },
  ]);
  expect(await kept()).toBe(keptBefore);
  expect(await normal()).toBe(normalBefore);

  await own.evaluate(async (id) => chrome.windows.remove((await chrome.tabs.get(id)).windowId), tab);
  // The same words from a normal window are kept: they were not refused for another reason.
  const page = await firefox.openApiPage();
  await expect.poll(async () => (await firefox.cards('fill')).button?.ready, { timeout: 20_000 }).toBe(true);
  await firefox.press(page, 'fill');
  await expect.poll(kept).not.toBe(keptBefore);
});
