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

/** Pictures without a name, in a button beside rows. */
const svg = (inner: string, attributes = '') =>
  `<svg viewBox="0 0 24 24" width="16" height="16" ${attributes}>${inner}</svg>`;
const STROKED = 'fill="none" stroke="currentColor" stroke-width="2"';
const PICTURES: Readonly<Record<string, { drawn: string; isPlus: boolean }>> = {
  'two strokes': { drawn: svg('<path d="M12 5v14M5 12h14"/>', STROKED), isPlus: true },
  'a kit’s picture with a name': {
    drawn:
      '<span role="img" aria-label="plus"><svg viewBox="64 64 896 896" width="16" height="16" fill="currentColor"><path d="M482 152h60q8 0 8 8v704q0 8-8 8h-60q-8 0-8-8V160q0-8 8-8z"/><path d="M192 474h672q8 0 8 8v60q0 8-8 8H160q-8 0-8-8v-60q0-8 8-8z"/></svg></span>',
    isPlus: true,
  },
  'two lines': {
    drawn: svg('<line x1="12" y1="4" x2="12" y2="20"/><line x1="4" y1="12" x2="20" y2="12"/>', STROKED),
    isPlus: true,
  },
  'one filled outline, and a background that is not painted': {
    drawn: svg('<path d="M0 0h24v24H0z" fill="none"/><path d="M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6v2z"/>'),
    isPlus: true,
  },
  'two bars': {
    drawn: svg('<rect x="11" y="4" width="2" height="16"/><rect x="4" y="11" width="16" height="2"/>'),
    isPlus: true,
  },
  'a plus in a circle': {
    drawn: svg('<circle cx="12" cy="12" r="10"/><path d="M12 8v8M8 12h8"/>', STROKED),
    isPlus: true,
  },
  'a plus cut out of a ring': {
    drawn: svg(
      '<path d="M13 7h-2v4H7v2h4v4h2v-4h4v-2h-4V7zm-1-5C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 3.59 8 8-3.59 8-8 8z"/>',
    ),
    isPlus: true,
  },
  'a sign of the style sheet': { drawn: '<i class="written"></i>', isPlus: true },
  'a cross': { drawn: svg('<path d="M6 6l12 12M18 6L6 18"/>', STROKED), isPlus: false },
  'a plus that is turned to a cross': {
    drawn: svg('<path d="M12 5v14M5 12h14"/>', `${STROKED} style="transform:rotate(45deg)"`),
    isPlus: false,
  },
  'a minus': { drawn: svg('<path d="M5 12h14"/>', STROKED), isPlus: false },
  'a check mark': { drawn: svg('<path d="M20 6L9 17l-5-5"/>', STROKED), isPlus: false },
  'four arrows': {
    drawn: svg('<path d="M5 9l-3 3 3 3M9 5l3-3 3 3M15 19l-3 3-3-3M19 9l3 3-3 3M2 12h20M12 2v20"/>', STROKED),
    isPlus: false,
  },
  'a sun': {
    drawn: svg(
      '<circle cx="12" cy="12" r="5"/><path d="M12 1v3M12 20v3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M1 12h3M20 12h3M4.2 19.8l2.1-2.1M17.7 6.3l2.1-2.1"/>',
      STROKED,
    ),
    isPlus: false,
  },
  'a bin': {
    drawn: svg('<path d="M3 6h18M8 6V4h8v2M19 6l-1 14H6L5 6M10 11v6M14 11v6"/>', STROKED),
    isPlus: false,
  },
  'a floppy disk': {
    drawn: svg('<path d="M19 21H5V3h11l5 5v13zM17 21v-8H7v8M7 3v5h8"/>', STROKED),
    isPlus: false,
  },
  'a grid': {
    drawn: svg('<path d="M3 3h7v7H3zM14 3h7v7h-7zM14 14h7v7h-7zM3 14h7v7H3z"/>', STROKED),
    isPlus: false,
  },
};

