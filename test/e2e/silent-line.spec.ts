import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';
import { leftToMore } from './support/more.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** A form that edits a key, with a line that takes an entry at Enter. */
const page = (line: string, script: string) => `<!doctype html><title>API management</title>
  <main><h1>Edit API key</h1><p><label for="name">API key name</label><input id="name" value="bot-1"></p>
  <p><label><input type="checkbox" checked> Enable reading</label> <label><input type="checkbox"> Enable trading</label></p>
  ${line}
  <p><button type="button">Cancel</button> <button type="button" id="save">Save</button></p></main>
  <script>
    const field = document.querySelector('#ips');
    const entries = [];
    window.entries = entries;
    ${script}
    field.addEventListener('keydown', (event) => {
      if (event.keyCode !== 13 || field.value === '') return;
      entries.push(field.value);
      field.value = '';
      draw();
    });
  </script>`;

/** Nothing says how it takes several, until a key has gone up over something typed. */
const SILENT = page(
  '<p><label for="ips">Trusted IP addresses</label></p><ul id="list"></ul><input id="ips"><p id="hint"></p>',
  `const list = document.querySelector('#list');
   function draw() { list.innerHTML = entries.map((one) => '<li>' + one + ' <button type="button" aria-label="Remove">×</button></li>').join(''); }
   field.addEventListener('keyup', () => { document.querySelector('#hint').textContent = field.value === '' ? '' : 'Press Enter to add ' + field.value; });`,
);

/** The same, and nothing ever says how. */
const MUTE = page(
  '<p><label for="ips">Trusted IP addresses</label></p><input id="ips">',
  'function draw() {}',
);

/** Its label is around all of it: its words change as entries with their crosses come. */
const AROUND = page(
  `<label for="ips">Trusted IP addresses <span id="list"></span>
   <input id="ips" role="combobox" aria-expanded="false"></label><p>Press Enter after each IP.</p>`,
  `function draw() {
     document.querySelector('#list').innerHTML = entries.map((one) =>
       '<span>' + one + ' <i role="button" tabindex="0" aria-label="Remove">cancel</i></span>').join('');
   }`,
);

async function fillIn(tab: Page, body: string): Promise<string | undefined> {
  await tab.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await tab.goto('https://www.kucoin.com/account/api/edit');
  await tab.evaluate(`${engine}; startEngine(false)`);
  await tab.waitForFunction(() => window.engine?.view?.actions.some(({ id }) => id === 'fill'));
  await tab.evaluate(() => window.engine?.fill());
  return tab.evaluate(() => window.engine?.view?.headline.id);
}

const entries = (tab: Page) => tab.evaluate(() => Object(window).entries as readonly string[]);

test('a line that says what it takes once something stands in it is filled entry by entry', async ({
  page: tab,
}) => {
  expect(await fillIn(tab, SILENT)).toBe('filled_title');
  expect(await entries(tab)).toEqual(['203.0.113.10', '203.0.113.11', '203.0.113.12']);
});

test('a line that never says what it takes is left empty, and is not called filled', async ({
  page: tab,
}) => {
  expect(await fillIn(tab, MUTE)).toBe('refused_title');
  expect(await entries(tab)).toEqual([]);
  await expect(tab.locator('#ips')).toHaveValue('');
});

test(
  'a field is the same one while the crosses of its entries come into the label around it',
  leftToMore(true),
  async ({ page: tab }) => {
    expect(await fillIn(tab, AROUND)).toBe('filled_title');
    expect(await entries(tab)).toEqual(['203.0.113.10', '203.0.113.11', '203.0.113.12']);
  },
);
