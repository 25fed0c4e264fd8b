import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** A table of keys; the first one’s row is edited. */
const page = (cells: string) => `<!doctype html><title>API management</title><main><h1>API management</h1>
  <table><thead><tr><th></th><th>Name</th><th>API key</th><th>Bound IPs</th><th>Remark</th><th></th></tr></thead>
  <tbody><tr><td><i></i></td><td>bot-1</td><td>vmPU••••E0Xh</td>${cells}
  <td><button type="button">Save</button> <button type="button">Cancel</button></td></tr>
  <tr><td></td><td>tax</td><td>aL2k••••Qq71</td><td>198.51.100.9</td><td></td><td><button type="button">Edit</button></td></tr>
  </tbody></table></main>`;

async function offersFill(tab: Page, cells: string): Promise<boolean> {
  await tab.unrouteAll();
  await tab.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(cells) }),
  );
  await tab.goto('https://www.okx.com/account/my-api');
  await tab.evaluate(`${engine}; startEngine(true)`);
  await tab.waitForFunction(() => (window.engine?.looks ?? 0) > 0);
  await expect.poll(() => tab.evaluate(() => window.engine?.view !== undefined)).toBe(true);
  return tab.evaluate(() => window.engine?.forms().some(({ field }) => field !== null) ?? false);
}

test('a field in a table is called by the head of its own column, though cells before it are empty', async ({
  page: tab,
}) => {
  expect(await offersFill(tab, '<td><input></td><td>mine</td>')).toBe(true);
  expect(await offersFill(tab, '<td></td><td><input></td>')).toBe(false);
  expect(await offersFill(tab, '<td colspan="2"><input></td>')).toBe(false);
});
