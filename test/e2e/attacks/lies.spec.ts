import { expect, test } from '@playwright/test';
import { formPage, openHostile } from '../support/hostile.ts';
import { type Keyfence, SILENT, startKeyfence } from '../support/keyfence.ts';
import { lies } from './lies.ts';

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.grant('https://www.binance.com/*');
});
test.afterAll(() => keyfence.close());

test('nothing comes of what a page may not say', async () => {
  const page = await openHostile(keyfence, formPage());
  await expect(page.locator('[data-keyfence-assistant]')).toHaveCount(1);
  const own = await keyfence.open(SILENT);
  const state = () =>
    own.evaluate(async () => {
      const { settings, records, connect, queue, leak } = await chrome.runtime.sendMessage({
        type: 'snapshot',
      });
      const known = records.map(({ label, role, claims }: Record<string, unknown>) => ({
        label,
        role,
        claims,
      }));
      return JSON.stringify({ settings, known, connect, queue, leak });
    });
  const before = await state();
  const pages = keyfence.context.pages().length;
  for (const { name, said } of lies) {
    await own.evaluate(
      async ([url, text]) => {
        const [tab] = await chrome.tabs.query({ url: `${url}*` });
        await chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? 0 },
          args: [text],
          func: async (one: string) => {
            await chrome.runtime.sendMessage(JSON.parse(one)).catch(() => undefined);
          },
        });
      },
      [page.url(), JSON.stringify(said)] as const,
    );
    expect(await state(), name).toBe(before);
  }
  expect(keyfence.context.pages().length).toBe(pages);
});
