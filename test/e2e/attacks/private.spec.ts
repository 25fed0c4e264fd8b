import { expect, test } from '@playwright/test';
import { API_PAGE } from '../support/hostile.ts';
import { startKeyfence } from '../support/keyfence.ts';

interface Developer {
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}

/** What a page in a private window could say. */
const SAID = [
  {
    type: 'observed',
    observation: {
      account: null,
      completeList: false,
      keys: [
        {
          label: 'PRIVATE-NAME',
          createdAt: null,
          restriction: 'on',
          tokens: ['9.9.9.9'],
          shows: 'stored',
          thirdParty: false,
        },
      ],
    },
  },
  { type: 'quiet-page' },
  { type: 'place', corner: 'top-left' },
  { type: 'open', page: 'options' },
  { type: 'open', page: 'queue' },
];

test('a private window leaves nothing in the storage, and opens nothing in a normal window', async () => {
  const keyfence = await startKeyfence();
  try {
    await keyfence.grant('https://www.binance.com/*');
    const settings = await keyfence.context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      (extensionId) =>
        (chrome as unknown as Developer).developerPrivate.updateExtensionConfiguration({
          extensionId,
          incognitoAccess: true,
        }),
      keyfence.id,
    );
    await settings.close();
    // The extension starts anew under that setting.
    const own = await keyfence.context.newPage();
    await expect(async () => {
      await own.goto(`chrome-extension://${keyfence.id}/check.html`);
      expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
    }).toPass();
    const opened = await own.evaluate(
      async ([url, text]) => {
        const inNormal = async () =>
          (await chrome.windows.getAll({ populate: true }))
            .filter(({ incognito }) => !incognito)
            .flatMap(({ tabs }) => tabs ?? []).length;
        const before = await inNormal();
        const made = await chrome.windows.create({ incognito: true, url });
        const [tab] = await chrome.tabs.query({ windowId: made?.id ?? -1 });
        const run = () =>
          chrome.scripting.executeScript({
            target: { tabId: tab?.id ?? -1 },
            args: [text],
            func: async (all: string) => {
              for (const one of JSON.parse(all)) await chrome.runtime.sendMessage(one).catch(() => undefined);
            },
          });
        // The tab takes scripts once its page is there.
        let isSaid = false;
        for (let time = 0; time < 50; time += 1) {
          isSaid = await run().then(
            () => true,
            () => false,
          );
          if (isSaid) break;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return { isSaid, opened: (await inNormal()) - before };
      },
      [API_PAGE, JSON.stringify(SAID)] as const,
    );
    expect(opened).toEqual({ isSaid: true, opened: 0 });
    const stored = JSON.stringify([await keyfence.stored('local'), await keyfence.stored('session')]);
    expect(stored).not.toContain('PRIVATE-NAME');
    expect(stored).not.toContain('top-left');
  } finally {
    await keyfence.close();
  }
});
