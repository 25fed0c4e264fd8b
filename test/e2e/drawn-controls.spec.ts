import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** The form of a key, restricted once its switch says so; `at` is where a page draws the switch. */
const formWith = (at: string, script: string) => `<!doctype html><title>API management</title>
  <main><h1>Edit API key: bot-1</h1><section><h2>IP access restrictions</h2>${at}<div id="rest"></div>
  <p><button type="button">Cancel</button><button type="button">Save</button></p></section></main>
  <script>
    let on = false;
    const rest = document.querySelector('#rest');
    const draw = () => {
      if (on && !rest.firstChild) rest.innerHTML = '<textarea aria-label="Trusted IP addresses"></textarea>';
      if (!on) rest.replaceChildren();
    };
    ${script}
  </script>`;

async function fillOn(page: Page, body: string, state = 'unrestricted'): Promise<string> {
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction((awaited) => window.engine?.view?.state === awaited, state);
  await page.evaluate(() => window.engine?.fill());
  return page.evaluate(() => window.engine?.view?.headline.id ?? 'nothing');
}

test('the switch of a web component is pressed on the one control in its shadow root', async ({ page }) => {
  const body = formWith(
    '<p>Restrict access to trusted IPs only <a-toggle role="switch" aria-label="Restrict access to trusted IPs only"></a-toggle></p>',
    `customElements.define('a-toggle', class extends HTMLElement {
      connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = '<input type="checkbox" style="width:40px;height:20px">';
        this.setAttribute('aria-checked', 'false');
        root.firstChild.onchange = () => { on = root.firstChild.checked; this.setAttribute('aria-checked', String(on)); draw(); };
      }
    });`,
  );
  expect(await fillOn(page, body)).toBe('filled_title');
  await expect(page.locator('textarea')).toHaveValue(/203\.0\.113\.10/);
});

test('a hidden radio is pressed on the box that is drawn beside it', async ({ page }) => {
  const radio = (id: string, text: string) =>
    `<div><span class="frame"><span class="hidden"><input type="radio" name="r" id="${id}"></span><span class="box"></span></span><span>${text}</span></div>`;
  const body = formWith(
    `<style>.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.frame,.box{display:inline-block;width:20px;height:20px;position:relative}</style>
    ${radio('off', 'Any IP address')}${radio('on', 'Restrict access to trusted IPs only')}`,
    `const [off, yes] = document.querySelectorAll('input');
    const set = (value) => { on = value; yes.checked = on; off.checked = !on; draw(); };
    const [a, b] = document.querySelectorAll('.box');
    a.onclick = () => set(false);
    b.onclick = () => set(true);
    set(false);`,
  );
  expect(await fillOn(page, body)).toBe('filled_title');
  await expect(page.locator('textarea')).toHaveValue(/203\.0\.113\.10/);
});

test('a field is found that bears "hidden" and is drawn all the same', async ({ page }) => {
  const body = formWith(
    `<fieldset><legend>IP access</legend>
      <label><input type="radio" name="ips" checked> Unrestricted</label>
      <label><input type="radio" name="ips" id="on"> Only trusted IPs</label></fieldset>
      <style>.wrap { display: block }</style>
      <div id="wrap" hidden><textarea aria-label="Trusted IP addresses"></textarea></div>`,
    `for (const radio of document.querySelectorAll('[name=ips]'))
      radio.onchange = () => { document.querySelector('#wrap').className = document.querySelector('#on').checked ? 'wrap' : ''; };`,
  );
  expect(await fillOn(page, body)).toBe('filled_title');
});

test('the knob of a drawn switch is pressed, and the mark of its track, not of what is around that, is its state', async ({
  page,
}) => {
  const body = formWith(
    `<style>.row{display:flex;gap:8px}.track{width:44px;height:24px;background:#ccc;cursor:pointer}.knob{width:20px;height:20px;background:#fff}</style>
    <div class="row"><div>Restrict access to trusted IPs only</div><div class="is-active"><div class="track"><div class="knob"></div></div></div></div>`,
    `const track = document.querySelector('.track');
    track.onclick = () => { on = !on; track.classList.toggle('track-checked', on); draw(); };`,
  );
  expect(await fillOn(page, body)).toBe('filled_title');
  await expect(page.locator('textarea')).toHaveValue(/203\.0\.113\.10/);
});

/** A restricted key whose list a plus extends that is no button: what it does is told by the script. */
const listWith = (list: string, plus: string, script: string) => `<!doctype html><title>API management</title>
  <style>.plus{cursor:pointer}.row{display:flex;gap:8px}</style>
  <main><h1>Edit API key: bot-1</h1><section><h2>IP access restrictions</h2>
  <label><input type="radio" name="r" checked> Restrict access to trusted IPs only</label>
  <label><input type="radio" name="r"> Unrestricted</label>
  ${list}<div class="row">${plus}</div>
  <p><button type="button">Cancel</button><button type="button">Save</button></p></section></main>
  <script>${script}</script>`;

test('a plus with words that is no button opens a row', async ({ page }) => {
  const body = listWith(
    '<div id="rows"><div class="row"><input placeholder="IP address" value="198.51.100.77"></div></div>',
    '<div class="plus">+ Another row</div>',
    `document.querySelector('.plus').onclick = () => {
      const row = document.querySelector('#rows').appendChild(document.createElement('div'));
      row.className = 'row';
      row.innerHTML = '<input placeholder="IP address">';
    };`,
  );
  await fillOn(page, body, 'missing');
  const held = await page
    .locator('#rows input')
    .evaluateAll((all) => all.map((input) => Object(input).value));
  expect(held).toEqual(['198.51.100.77', '203.0.113.10', '203.0.113.11', '203.0.113.12']);
});

test('a bare plus that is no button takes what was typed beside it', async ({ page }) => {
  const body = listWith(
    '<ul><li>198.51.100.77 <button type="button">×</button></li></ul>',
    '<input aria-label="Add IP address"><div class="plus">+</div>',
    `document.querySelector('.plus').onclick = () => {
      const input = document.querySelector('[aria-label]');
      const entry = document.querySelector('ul').appendChild(document.createElement('li'));
      entry.innerHTML = '<button type="button">×</button>';
      entry.prepend(input.value + ' ');
      input.value = '';
    };`,
  );
  expect(await fillOn(page, body, 'missing')).toBe('filled_title');
  await expect(page.locator('li')).toHaveCount(4);
});
