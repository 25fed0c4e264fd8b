import { expect, test } from '@playwright/test';
import { buildCorpus } from '../corpus/build.ts';
import { cases } from '../corpus/cases/index.ts';
import { fillByHand } from '../corpus/hand.ts';
import { addressOf, corpusResponse } from '../corpus/serve.ts';

test.beforeAll(buildCorpus);

test.beforeEach(({ context }) =>
  context.route('**/*', (route) => {
    const answer = corpusResponse(new URL(route.request().url()));
    return answer ? route.fulfill(answer) : route.abort();
  }),
);

/** The judge itself is judged: a page that a person cannot fill would blame the extension for nothing. */
for (const one of cases.filter(({ page }) => page.layout !== 'other')) {
  test(`${one.id}: ${one.says}`, async ({ page }) => {
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.goto(addressOf(one));
    await page.waitForFunction(() => window.__page?.awake);
    for (const step of one.open) await page.locator(`[data-step="${step}"]`).click();
    await fillByHand(page, one);
    if (one.after) {
      await expect
        .poll(() =>
          page.evaluate(() => ({
            ...window.__page.wouldSave(),
            ips: [...window.__page.wouldSave().ips].sort(),
          })),
        )
        .toEqual({ restricted: true, ips: [...one.after].sort() });
    }
    expect(await page.evaluate(() => window.__page.untrusted)).toBe(0);
    expect(broken).toEqual([]);
  });
}
