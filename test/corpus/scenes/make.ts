import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { buildCorpus } from '../build.ts';
import { cases } from '../cases/index.ts';
import { severalAtOnce } from '../run.ts';
import { savedPages } from '../saved.ts';
import { addressOf, corpusResponse } from '../serve.ts';
import { buildCapture } from './build.ts';

const HERE = import.meta.dirname;
const SAVED = resolve(HERE, '../saved');

/** A page to capture: how it is opened, and the clicks that lead to its form. */
interface Target {
  readonly id: string;
  readonly url: string;
  readonly steps: readonly string[];
  readonly html: string | null;
}

const SAVED_TARGETS: readonly Target[] = savedPages.map(({ id, url, open }) => ({
  id,
  url,
  steps: open,
  html: resolve(SAVED, `${id}.html`),
}));

const CASE_TARGETS: readonly Target[] = cases.map((one) => ({
  id: one.id,
  url: addressOf(one),
  steps: one.open.map((step) => `[data-step="${step}"]`),
  html: null,
}));

async function sceneOf(
  context: BrowserContext,
  script: string,
  { url, steps, html }: Target,
): Promise<string> {
  const page = await context.newPage();
  try {
    await page.route('**/*', (route) => {
      const isPage = route.request().isNavigationRequest() && route.request().frame().parentFrame() === null;
      if (html && isPage)
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(html, 'utf8') });
      const answer = html ? null : corpusResponse(new URL(route.request().url()));
      return route.fulfill(answer ?? { status: 404, body: '' });
    });
    await page.goto(url);
    await page.waitForFunction(() => window.__page !== undefined);
    for (const step of steps) await page.locator(step).first().click();
    await rest(page);
    await page.evaluate(script);
    const before = await page.evaluate(() => window.__page.wouldSave());
    const scene = await page.evaluate(() => window.sceneOfPage());
    return scene.replace(/\}\n$/, `,"before":${JSON.stringify(before)}}\n`);
  } finally {
    await page.close();
  }
}

/** Waits until the page has not changed for a while. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const start = performance.now();
        let since = start;
        let last = '';
        const timer = setInterval(() => {
          const now = document.documentElement.innerHTML;
          if (now !== last) since = performance.now();
          last = now;
          if (performance.now() - since < 600 && performance.now() - start < 5_000) return;
          clearInterval(timer);
          done();
        }, 50);
      }),
  );
}

/**
 * Writes the scene of every open page of the corpus into `open/`, one JSON file each, with what the page would save.
 * Arguments: parts of ids, to make only those.
 */
async function main(only: readonly string[]): Promise<void> {
  await buildCorpus();
  const script = await buildCapture();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const wanted = [...SAVED_TARGETS, ...CASE_TARGETS].filter(
    ({ id }) => only.length === 0 || only.some((part) => id.includes(part)),
  );
  const failed: string[] = [];
  await severalAtOnce(wanted, async (target) => {
    try {
      writeFileSync(resolve(HERE, 'open', `${target.id}.json`), await sceneOf(context, script, target));
    } catch (error) {
      failed.push(`${target.id}: ${String(error).slice(0, 200)}`);
    }
  });
  await browser.close();
  console.log(`${wanted.length - failed.length} scenes written`);
  for (const line of failed) console.error(line);
  if (failed.length > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
