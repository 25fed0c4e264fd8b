import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium, expect, test } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/all.ts';
import { sceneFromJson } from '../../lib/page/json.ts';
import type { Scene } from '../../lib/page/scene.ts';
import { makeReport } from '../../lib/report/make.ts';
import { type DrawnLabel, NEW_ADDRESSES } from '../corpus/drawn.ts';
import { severalAtOnce } from '../corpus/run.ts';
import { buildCapture } from '../corpus/scenes/build.ts';
import { labelOf, open, take } from '../corpus/solve.ts';
import { openOnes } from '../corpus/split.ts';
import { sample } from '../runs.ts';

const CORPUS = resolve(import.meta.dirname, '../corpus');

/** The drawn pages that are open, as they stand once their form is reached. */
const files = globSync('batch-*/*.html', { cwd: CORPUS })
  .sort()
  .map((name) => resolve(CORPUS, name));
const drawn = openOnes(files.map((file) => ({ id: labelOf(file).id, file, label: labelOf(file) })));
const pages = sample(drawn, 4);

async function sceneOf(
  context: BrowserContext,
  script: string,
  file: string,
  label: DrawnLabel,
): Promise<Scene> {
  const page = await context.newPage();
  try {
    await open(page, file, label, []);
    for (const step of label.open ?? []) await take(page, step, NEW_ADDRESSES);
    await page.evaluate(script);
    return sceneFromJson(await page.evaluate(() => window.sceneOfPage()));
  } finally {
    await page.close();
  }
}

test('the report of an open drawn page is decided as the page itself', async () => {
  test.setTimeout(600_000);
  const script = await buildCapture();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const others: string[] = [];
  await severalAtOnce(pages, async ({ id, file, label }) => {
    const scene = await sceneOf(context, script, file, label);
    const exchange = exchanges.find((one) => one.id === label.exchange);
    const report = makeReport({
      scene,
      given: {
        emptyIsOpen: exchange?.restriction === 'empty-field',
        pointed: new Set(),
        denied: new Set(),
        known: new Set(),
      },
      list: [],
      placeOf: () => null,
      about: {
        version: '',
        browser: '',
        interface: 'en',
        exchange: label.exchange,
        host: '',
        route: '',
        said: { state: 'none', saved: null, messages: [] },
      },
    });
    if (!report.decided.agrees) others.push(id);
  });
  await browser.close();
  expect(others.sort()).toEqual([]);
  expect(drawn.length).toBeGreaterThan(150);
});
