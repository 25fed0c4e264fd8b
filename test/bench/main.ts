import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { API_PAGES, buildPages, startWorld } from '../world/index.ts';
import { buildScript, servePage } from './build.ts';
import { jsonFrom, logFrom, snapshot, tableFrom, texts, webLogFrom } from './given.ts';
import type { look } from './pages/look.ts';

declare const bench: { readonly look: typeof look };

interface Line {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly ratio: string;
  readonly budget: string;
  readonly kept: boolean;
}

/** How often a page is loaded. What else runs on the machine can only slow a load, so the quickest counts. */
const LOADS = 20;
const CHECKS = 8;
/** Of a hundred thousand lines fewer: each takes seconds. */
const LONG_CHECKS = 3;
const POPUP_RATIO = 2;
const LONGEST_BLOCK = 50;
const LONG = 100_000;

const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;

/** One look of the assistant at a practice page of Binance, beside a plain walk over the same elements. */
async function measureLook(context: BrowserContext): Promise<Line[]> {
  await buildPages();
  const world = await startWorld({ port: 0 });
  try {
    const page = await context.newPage();
    await page.goto(`http://binance.localhost:${world.port}${API_PAGES.binance}`);
    await page.getByRole('button', { name: 'Edit restrictions' }).first().click();
    await page.evaluate(await buildScript('look.ts', 'bench'));
    const { elements, forms, first, looks, walks } = await page.evaluate(() => bench.look(40));
    if (forms === 0) throw new Error('no key form was found on the practice page');
    const [cost, walk] = [middle(looks), middle(walks)];
    const beside = `${ms(walk)} walk of ${elements} elements`;
    const line = (what: string, value: number): Line => ({
      what,
      measured: ms(value),
      beside,
      ratio: (value / walk).toFixed(0),
      budget: '',
      kept: true,
    });
    return [line(`look at a page with ${forms} keys`, cost), line('the first look of a visit', first)];
  } finally {
    await world.close();
  }
}

/** The popup with much to show, beside an empty React page. */
async function measurePopup(context: BrowserContext): Promise<Line> {
  const servers = { popup: await servePage('popup'), empty: await servePage('empty') };
  try {
    const page = await context.newPage();
    await page.addInitScript((given) => Object.assign(window, { given }), {
      texts,
      snapshot: JSON.stringify(snapshot),
    });
    const load = async (name: keyof typeof servers) => {
      await page.goto(servers[name].resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => window.interactiveAt !== undefined);
      return page.evaluate(() => ({
        at: window.interactiveAt ?? 0,
        bytes: performance
          .getEntriesByType('resource')
          .reduce(
            (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : 0),
            0,
          ),
      }));
    };
    const popup: number[] = [];
    const empty: number[] = [];
    const bytes = { popup: (await load('popup')).bytes, empty: (await load('empty')).bytes };
    for (let round = 0; round < LOADS; round += 1) {
      popup.push((await load('popup')).at);
      empty.push((await load('empty')).at);
    }
    const ratio = Math.min(...popup) / Math.min(...empty);
    return {
      what: 'popup with 5 exchanges, 20 keys, 100 addresses, interactive',
      measured: `${ms(Math.min(...popup))}, ${kib(bytes.popup)}`,
      beside: `${ms(Math.min(...empty))}, ${kib(bytes.empty)} empty React page`,
      ratio: ratio.toFixed(2),
      budget: `at most ${POPUP_RATIO}`,
      kept: ratio <= POPUP_RATIO,
    };
  } finally {
    await servers.popup.close();
    await servers.empty.close();
  }
}

/**
 * The page of the check with many lines dropped on it, until the verdict stands and more rows were asked for.
 * What else runs on the machine can only lengthen a block, so the run with the shortest counts; each has a page of its
 * own, in which nothing is compiled yet.
 */
async function measureCheck(
  context: BrowserContext,
  what: string,
  text: string,
  lines = 10_000,
): Promise<Line> {
  const server = await servePage('check');
  const costs: { took: number; longest: number }[] = [];
  try {
    for (let run = 0; run < (lines > 10_000 ? LONG_CHECKS : CHECKS); run += 1) {
      const page = await context.newPage();
      await page.addInitScript((given) => Object.assign(window, { given }), {
        texts,
        snapshot: JSON.stringify(snapshot),
      });
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      await page.waitForFunction(() => window.interactiveAt !== undefined);
      costs.push(await page.evaluate(dropAndWait, text));
      await page.close();
    }
  } finally {
    await server.close();
  }
  const longest = Math.min(...costs.map((cost) => cost.longest));
  return {
    what: `check of ${lines} lines, ${what}`,
    measured: `${ms(middle(costs.map(({ took }) => took)))}, longest block ${ms(longest)}`,
    beside: '',
    ratio: '',
    budget: `block at most ${LONGEST_BLOCK} ms`,
    kept: longest <= LONGEST_BLOCK,
  };
}

/** In the page: drops the text, and asks for more rows once there is a verdict. */
async function dropAndWait(text: string): Promise<{ took: number; longest: number }> {
  const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  const dataTransfer = new DataTransfer();
  dataTransfer.setData('text/plain', text);
  const reading = window.longestGap?.(() => find('verdict') !== null);
  find('text')?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
  const read = await reading;
  const rows = document.querySelectorAll('tbody tr').length;
  const more = find('more-rows');
  const drawing = window.longestGap?.(() => !more || document.querySelectorAll('tbody tr').length > rows);
  more?.click();
  const drawn = await drawing;
  if (!read || !drawn || rows === 0) throw new Error('there is no verdict');
  return { took: read.took, longest: Math.max(read.longest, drawn.longest) };
}

const browser: Browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const context = await browser.newContext({ viewport: { width: 1240, height: 860 } });
  const lines = [
    ...(await measureLook(context)),
    await measurePopup(context),
    await measureCheck(context, 'from 300 addresses', logFrom(300)),
    await measureCheck(context, 'each from another address', logFrom(10_000)),
    await measureCheck(context, 'as a web server writes them', webLogFrom(300, 10_000)),
    await measureCheck(context, 'as a table without an order of its days', tableFrom(300, 10_000)),
    await measureCheck(context, 'as one JSON document', jsonFrom(300, 10_000)),
    await measureCheck(context, 'as a web server writes them', webLogFrom(300, LONG), LONG),
    await measureCheck(context, 'as a table without an order of its days', tableFrom(300, LONG), LONG),
    await measureCheck(
      context,
      'as one JSON document, each from another address',
      jsonFrom(LONG, LONG),
      LONG,
    ),
  ];
  console.table(lines);
  process.exitCode = lines.every(({ kept }) => kept) ? 0 : 1;
} finally {
  await browser.close();
}
