import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';
import { leftToMore } from './support/more.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** A form that edits a key and only counts its IPs. They are edited in a window, which hands them over by "Done". */
const PAGE = `<!doctype html><title>API management</title>
  <main><h1>Edit API key</h1><p><label for="name">API key name</label><input id="name" value="bot-1"></p>
  <p><label><input type="checkbox" checked> Enable reading</label> <label><input type="checkbox"> Enable trading</label></p>
  <p>IP whitelist: <span id="count">1 address</span> <button type="button" id="edit">Edit the list</button></p>
  <p><button type="button" id="leave">Cancel</button> <button type="button" id="save">Save changes</button></p></main>
  <div id="window" role="dialog" aria-modal="true" aria-label="Trusted IP addresses" hidden
    style="position: fixed; inset: 80px 300px auto; background: #fff">
    <h2>Trusted IP addresses</h2><p>Only these addresses can use the API key. One address per line.</p>
    <textarea id="ips" rows="6" aria-label="Trusted IP addresses">198.51.100.7</textarea>
    <p><button type="button" id="cancel">Cancel</button><button type="button" id="done">Done</button></p></div>
  <script>
    const [win, ips, count] = ['#window', '#ips', '#count'].map((each) => document.querySelector(each));
    document.querySelector('#edit').onclick = () => { win.hidden = false; };
    document.querySelector('#cancel').onclick = () => { win.hidden = true; };
    document.querySelector('#done').onclick = () => {
      window.pressed = (window.pressed ?? 0) + 1;
      count.textContent = ips.value.split(/\\s+/).filter(Boolean).length + ' addresses';
      win.hidden = true;
    };
  </script>`;

async function fillInWindow(page: Page): Promise<void> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: PAGE }));
  await page.goto('https://www.kucoin.com/account/api/edit');
  await page.locator('#edit').click();
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction(() => window.engine?.view?.state === 'missing');
  await page.evaluate(() => window.engine?.fill());
}

const said = (page: Page) =>
  page.evaluate(() => {
    const { headline, saved, lines } = window.engine?.view ?? {};
    return { id: headline?.id, saved, values: headline?.values, lines: lines?.map(({ id }) => id) };
  });

test('a list in a window that only hands it over is not called filled, and both presses are named', async ({
  page,
}) => {
  await fillInWindow(page);
  await expect(page.locator('#ips')).toHaveValue(/198\.51\.100\.7\s203\.0\.113\.10\s203/);
  expect(await said(page)).toMatchObject({
    id: 'filled_window_title',
    saved: null,
    values: { save: 'Done', behind: 'Save changes' },
  });
  expect(await page.evaluate(() => Object(window).pressed)).toBeUndefined();
});

test('after the window has handed its list over, the save of the page is what is left to press', async ({
  page,
}) => {
  await fillInWindow(page);
  await page.locator('#done').click();
  await expect(page.locator('#count')).toHaveText('4 addresses');
  await expect.poll(() => said(page)).toMatchObject({ id: 'filled_title', values: { save: 'Save changes' } });
  // A form that is gone for this long counts as left, had it been one that is saved.
  await page.waitForTimeout(2_500);
  await page.evaluate(() => window.engine?.lookAgain());
  expect(await said(page)).toMatchObject({ id: 'filled_title', saved: 'no', lines: ['filled_handed_over'] });
  await page.locator('#leave').click();
  await expect.poll(async () => (await said(page)).id ?? 'nothing').not.toMatch(/^filled/);
});

test(
  'a window that is cancelled has handed nothing over, and the fill is forgotten',
  leftToMore(true),
  async ({ page }) => {
    await fillInWindow(page);
    await page.locator('#cancel').click();
    await expect.poll(async () => (await said(page)).id ?? 'nothing').not.toMatch(/^filled/);
  },
);

/** A form of a key in which the list is opened to be edited, and closed by a button of its own. */
const EDITOR = `<!doctype html><title>API management</title><h1>Market maker API key</h1>
  <main><section><h3>Where the key works from</h3><div id="slot">
    <p><label for="ips">IP addresses, separated by commas</label></p><textarea id="ips">198.51.100.7</textarea>
    <p><button type="button" id="done">Done</button> <button type="button">Cancel</button></p></div></section>
    <p><button type="button" id="update">Update key</button></p></main>
  <script>
    document.querySelector('#done').onclick = () => { document.querySelector('#slot').textContent = document.querySelector('#ips').value; };
  </script>`;

test('what closes the editor of a list saves nothing, and the button around it does', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: EDITOR }),
  );
  await page.goto('https://www.okx.com/account/my-api');
  await page.evaluate(`${engine}; startEngine(true)`);
  await page.waitForFunction(() => window.engine?.view?.actions.some(({ id }) => id === 'fill'));
  await page.evaluate(() => window.engine?.fill());
  expect(await said(page)).toMatchObject({
    id: 'filled_window_title',
    values: { save: 'Done', behind: 'Update key' },
  });
  await page.locator('#done').click();
  await expect.poll(() => said(page)).toMatchObject({ saved: 'no', values: { save: 'Update key' } });
  await page.locator('#update').click();
  await expect.poll(async () => (await said(page)).saved).not.toBe('no');
});
