import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { build } from 'vite';
import type {} from '../../planted/reader.ts';
import { anyPlanted, leaksIn, secretLabels } from '../../planted/secrets.ts';
import { runs } from '../../runs.ts';
import { API_PAGE } from '../support/hostile.ts';

const ROOT = join(import.meta.dirname, '../../..');

let page: Page;

test.beforeAll(async ({ browser }) => {
  const outDir = join(ROOT, '.practice/reader');
  const entry = join(ROOT, 'test/planted/reader.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry, formats: ['iife'], name: 'reader', fileName: () => 'reader.js' },
    },
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>API Management</title><body>' }),
  );
  page = await context.newPage();
  await page.goto(API_PAGE);
  await page.evaluate(readFileSync(join(outDir, 'reader.js'), 'utf8'));
});
test.afterAll(() => page.context().close());

const read = (html: string) => page.evaluate((text) => window.reader.read(text), html);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A card with a key form, in which this stands above the field. */
const card = (
  above: string,
) => `<h1>API Management</h1><section>${above}<p>API Key <code>k1••••x9Qk</code></p>
  <div><label for="ips">Trusted IPs (IP access restriction)</label><textarea id="ips">45.9.9.9</textarea></div>
  <button type="button">Save</button></section>`;

const big = (text: string) => `<div style="font-size:26px;font-weight:700">${escaped(text)}</div>`;

/** The ways a page writes a label and a value under it. */
const layouts: readonly ((label: string, value: string) => string)[] = [
  (label, value) => `<p>${label}</p>${big(value)}`,
  (label, value) => `<dl><dt>${label}</dt><dd>${big(value)}</dd></dl>`,
  (label, value) => `<div aria-label="${label}">${big(value)}</div>`,
  (label, value) => `<p>${label}</p><h3>${escaped(value)}</h3>`,
  (label, value) => `<div>${big(value)}<small>${label}</small></div>`,
  (label, value) => `<h2>bot-1</h2><p>${label}</p><p>Keep it safe</p>${big(value)}`,
  (label, value) => `<table><thead><tr><th>${label}</th></tr></thead><tr><td>${big(value)}</td></tr></table>`,
];

test('what stands beside the label of a secret or a code, in any language and layout, is nobody’s name', async () => {
  const anything = fc.tuple(anyPlanted(), fc.constantFrom(...secretLabels), fc.constantFrom(...layouts));
  await fc.assert(
    fc.asyncProperty(anything, async ([planted, label, layout]) => {
      const { json } = await read(card(layout(escaped(label), planted.text)));
      expect(leaksIn([planted], json)).toEqual([]);
    }),
    runs(2_000),
  );
});

test('each label of a secret, in each of the languages, keeps the text under it from becoming a name', async () => {
  const taken: string[] = [];
  for (const label of secretLabels) {
    const { labels } = await read(card(`<p>${escaped(label)}</p><h3>Mopsbertha</h3>`));
    if (labels.includes('Mopsbertha')) taken.push(label);
  }
  expect(taken).toEqual([]);
  const { labels } = await read(card('<p>Created on 3 Nov</p><h3>Mopsbertha</h3>'));
  expect(labels, 'a heading under any other text is a name').toEqual(['Mopsbertha']);
});

test('a key whose only large text is a secret without any label has no name', async () => {
  const shapes = anyPlanted([
    'long',
    'grouped',
    'punctuated',
    'letters',
    'dotted',
    'phrase',
    'code',
    'e-mail',
    'balance',
  ]);
  await fc.assert(
    fc.asyncProperty(shapes, async (planted) => {
      for (const above of [
        big(planted.text),
        `<p>Account overview</p>${big(planted.text)}`,
        `<h2>${escaped(planted.text)}</h2>`,
      ]) {
        const { json } = await read(card(above));
        expect(leaksIn([planted], json)).toEqual([]);
      }
    }),
    runs(2_000),
  );
});

test('a password that was typed into the name field is no name', async () => {
  const passwords = anyPlanted(['long', 'grouped', 'punctuated', 'letters', 'dotted', 'phrase', 'code']);
  await fc.assert(
    fc.asyncProperty(passwords, async (planted) => {
      const value = escaped(planted.text).replace(/"/g, '&quot;');
      const { json } = await read(card(`<label>Name <input type="text" value="${value}" /></label>`));
      expect(leaksIn([planted], json)).toEqual([]);
    }),
    runs(2_000),
  );
});

for (const [how, above, name] of [
  ['its heading', '<h2>bot-1</h2>', 'bot-1'],
  [
    'its heading, beside a passphrase in larger type',
    `<h2>bot-1</h2><p>Passphrase</p>${big('Tr4d1ngHorse')}`,
    'bot-1',
  ],
  ['the label "name"', '<p>Name</p><p>TradingBot2024</p>', 'TradingBot2024'],
  [
    'its name field',
    '<label>API key name <input type="text" value="My grid bot 2" /></label>',
    'My grid bot 2',
  ],
  ['the first words of its card', '<div><b>3Commas DCA #2</b></div>', '3Commas DCA #2'],
] as const)
  test(`a key is called what ${how} says`, async () => {
    expect((await read(card(above))).labels).toEqual([name]);
  });