for (const [what, { drawn, isPlus }] of Object.entries(PICTURES))
  test(`${what} in a button without a name opens ${isPlus ? 'a' : 'no'} row`, async ({ page }) => {
    const body = listWith(
      '<style>.written::before{content:"+"}</style><div id="rows"><div class="row"><input placeholder="IP address" value="198.51.100.77"></div></div>',
      `<button type="button" class="plus">${drawn}</button>`,
      `document.querySelector('.plus').onclick = () => {
        const row = document.querySelector('#rows').appendChild(document.createElement('div'));
        row.className = 'row';
        row.innerHTML = '<input placeholder="IP address">';
      };`,
    );
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await page.goto('https://www.binance.com/en/my/settings/api-management');
    await page.evaluate(`${engine}; startEngine(false)`);
    const input = await page.evaluate(() => window.engine?.forms()[0]?.decided.input ?? null);
    expect(input?.kind === 'rows' && input.lines.add !== null).toBe(isPlus);
  });

test('a drawn plus without a name takes what was typed beside it', async ({ page }) => {
  const body = listWith(
    '<ul><li>198.51.100.77 <button type="button">×</button></li></ul>',
    `<input aria-label="Add IP address"><span class="plus">${svg('<path d="M12 5v14M5 12h14"/>', STROKED)}</span>`,
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

test('an empty line with a drawn minus and plus beside it is filled as the first of many rows', async ({
  page,
}) => {
  const body = listWith(
    '<div id="rows"></div>',
    '',
    `const rows = document.querySelector('#rows');
    const button = (path, press) => {
      const made = Object.assign(document.createElement('button'), { type: 'button', onclick: press });
      made.innerHTML = '<svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor"><path d="' + path + '"/></svg>';
      return made;
    };
    const add = (before) => {
      const row = document.createElement('div');
      row.className = 'row';
      row.innerHTML = '<input aria-label="IP address">';
      row.append(
        button('M4 10h12', () => rows.childElementCount > 1 && row.remove()),
        button('M10 4v12M4 10h12', () => add(row)),
      );
      if (before) before.after(row); else rows.append(row);
    };
    add(null);`,
  );
  expect(await fillOn(page, body, 'missing')).toBe('filled_title');
  const held = await page
    .locator('#rows input')
    .evaluateAll((all) => all.map((input) => Object(input).value));
  expect(held.toSorted()).toEqual(['203.0.113.10', '203.0.113.11', '203.0.113.12']);
});

test('a row that fades in on a page that draws no frames is there', async ({ page }) => {
  // The steps keep the row transparent, as a page does that stands behind another one.
  const body = listWith(
    '<style>@keyframes in{from{opacity:0}}#rows .row{animation:in 60s steps(1,end)}</style><div id="rows"></div>',
    '<button type="button" class="plus">+ Another row</button>',
    `const rows = document.querySelector('#rows');
    const add = (value) => {
      const row = rows.appendChild(document.createElement('div'));
      row.className = 'row';
      row.innerHTML = '<input placeholder="IP address" value="' + value + '">';
    };
    add('198.51.100.77');
    document.querySelector('.plus').onclick = () => add('');`,
  );
  expect(await fillOn(page, body, 'missing')).toBe('filled_title');
  await expect(page.locator('#rows input')).toHaveCount(4);
});

test('a field that fades out is there no more', async ({ page }) => {
  const body = listWith(
    '<style>@keyframes out{to{opacity:0}}.out{animation:out 60s steps(1,start)}</style><div id="old"><textarea aria-label="Trusted IP addresses">198.51.100.77</textarea></div>',
    '',
    '',
  );
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  const hasField = () =>
    page.evaluate(() => (window.engine?.forms() ?? []).some(({ field }) => field !== null));
  expect(await hasField()).toBe(true);
  await page.evaluate(() => document.querySelector('#old')?.classList.add('out'));
  expect(await hasField()).toBe(false);
});
