import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from '@playwright/test';
import type { ExchangeId } from '../../lib/exchanges/index.ts';
import type { CorpusCase } from './case.ts';
import { type CaseResult, faultsOf, resultOf, sameSet, settle, severalAtOnce } from './run.ts';

/** A page that is one HTML file, with its label beside it. */
export interface SavedPage {
  readonly id: string;
  readonly says: string;
  readonly exchange: ExchangeId;
  readonly url: string;
  readonly language: string;
  /** Selectors to click, in order, before the page is read. */
  readonly open: readonly string[];
  readonly state: CorpusCase['state'];
  readonly after: readonly string[] | null;
  readonly refuses: boolean;
  /** A fill would be nicest, and an honest "did not take it" is right too. */
  readonly acceptRefusal: boolean;
}

const FOLDER = resolve(import.meta.dirname, 'saved');

/** The saved pages, by name. */
export const savedPages: readonly SavedPage[] = globSync('*.json', { cwd: FOLDER })
  .sort()
  .map((file) => JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')));

/** What is wrong with each page; a page without fault has no entry. */
export async function runSaved(browser: Browser, engine: string): Promise<Record<string, readonly string[]>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const results = await severalAtOnce(savedPages, async (one) => {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const html = readFileSync(resolve(FOLDER, `${one.id}.html`), 'utf8');
      await page.route('**/*', (route) => {
        const request = route.request();
        const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
        return isPage
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.fulfill({ status: 404, body: '' });
      });
      await page.goto(one.url);
      await page.waitForFunction(() => window.__page !== undefined);
      await page.evaluate(`${engine}; startEngine(false)`);
      for (const step of one.open) await page.locator(step).first().click();
      await settle(page);
      const result = await resultOf(page, one, true);
      const faults = [...faultsWith(one, result)];
      if (result.filled?.headline.id === 'filled_title') {
        await page.evaluate(() => window.engine?.press('undo'));
        const back = await page.evaluate(() => window.__page.wouldSave());
        if (!sameSet(back.ips, result.before.ips))
          faults.push(`undo leaves ${back.ips.join(',') || 'nothing'}`);
      }
      await page.close();
      return faults;
    });
    return Object.fromEntries(
      [...results].filter(([, faults]) => faults.length > 0).map(([{ id }, faults]) => [id, faults]),
    );
  } finally {
    await context.close();
  }
}

function faultsWith(one: SavedPage, result: CaseResult): readonly string[] {
  const refused = result.filled !== null && result.filled.headline.id !== 'filled_title';
  return faultsOf({ ...one, refuses: one.refuses || (one.acceptRefusal && refused) }, result);
}
