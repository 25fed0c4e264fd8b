import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** A key's form whose area of lines goes onto a list by "Add": as one form with it, or in the form that Save sends. */
const formWith = (text: string, isOwnForm = false) => `<!doctype html><title>API management</title>
  <main><h1>Edit API key: bot-1</h1><section><h2>IP access restrictions</h2>
  <label><input type="radio" name="r" checked> Restrict access to trusted IPs only</label>
  <label><input type="radio" name="r"> Unrestricted</label>
  <${isOwnForm ? 'form' : 'div'}><label for="ip">IP addresses</label><textarea id="ip" rows="3">${text}</textarea>
  <button ${isOwnForm ? '' : 'type="button"'} id="add">Add</button></${isOwnForm ? 'form' : 'div'}><ul id="list"></ul>
  <p><button type="button">Cancel</button><button type="button">Save</button></p></section></main>
  <script>
    const [ip, list, add] = ['#ip', '#list', '#add'].map((each) => document.querySelector(each));
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    add.onclick = () => {
      window.added = (window.added ?? 0) + 1;
      for (const one of ip.value.split(/[\\s,]+/).filter(Boolean)) {
        const entry = list.appendChild(document.createElement('li'));
        entry.append(one, Object.assign(document.createElement('button'), { type: 'button', textContent: '×' }));
      }
      ip.value = '';
    };
  </script>`;

async function fillOn(page: Page, body: string): Promise<string> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction(() => window.engine?.view?.actions.some(({ id }) => id === 'fill'));
  await page.evaluate(() => window.engine?.fill());
  return page.evaluate(() => window.engine?.view?.headline.id ?? 'nothing');
}

for (const isOwnForm of [false, true])
  test(`an area beside "Add" is filled by it, ${isOwnForm ? 'in a small form of its own' : 'without a form'}`, async ({
    page,
  }) => {
    expect(await fillOn(page, formWith('', isOwnForm))).toBe('filled_title');
    await expect(page.locator('li')).toHaveText([/^203\.0\.113\.10/, /^203\.0\.113\.11/, /^203\.0\.113\.12/]);
    await expect(page.locator('#ip')).toHaveValue('');
  });

test('text that stands beside "Add" without an entry is neither added nor written over', async ({ page }) => {
  expect(await fillOn(page, formWith('198.51.100.77'))).not.toBe('filled_title');
  await expect(page.locator('#ip')).toHaveValue('198.51.100.77');
  expect(await page.evaluate(() => Object(window).added)).toBeUndefined();
});
