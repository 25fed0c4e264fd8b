import { expect, type Page, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';
import type {} from '../corpus/engine.ts';
import { leftToMore } from './support/more.ts';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

const FORM = `
  <main><h1>Edit API key: bot-1</h1>
  <fieldset><legend>IP access restrictions</legend>
    <label><input type="radio" name="r"> Unrestricted</label>
    <label><input type="radio" name="r" checked> Restrict access to trusted IPs only</label></fieldset>
  <div><input id="ip" placeholder="IP address"><button type="button" id="add">Add</button></div>
  <table id="list"></table>
  <p><button type="button">Cancel</button><button type="button" id="save">Save</button></p></main>
  <script>
    const entries = [['198.51.100.1', 'valid']];
    const field = document.querySelector('#ip'), add = document.querySelector('#add');
    const draw = () => document.querySelector('#list').replaceChildren(...entries.map(([ip, state]) => {
      const row = document.createElement('tr');
      row.innerHTML = '<td>' + ip + '</td><td>' + state + '</td><td><button type="button" aria-label="Remove">×</button></td>';
      return row;
    }));
    draw();
    // SCRIPT
  </script>`;

async function fillOn(page: Page, script: string): Promise<string> {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>API management</title>${FORM.replace('// SCRIPT', script)}`,
    }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction(() => window.engine?.view?.state === 'missing');
  await page.evaluate(() => window.engine?.fill());
  return page.evaluate(() => window.engine?.view?.headline.id ?? 'nothing');
}

const shown = (page: Page) => page.locator('#list td:first-child').allTextContents();

test.describe('a page that takes its time', () => {
  test('gets 3 seconds an entry while its button and field are off, and the fill says how far it is', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      setInterval(() => {
        const result = window.engine?.view?.result;
        if (result?.id === 'result_filling') said.push(`${result.values?.done} of ${result.values?.of}`);
      }, 50);
    });
    const result = await fillOn(
      page,
      `add.onclick = () => {
        const ip = field.value;
        field.disabled = add.disabled = true;
        setTimeout(() => {
          field.disabled = add.disabled = false;
          field.value = '';
          entries.push([ip, 'valid']);
          draw();
        }, 2500);
      };`,
    );
    expect(result).toBe('filled_title');
    expect(await shown(page)).toHaveLength(4);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect([...new Set(said)]).toEqual(['1 of 3', '2 of 3']);
  });

  const stagedAs = (state: string) => `add.onclick = () => {
    entries.push([field.value, '${state}']);
    field.value = '';
    draw();
  };`;

  test('is called filled once it has checked what it was given', async ({ page }) => {
    const settle = `setInterval(() => {
      if (entries.length === 4 && !window.done) window.done = setTimeout(() => {
        for (const entry of entries) entry[1] = 'valid';
        draw();
      }, 1500);
    }, 50);`;
    expect(await fillOn(page, stagedAs('checking…') + settle)).toBe('filled_title');
    expect(await page.locator('#list td:nth-child(2)').allTextContents()).toEqual(Array(4).fill('valid'));
  });

  test('is not called filled while it still checks after 4 seconds', leftToMore(true), async ({ page }) => {
    expect(await fillOn(page, stagedAs('checking…'))).not.toBe('filled_title');
  });

  test('is not called filled while it refuses the save that it allowed before', async ({ page }) => {
    const off = `add.addEventListener('click', () => { document.querySelector('#save').disabled = true; });`;
    expect(await fillOn(page, stagedAs('valid') + off)).not.toBe('filled_title');
  });
});

test('an option is chosen in a menu that puts the page behind it out of reach', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>API management</title>
        <main><h1>Edit API key: bot-1</h1>
        <p id="label">IP access restrictions</p>
        <button type="button" id="menu" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="label menu">Unrestricted</button>
        <div id="place"></div>
        <p><button type="button">Cancel</button><button type="button">Save</button></p></main>
        <script>
          const menu = document.querySelector('#menu'), main = document.querySelector('main');
          menu.onclick = () => {
            menu.setAttribute('aria-expanded', 'true');
            for (const part of main.children) if (part !== menu) part.inert = true;
            const list = document.createElement('div');
            list.setAttribute('role', 'listbox');
            list.innerHTML = '<div role="option">Unrestricted</div><div role="option">Restrict to trusted IPs</div>';
            document.body.append(list);
            list.onclick = (event) => {
              menu.textContent = event.target.textContent;
              menu.setAttribute('aria-expanded', 'false');
              for (const part of main.children) part.inert = false;
              list.remove();
              document.querySelector('#place').innerHTML = '<textarea aria-label="Trusted IPs"></textarea>';
            };
          };
        </script>`,
    }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await page.waitForFunction(() => window.engine?.view?.state === 'unrestricted');
  await page.evaluate(() => window.engine?.fill());
  await expect(page.locator('textarea')).toHaveValue(/203\.0\.113\.10/);
});
