import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { AssistantView } from '../../lib/assistant/view.ts';
import type { CorpusCase, PageTruth, WouldSave } from './case.ts';
import type {} from './engine.ts';
import { withPage } from './reuse.ts';
import { addressOf, corpusResponse, type Mode } from './serve.ts';

declare global {
  interface Window {
    __page: PageTruth;
  }
}

/** What became of one page. */
export interface CaseResult {
  readonly id: string;
  /** What the assistant said; `bulk` for its refusal to edit several keys at once. */
  readonly state: AssistantView['state'] | 'bulk' | 'none';
  readonly view: AssistantView | null;
  readonly before: WouldSave;
  readonly after: WouldSave | null;
  /** What the assistant said after the fill. */
  readonly filled: AssistantView | null;
  readonly untrusted: number;
}

/** How long a page may take until what is said about it has come to rest, in ms. */
const REST = 900;
const MOST = 5_000;

/** Opens one page, plays its way to the form, lets the assistant speak, and fills where that is offered. */
export async function runCase(
  context: BrowserContext,
  engine: string,
  one: CorpusCase,
  mode: Mode,
  fills: boolean,
): Promise<CaseResult> {
  return withPage(context, async (page) => {
    await page.goto(addressOf(one, mode));
    await page.waitForFunction(() => window.__page !== undefined);
    await page.evaluate(`${engine}; startEngine(false)`);
    for (const step of one.open) await page.locator(`[data-step="${step}"]`).first().click();
    await comesTo(page, one.state);
    await settle(page);
    return resultOf(page, one, fills);
  });
}

/** A context that answers for every host with the pages of the corpus, and reaches nobody else. */
export async function corpusContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.route('**/*', (route) => {
    const answer = corpusResponse(new URL(route.request().url()));
    return answer ? route.fulfill(answer) : route.fulfill({ status: 404, body: '' });
  });
  return context;
}

/** What the assistant says of a page that has come to rest, and what comes of a fill where it offers one. */
export async function resultOf(page: Page, one: Pick<CorpusCase, 'id'>, fills: boolean): Promise<CaseResult> {
  const before = await page.evaluate(() => window.__page.wouldSave());
  const view = await page.evaluate(() => window.engine?.view ?? null);
  const offers = fills && (view?.actions.some(({ id }) => id === 'fill') ?? false);
  if (offers) await page.evaluate(() => window.engine?.fill());
  return {
    id: one.id,
    state: stateOf(view),
    view,
    before,
    after: offers ? await page.evaluate(() => window.__page.wouldSave()) : null,
    filled: offers ? await page.evaluate(() => window.engine?.view ?? null) : null,
    untrusted: await page.evaluate(() => window.__page.untrusted),
  };
}

/** Waits until the assistant says what a page's label expects, at most as long as a page may take to come to rest. */
export async function comesTo(page: Page, state: CorpusCase['state']): Promise<void> {
  if (state === 'none') return;
  await page
    .waitForFunction(
      (expected) => {
        const view = window.engine?.view;
        return view ? (view.headline.id === 'bulk_title' ? 'bulk' : view.state) === expected : false;
      },
      state,
      { timeout: MOST },
    )
    // What it says instead is judged by the caller.
    .catch(() => undefined);
}

/** Waits until neither the page nor what is said about it changes any more. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    ([rest, most]) =>
      new Promise<void>((done) => {
        const start = performance.now();
        let since = start;
        let last = '';
        const timer = setInterval(() => {
          const now = JSON.stringify(window.engine?.view ?? null) + document.body.innerHTML.length;
          if (now !== last) since = performance.now();
          last = now;
          if (performance.now() - since < (rest ?? 0) && performance.now() - start < (most ?? 0)) return;
          clearInterval(timer);
          done();
        }, 100);
      }),
    [REST, MOST],
  );
}

function stateOf(view: AssistantView | null): CaseResult['state'] {
  if (!view) return 'none';
  return view.headline.id === 'bulk_title' ? 'bulk' : view.state;
}

/** Whether what a page would save is what it should. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** What is wrong with a result; empty when all is as the label says. */
export function faultsOf(one: Pick<CorpusCase, 'state' | 'refuses' | 'after'>, result: CaseResult): string[] {
  const faults: string[] = [];
  if (result.state !== one.state) faults.push(`says ${result.state}, not ${one.state}`);
  if (result.untrusted > 0) faults.push(`${result.untrusted} untrusted presses`);
  if (one.refuses) {
    if (result.filled && result.filled.tone !== 'danger') faults.push('calls a refused fill done');
    return faults;
  }
  if (one.after === null) {
    if (result.after && !sameSet(result.after.ips, result.before.ips))
      faults.push('filled where nothing is to be filled');
    return faults;
  }
  if (!result.after && result.state === 'complete')
    return sameSet(result.before.ips, one.after) ? faults : [...faults, 'is not complete'];
  if (!result.after) return [...faults, 'offers no fill'];
  if (!sameSet(result.after.ips, one.after))
    faults.push(`would save ${result.after.ips.join(',') || 'nothing'}`);
  if (!result.after.restricted) faults.push('would save it unrestricted');
  if (result.filled?.headline.id !== 'filled_title') faults.push(`then says ${result.filled?.headline.id}`);
  return faults;
}

/** Runs many cases, several at a time: each waits most of its time for its page to come to rest. */
export async function runCases(
  browser: Browser,
  engine: string,
  todo: readonly CorpusCase[],
  mode: Mode = {},
  fills = true,
): Promise<Map<CorpusCase, CaseResult>> {
  const context = await corpusContext(browser);
  try {
    return await severalAtOnce(todo, (one) => runCase(context, engine, one, mode, fills));
  } finally {
    await context.close();
  }
}

/** How many pages are worked on at a time in one browser: each waits most of its time until it has come to rest. */
export const AT_ONCE = 5;

/** Works through many things, a few at a time. */
export async function severalAtOnce<T, R>(
  todo: readonly T[],
  work: (one: T) => Promise<R>,
): Promise<Map<T, R>> {
  const results = new Map<T, R>();
  // One iterator for all: each takes the next thing from it.
  const rest = todo.values();
  const worker = async () => {
    for (const one of rest) results.set(one, await work(one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
