import { expect, type Page, test } from '@playwright/test';
import { buildCorpus } from '../corpus/build.ts';
import type { CorpusCase, Kit } from '../corpus/case.ts';
import { cases } from '../corpus/cases/index.ts';
import { addressOf, corpusResponse } from '../corpus/serve.ts';
import { sample } from '../runs.ts';
import { clickInCard, pressInCard } from './support/in-card.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';

/** One dialog per kit: a case of the corpus with a form in it that a fill completes. */
const DIALOGS: Readonly<Record<Kit, string>> = {
  plain: 'bybit-kz-aria-checked',
  bn: 'okx-en-style-dialog',
  antd: 'bybit-en-own',
  mui: 'bybit-ko-debounced',
  mantine: 'binance-it-tags',
  arco: 'okx-en-arco-dialog',
  semi: 'bitget-tr-semi',
  radix: 'bybit-es-radix',
  headless: 'okx-en-headless-dialog',
  aria: 'bybit-pt-aria',
  element: 'bitget-en-element',
  naive: 'okx-vi-naive',
  antdv: 'bitget-fr-antdv',
};

const dialogs = sample(Object.entries(DIALOGS), 3).map(([kit, id]) => ({
  kit,
  id,
  one: dialogOfKit(kit, id),
}));

/** Null where the corpus has no such case: then that kit's test fails, and not all of them. */
function dialogOfKit(kit: string, id: string): CorpusCase | null {
  const one = cases.find((each) => each.id === id && each.kit === kit);
  return one && one.page.layout !== 'other' && one.page.frame === 'dialog' ? one : null;
}

const NATIVE = `<!doctype html><html lang="en"><title>API Management</title><h1>API Management</h1>
<button onclick="document.querySelector('dialog').showModal()">Edit</button>
<dialog style="width:520px;height:420px"><h2>Edit API key</h2>
<label for="ips">IP addresses (up to 30 per key)</label><br><textarea id="ips" rows="4" cols="40"></textarea><br>
<button>Cancel</button><button>Confirm</button></dialog></html>`;

/** A chip box that lets go of what is typed while it does not know that it has the focus, as some kits' do. */
const FOCUSED = `<!doctype html><html lang="en"><title>API Management</title><h1>API Management</h1>
<section><h2>bot-1</h2><p><label for="ips">IP addresses (up to 30 per key), press Enter after each</label></p>
<div id="chips"></div><input id="ips"><p><button>Cancel</button><button>Save</button></p></section>
<script>
const input = document.querySelector('input'), chips = document.querySelector('#chips');
let has = false;
input.addEventListener('focus', () => { has = true; });
input.addEventListener('blur', () => { has = false; });
input.addEventListener('input', () => { if (!has) setTimeout(() => { input.value = ''; }, 50); });
input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || input.value === '') return;
  const chip = document.createElement('span');
  chip.innerText = input.value;
  const cross = document.createElement('button');
  cross.innerText = '×';
  cross.onclick = () => chip.remove();
  chip.append(cross);
  chips.append(chip);
  input.value = '';
});
</script></html>`;

let keyfence: Keyfence;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  await buildCorpus();
  keyfence = await startKeyfence();
  for (const origin of new Set(dialogs.map(({ one }) => one && new URL(one.url).origin)))
    if (origin) await keyfence.grant(`${origin}/*`);
});
test.afterAll(async () => keyfence.close());

const assistantOf = (page: Page) => page.locator('[data-keyfence-assistant]');
const dialogOf = (page: Page) => page.locator('dialog[open], [role="dialog"]:visible').first();

/** The three things that a page's dialog may not take from the assistant, and the one it may not take from the dialog. */
async function livesBeside(page: Page): Promise<void> {
  await expect(dialogOf(page)).toBeVisible();
  // By the pointer: a press outside of it is what closes a dialog.
  await clickInCard(page, 'fill');
  await expect(assistantOf(page), 'the press arrives').toHaveAttribute('data-saved', 'no');
  await expect(dialogOf(page), 'the dialog stays open').toBeVisible();

  const undo = assistantOf(page).getByTestId('undo');
  await expect(undo, 'a button that has just been drawn is not ready yet').not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
  // A button that is drawn anew meanwhile is not ready again for half a second: an early press does nothing.
  await expect(async () => {
    if (await undo.isVisible()) await undo.press('Enter', { timeout: 1_000 });
    await expect(assistantOf(page), 'the keyboard works').not.toHaveAttribute('data-saved', /./, {
      timeout: 2_000,
    });
  }).toPass();
  await expect(dialogOf(page)).toBeVisible();

  await assistantOf(page).getByTestId('why').focus();
  await page.keyboard.press('Escape');
  await expect(assistantOf(page), 'Esc closes the assistant').toHaveCount(0);
  await expect(dialogOf(page), 'and the assistant alone').toBeVisible();
}

for (const { kit, id, one } of dialogs) {
  test(`beside a dialog of ${kit}`, async () => {
    if (!one) throw new Error(`the corpus has no dialog of ${kit} by the name of ${id}`);
    const page = await keyfence.context.newPage();
    await page.route('**/*', (route) => {
      const answer = corpusResponse(new URL(route.request().url()));
      return answer ? route.fulfill(answer) : route.fulfill({ status: 404, body: '' });
    });
    await page.goto(addressOf(one));
    for (const step of one.open) await page.locator(`[data-step="${step}"]`).first().click();
    await livesBeside(page);
    await page.close();
  });
}

test('inside a native modal dialog', async () => {
  const page = await keyfence.context.newPage();
  const url = 'https://www.bitget.com/account/newapi';
  await keyfence.grant('https://www.bitget.com/*');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: NATIVE }));
  await page.goto(url);
  await page.getByRole('button', { name: 'Edit' }).click();
  await livesBeside(page);
});

test('the page gets an event when the focus comes back from the assistant', async () => {
  const page = await keyfence.context.newPage();
  await keyfence.grant('https://www.bitget.com/*');
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: FOCUSED }));
  await page.goto('https://www.bitget.com/account/newapi');
  await pressInCard(page, 'fill');
  await expect(assistantOf(page)).toHaveAttribute('data-saved', 'no');
  await page.close();
});
