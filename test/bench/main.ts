import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { API_PAGES, buildPages, startWorld } from '../world/index.ts';
import { buildScript, servePage } from './build.ts';
import { measureBuiltPopup } from './built-popup.ts';
import { measureFills } from './fills.ts';
import { jsonFrom, logFrom, snapshot, tableFrom, texts, webLogFrom } from './given.ts';
import { measureLive } from './live.ts';
import type { enlarge, LookCost, look } from './pages/look.ts';
import { measureReports } from './report.ts';

declare const bench: { readonly look: typeof look; readonly enlarge: typeof enlarge };

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
const POPUP_RATIO = 1.7;
const POPUP_BYTES = 300_000;
/** A key per exchange with a set that was replaced once, and as many as a list may hold. */
const BUILT_POPUPS = [
  { keys: 5, addresses: 4 },
  { keys: 20, addresses: 100 },
] as const;
const LONGEST_BLOCK = 50;
const LONG = 100_000;

const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const ms = (value: number) => `${value.toFixed(value < 1 ? 3 : 1)} ms`;
const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;

/** How often a page is visited. What else runs can only slow a look, so the quickest visit counts. */
const VISITS = 5;
/** How many elements a page has, and what its first look may take, in ms. */
const SIZES = [
  { size: 200, firstLook: 20 },
  { size: 2_000, firstLook: 40 },
  { size: 10_000, firstLook: 40 },
];
/** A look again within a form may take this long at any size, in ms. */
const AGAIN = 3;
/** A full look may take so many ms, and so many times a bare walk over the elements. */
const LOOK = { fixed: 3, walks: 15 };
/** What our scripts may take of a page that ticks for so many seconds, in ms. */
const LIVE = { seconds: 10, most: 200 };

/** A report of a page of so many elements may take this long, in ms. */
const REPORT = { sizes: [1_000, 10_000], most: 200 };

/** Looks of the assistant at a practice page of Binance with three keys, beside a plain walk over the same elements. */
async function measureLooks(context: BrowserContext): Promise<Line[]> {
  await buildPages();
  const world = await startWorld({ port: 0 });
  const script = await buildScript('look.ts', 'bench');
  const lines: Line[] = [];
  try {
    const url = `http://binance.localhost:${world.port}${API_PAGES.binance}`;
    for (const { size, firstLook } of SIZES) {
      const visits: LookCost[] = [];
      for (let visit = 0; visit < VISITS; visit += 1)
        visits.push(await visitOnce(context, url, script, size));
      const least = (of: (cost: LookCost) => number) => Math.min(...visits.map(of));
      const { elements = 0, forms = 0 } = visits[0] ?? {};
      const walk = least(({ walks }) => middle(walks));
      const line = (what: string, value: number, most: number): Line => ({
        what: `${what}, ${elements} elements, ${forms} keys`,
        measured: ms(value),
        beside: `${ms(walk)} walk`,
        ratio: (value / walk).toFixed(0),
        budget: `at most ${ms(most)}`,
        kept: value <= most,
      });
      const first = least((cost) => cost.words + cost.first);
      const look = least(({ looks }) => middle(looks));
      const again = least((cost) => middle(cost.again));
      lines.push(
        line('the first look of a visit, words included', first, firstLook),
        line('a full look', look, LOOK.fixed + LOOK.walks * walk),
        line('a look after a change in the form', again, AGAIN),
      );
    }
  } finally {
    await world.close();
  }
  return lines;
}

/** One visit of a page that was made so large: a page of its own, in which nothing is compiled yet. */
async function visitOnce(
  context: BrowserContext,
  url: string,
  script: string,
  size: number,
): Promise<LookCost> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    await page.getByRole('button', { name: 'Edit restrictions' }).first().click();
    await page.evaluate(script);
    await page.evaluate((elements) => bench.enlarge(elements), size);
    const cost = await page.evaluate(() => bench.look(40));
    if (cost.forms === 0) throw new Error('no key form was found on the practice page');
    return cost;
  } finally {
    await page.close();
  }
}

/** The built extension on a page that ticks, with an edit form open. */
async function measureTicking(): Promise<Line[]> {
  const costs = await measureLive([200, 1_000], LIVE.seconds);
  return costs.map(({ elements, changes, ours, longest }) => ({
    what: `a page of ${elements} elements that ticks ${changes} times a second, for ${LIVE.seconds} s`,
    measured: `${ms(ours)} in our files, at most ${ms(longest)} at a time`,
    beside: '',
    ratio: '',
    budget: `at most ${LIVE.most} ms`,
    kept: ours <= LIVE.most,
  }));
}

/** Reports of an open page by the built script, from its call to the text. */
async function measureReporting(): Promise<Line[]> {
  const costs = await measureReports(REPORT.sizes);
  return costs.map(({ elements, took, worked, walk, bytes }) => ({
    what: `a report of a page of ${elements} elements, words included`,
    measured: `${ms(took)}, ${kib(bytes)}`,
    beside: `${ms(worked)} of the page's thread, ${ms(walk)} walk`,
    ratio: (took / walk).toFixed(0),
    budget: `at most ${ms(REPORT.most)}`,
    kept: took <= REPORT.most,
  }));
}

/** Fills by one press, until the form is read back and compared: texts, and entries that a button adds. */
async function measurePresses(): Promise<Line[]> {
  const costs = [
    ...(await measureFills(30, ['bybit', 'bitget'])).map((cost) => ({ ...cost, kind: 'text', most: 1_000 })),
    ...(await measureFills(20, ['binance', 'kucoin'])).map((cost) => ({
      ...cost,
      kind: 'entries',
      most: 2_000,
    })),
  ];
  return costs.map(({ exchange, addresses, kind, took, most }) => ({
    what: `a press that fills ${addresses} IPs as ${kind} on ${exchange}, proved`,
    measured: ms(took),
    beside: '',
    ratio: '',
    budget: `at most ${ms(most)}`,
    kept: took <= most,
  }));
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

/** The popup as users have it, with all that it asks its worker for, beside an empty React page in the same extension. */
async function measureBuilt({ keys, addresses }: (typeof BUILT_POPUPS)[number]): Promise<Line> {
  const records = snapshot.records.filter((_, at) => at % (snapshot.records.length / keys) === 0);
  const { popup, empty, bytes } = await measureBuiltPopup(records, addresses, LOADS);
  const ratio = popup / empty;
  return {
    what: `popup of the built extension with ${keys} keys, ${addresses} addresses, interactive`,
    measured: `${ms(popup)}, ${kib(bytes)}`,
    beside: `${ms(empty)} empty React page in it`,
    ratio: ratio.toFixed(2),
    budget: `at most ${POPUP_RATIO}, 300 kB`,
    kept: ratio <= POPUP_RATIO && bytes <= POPUP_BYTES,
  };
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
    ...(await measureLooks(context)),
    ...(await measureTicking()),
    ...(await measureReporting()),
    ...(await measurePresses()),
    await measurePopup(context),
    await measureBuilt(BUILT_POPUPS[0]),
    await measureBuilt(BUILT_POPUPS[1]),
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
