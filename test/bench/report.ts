import type { CDPSession } from '@playwright/test';
import type { ReportWanted } from '../../lib/report/wanted.ts';
import { startKeyfence } from '../e2e/support/keyfence.ts';
import { openOwn } from '../e2e/support/own.ts';
import { apiPageOf } from '../e2e/support/pages.ts';
import { growTables } from './live.ts';

/** What a report of a page takes, in ms, in a page in which none was made before. */
export interface ReportCost {
  readonly elements: number;
  /** From the call of the injected script until its text is there, words unpacked, in ms. */
  readonly took: number;
  /** What of it the page's own thread worked, the script's compilation included, in ms. */
  readonly worked: number;
  /** A bare walk over the elements, in ms. */
  readonly walk: number;
  readonly bytes: number;
}

/** How often a page is reported, each time anew; what else runs can only slow it, so the quickest counts. */
const VISITS = 5;

const WANTED: ReportWanted = {
  about: {
    version: '0.1.0',
    browser: 'Chrome 140',
    interface: 'en',
    exchange: 'binance',
    host: 'www.binance.com',
    said: { state: 'unrestricted', saved: null, messages: [] },
  },
  list: [],
  fields: [],
};

/** Has the built script make reports of Binance's practice page with an edit form open, at these sizes. */
export async function measureReports(sizes: readonly number[]): Promise<ReportCost[]> {
  const keyfence = await startKeyfence();
  try {
    await keyfence.grant('https://www.binance.com/*');
    const own = await openOwn(keyfence);
    const costs: ReportCost[] = [];
    for (const size of sizes) {
      const visits: ReportCost[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) {
        const page = await keyfence.context.newPage();
        await page.goto(apiPageOf('binance'));
        await page.getByRole('button', { name: 'Edit restrictions' }).first().click();
        await page.locator('[data-keyfence-assistant][data-state="unrestricted"]').waitFor();
        const elements = await page.evaluate(growTables, size);
        await page.waitForTimeout(1_000);
        const session = await keyfence.context.newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await threadTime(session);
        const cost = await own.page.evaluate(reportInFront, WANTED);
        visits.push({ elements, ...cost, worked: (await threadTime(session)) - before });
        await page.close();
      }
      const [quickest] = visits.toSorted((a, b) => a.took - b.took);
      if (quickest) costs.push(quickest);
    }
    return costs;
  } finally {
    await keyfence.close();
  }
}

/** How long the page's thread has worked so far, in ms; what else runs on the machine does not count. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
}

/** In a page of the extension: puts the script into the exchange's page, as the background does, and times it there. */
async function reportInFront(wanted: ReportWanted): Promise<Omit<ReportCost, 'elements' | 'worked'>> {
  const [tab] = await chrome.tabs.query({ url: 'https://www.binance.com/*' });
  const target = { tabId: tab?.id ?? 0 };
  await chrome.scripting.executeScript({ target, files: ['/take-report.js'] });
  const [frame] = await chrome.scripting.executeScript({
    target,
    func: async (given: ReportWanted) => {
      const from = performance.now();
      const text = await globalThis.keyfenceReport?.(given);
      const took = performance.now() - from;
      const start = performance.now();
      for (let time = 0; time < 20; time += 1) {
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
        while (walker.nextNode());
      }
      return { took, walk: (performance.now() - start) / 20, bytes: new Blob([text ?? '']).size };
    },
    args: [wanted],
  });
  const cost = frame?.result;
  if (!cost || cost.bytes === 0) throw new Error('no report was made');
  return cost;
}
