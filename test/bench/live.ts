import type { CDPSession, Page } from '@playwright/test';
import { type Keyfence, startKeyfence } from '../e2e/support/keyfence.ts';
import { apiPageOf } from '../e2e/support/pages.ts';

/** What our scripts take of the main thread of a page that ticks. */
export interface LiveCost {
  readonly elements: number;
  readonly changes: number;
  /** All time in our files and in what they call, in ms. */
  readonly ours: number;
  /** The longest stretch without a pause, in ms. */
  readonly longest: number;
}

/** A profile is sampled this often, in µs. */
const INTERVAL = 200;
/** Samples of ours that are further apart belong to two tasks, in ms. */
const PAUSE = 2;

/**
 * Opens an edit form of Binance's practice page in the built extension, lets tables around it tick, and measures what
 * our scripts take, by the browser's own profile.
 * @param changes changes of the page in a second: words, flashing classes, rows that come and go
 * @param seconds how long it ticks
 */
export async function measureLive(changes: readonly number[], seconds: number): Promise<LiveCost[]> {
  const keyfence: Keyfence = await startKeyfence();
  try {
    await keyfence.grant('https://www.binance.com/*');
    const page = await keyfence.context.newPage();
    await page.goto(apiPageOf('binance'));
    await page.getByRole('button', { name: 'Edit restrictions' }).first().click();
    await page.locator('[data-keyfence-assistant][data-state="unrestricted"]').waitFor({ state: 'attached' });
    const elements = await page.evaluate(growTables, 10_000);
    await page.waitForTimeout(3000);
    const session = await keyfence.context.newCDPSession(page);
    const costs: LiveCost[] = [];
    for (const perSecond of changes)
      costs.push({ elements, changes: perSecond, ...(await profile(page, session, perSecond, seconds)) });
    return costs;
  } finally {
    await keyfence.close();
  }
}

async function profile(page: Page, session: CDPSession, changes: number, seconds: number) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await page.evaluate(tick, { changes, seconds });
  const { profile } = await session.send('Profiler.stop');
  const ours = new Set<number>();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const mark = (id: number, isInOurs: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const isOurs = isInOurs || node.callFrame.url.startsWith('chrome-extension:');
    if (isOurs) ours.add(id);
    for (const child of node.children ?? []) mark(child, isOurs);
  };
  mark(profile.nodes[0]?.id ?? 0, false);
  const samples = profile.samples ?? [];
  let [sum, stretch, longest, idle] = [0, 0, 0, 0];
  for (const [at, id] of samples.entries()) {
    const took = (profile.timeDeltas?.[at] ?? 0) / 1000;
    if (ours.has(id)) {
      sum += took;
      stretch += took;
      idle = 0;
    } else {
      idle += took;
      if (idle > PAUSE) stretch = 0;
    }
    longest = Math.max(longest, stretch);
  }
  return { ours: sum, longest };
}

/** In the page: tables of markets around the keys, until the page holds so many elements. */
export function growTables(elements: number): number {
  const count = () => document.querySelectorAll('*').length;
  for (let table = 0; count() < elements; table += 1) {
    const section = document.createElement('section');
    section.className = 'bench-table';
    const rows = Array.from(
      { length: 40 },
      (_, row) =>
        `<div class="row"><a href="/trade/${table}-${row}">PAIR${row}/USDT</a><span>${row}.5</span><em>+1 %</em></div>`,
    );
    section.innerHTML = `<h3>Markets ${table}</h3><div class="rows">${rows.join('')}</div><button type="button">More</button>`;
    if (table % 2 === 0) document.body.prepend(section);
    else document.body.append(section);
  }
  return count();
}

/** In the page: prices change, flash, and rows come and go. */
async function tick({ changes, seconds }: { changes: number; seconds: number }): Promise<void> {
  const prices = [...document.querySelectorAll('.bench-table span')];
  const bodies = [...document.querySelectorAll('.bench-table .rows')];
  const STEP = 20;
  const perStep = (changes * STEP) / 1000;
  let done = 0;
  for (let step = 1; step <= (seconds * 1000) / STEP; step += 1) {
    for (; done < step * perStep; done += 1) {
      const price = prices[(done * 7) % prices.length];
      if (!price) continue;
      if (done % 10 < 6) price.textContent = `${(done * 37) % 1000}.5`;
      else if (done % 10 < 9) price.className = done % 20 < 10 ? 'up' : 'down';
      else {
        const body = bodies[done % bodies.length];
        const last = body?.lastElementChild;
        if (last) body.prepend(last);
      }
    }
    await new Promise((resume) => setTimeout(resume, STEP));
  }
}
