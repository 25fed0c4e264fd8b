import { expect, type Page, test } from '@playwright/test';
import { buildGate } from '../gate/build.ts';
import type {} from '../gate/harness.ts';
import { pageWith } from '../gate/pages.ts';
import { rows } from '../gate/rows.ts';

let gate = '';
test.beforeAll(async () => {
  gate = await buildGate();
});

async function open(page: Page, body: string): Promise<void> {
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>API</title>${body}`,
    }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(gate);
}

test.describe('the gate', () => {
  for (const { title, body, meanwhile, field = '#ips', touch, comes } of rows) {
    test(title, async ({ page }) => {
      await open(page, body);
      await page.evaluate((claimed) => window.gate.take({ card: '#card', field: claimed }), field);
      if (meanwhile) await page.evaluate(meanwhile);
      const before = await page.evaluate(valuesOf);
      const asked = touch ?? { kind: 'write' as const, target: '#ips', text: '203.0.113.10' };
      expect(await page.evaluate((it) => window.gate.touch(it), asked)).toBe(comes);
      if (comes !== 'done') expect(await page.evaluate(valuesOf)).toEqual(before);
    });
  }
});

/** What stands in every control of the page. */
function valuesOf(): string[] {
  return [...document.querySelectorAll('input, textarea')].map(
    (control) => (control as HTMLInputElement).value,
  );
}

const ENTER_SAVES = `
  window.saves = [];
  document.querySelector('#sent').addEventListener('submit', (event) => {
    event.preventDefault();
    saves.push(document.querySelector('#ips').value);
  });`;

/** How often the page's form was sent. */
const saves = (page: Page) => page.evaluate(() => (window as unknown as { saves: string[] }).saves);

test.describe('while a hand is out', () => {
  const inForm = (button: string) =>
    pageWith({
      field: `<form id="sent"><label for="ips">IPs</label><input id="ips">${button}<input aria-label="Note"></form>`,
    });

  test('a button without a type is pressed and its form is not sent', async ({ page }) => {
    await open(page, inForm('<button id="it">×</button>'));
    await page.evaluate(ENTER_SAVES);
    await page.evaluate(() => {
      document
        .querySelector('#it')
        ?.addEventListener('click', () => document.body.setAttribute('data-hit', ''));
      window.gate.take({ card: '#card', field: '#ips' });
    });
    const press = { kind: 'press', target: '#it', purpose: 'remove-chip' } as const;
    expect(await page.evaluate((it) => window.gate.touch(it), press)).toBe('done');
    await expect(page.locator('body')).toHaveAttribute('data-hit', '');
    expect(await saves(page)).toEqual([]);
  });

  test('Enter over one typed entry does not send the form', async ({ page }) => {
    await open(page, inForm('<button>Go</button>'));
    await page.evaluate(ENTER_SAVES);
    await page.evaluate(() => {
      const sent = document.querySelector<HTMLFormElement>('#sent');
      document.querySelector('#ips')?.addEventListener('keydown', () => sent?.requestSubmit());
      window.gate.take({ card: '#card', field: '#ips' });
      window.gate.touch({ kind: 'write', target: '#ips', text: '203.0.113.10' });
    });
    const enter = { kind: 'enter', target: '#ips', address: '203.0.113.10' } as const;
    expect(await page.evaluate((it) => window.gate.touch(it), enter)).toBe('done');
    expect(await saves(page)).toEqual([]);
  });

  test('a small form of the stager’s own may be sent, the form that saves may not', async ({ page }) => {
    const stager = '<label for="ips">IPs</label><input id="ips"><button id="it">Add</button>';
    const press = { kind: 'press', target: '#it', purpose: 'stage' } as const;
    const sentBy = async (body: string) => {
      await open(page, body);
      await page.evaluate(ENTER_SAVES);
      await page.evaluate(() => window.gate.take({ card: '#card', field: '#ips' }));
      await page.evaluate((it) => window.gate.touch(it), press);
      return (await saves(page)).length;
    };
    expect(await sentBy(pageWith({ field: `<form id="sent">${stager}</form>` }))).toBe(1);
    const withName = `<form id="sent"><label>Name <input></label>${stager}</form>`;
    expect(await sentBy(pageWith({ field: withName }))).toBe(0);
  });

  test('the user’s own press on Save is held back and noted', async ({ page }) => {
    await open(page, pageWith({}));
    await page.evaluate(() => {
      document
        .querySelector('#save')
        ?.addEventListener('click', () => document.body.setAttribute('data-saved', ''));
      window.gate.take({ card: '#card', field: '#ips' });
    });
    await page.locator('#save').click();
    expect(await page.evaluate(() => window.gate.heldSave())).toBe(true);
    await expect(page.locator('body')).not.toHaveAttribute('data-saved');
    await page.evaluate(() => window.gate.release());
    await page.locator('#save').click();
    await expect(page.locator('body')).toHaveAttribute('data-saved', '');
  });

  test('what was written is taken back also where the form is inert, and only what was written', async ({
    page,
  }) => {
    await open(
      page,
      pageWith({ field: '<label for="ips">IPs</label><input id="ips" value="198.51.100.7">' }),
    );
    await page.evaluate(() => {
      window.gate.take({ card: '#card', field: '#ips' });
      window.gate.touch({ kind: 'write', target: '#ips', text: '198.51.100.7,203.0.113.10' });
      document.querySelector('#card')?.setAttribute('inert', '');
      window.gate.takeBack();
    });
    await expect(page.locator('#ips')).toHaveValue('198.51.100.7');
    await page.evaluate(() => {
      document.querySelector('#card')?.removeAttribute('inert');
      window.gate.touch({ kind: 'write', target: '#ips', text: '203.0.113.10' });
      const field = document.querySelector<HTMLInputElement>('#ips');
      if (field) field.value = '198.51.100.9';
      window.gate.takeBack();
    });
    await expect(page.locator('#ips')).toHaveValue('198.51.100.9');
  });
});
