import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { ExchangeId } from '../../lib/exchanges/index.ts';
import type { CorpusCase } from './case.ts';
import { withPage } from './reuse.ts';
import { type CaseResult, faultsOf, resultOf, sameSet, settle } from './run.ts';

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

/** The pages of a folder, by name: `ID.html`, with its label in `ID.json`. */
export function readPages(folder: string): readonly SavedPage[] {
  return globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')));
}

/** The saved pages, by name. */
export const savedPages: readonly SavedPage[] = readPages(FOLDER);

/** What came of one page, and what is wrong with that. */
export interface Judged {
  readonly result: CaseResult;
  readonly faults: readonly string[];
}

/** Opens a page, lets the assistant speak and fill where it offers to, and undoes that. */
export async function runPage(
  context: BrowserContext,
  engine: string,
  one: SavedPage,
  folder: string = FOLDER,
): Promise<Judged> {
  return withPage(context, async (page) => {
    page.setDefaultTimeout(15_000);
    const html = readFileSync(resolve(folder, `${one.id}.html`), 'utf8');
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
    return { result, faults };
  });
}

function faultsWith(one: SavedPage, result: CaseResult): readonly string[] {
  const refused = result.filled !== null && result.filled.headline.id !== 'filled_title';
  return faultsOf({ ...one, refuses: one.refuses || (one.acceptRefusal && refused) }, result);
}
