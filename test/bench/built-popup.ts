import { cpSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { KeyRecord } from '../../lib/keys/record.ts';
import { feedRecord } from '../e2e/support/feed-record.ts';
import { EXTENSION, startKeyfence } from '../e2e/support/keyfence.ts';
import { openOwn } from '../e2e/support/own.ts';
import { buildPage } from './build.ts';

/** What the popup of the built extension takes, beside an empty React page in the same extension. */
export interface BuiltPopup {
  /** The quickest load until all is drawn and the page is free to answer, in ms. */
  readonly popup: number;
  readonly empty: number;
  /** What the popup loads of the extension's files, in bytes. */
  readonly bytes: number;
}

const COPY = resolve(import.meta.dirname, '../../.practice/bench/extension');

/**
 * Loads both pages in turns. The popup asks its worker for what it shows, with these keys and a list of so many
 * addresses, and is measured until its first screen is drawn and would answer a press.
 */
export async function measureBuiltPopup(
  records: readonly KeyRecord[],
  addresses: number,
  loads: number,
): Promise<BuiltPopup> {
  rmSync(COPY, { recursive: true, force: true });
  cpSync(EXTENSION, COPY, { recursive: true });
  await buildPage('empty', join(COPY, 'bench'));
  const keyfence = await startKeyfence(COPY);
  try {
    // As many are off again since the day before.
    const order = await keyfence.world.order('clock', { to: 'T+31', set: addresses / 2 });
    if (!order.ok) throw new Error('the world does not publish so many addresses');
    const own = await openOwn(keyfence);
    const feed = await feedRecord(keyfence.world);
    const keys = { format: 1, value: records.map(seenNow) };
    await own.page.evaluate((stored) => chrome.storage.local.set(stored), { feed, keys });
    await own.tell({ type: 'ask-feed' });
    const { records: known } = (await own.tell({ type: 'snapshot' })) as { records: readonly unknown[] };
    if (known.length !== records.length) throw new Error('the extension does not know all of the keys');
    const page = await keyfence.context.newPage();
    await page.addInitScript(noteWhenDrawn);
    const at = (path: string) => `chrome-extension://${keyfence.id}/${path}`;
    const popup: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < loads; round += 1) {
      popup.push(await load(page, at('popup.html')));
      empty.push(await load(page, at('bench/index.html')));
    }
    const html = readFileSync(join(COPY, 'popup.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
    const bytes = ['popup.html', ...files].map((file) => statSync(join(COPY, file)).size);
    return {
      popup: Math.min(...popup),
      empty: Math.min(...empty),
      bytes: bytes.reduce((sum, size) => sum + size, 0),
    };
  } finally {
    await keyfence.close();
  }
}

/** A key seen a moment ago: what was seen after today is not believed. */
function seenNow(record: KeyRecord): KeyRecord {
  return { ...record, sighting: record.sighting && { ...record.sighting, at: Date.now() - 1_000 } };
}

async function load(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => window.interactiveAt !== undefined);
  return page.evaluate(() => window.interactiveAt ?? 0);
}

/** In the page, before its scripts: notes when what can be pressed is drawn, all of the popup's first screen there. */
function noteWhenDrawn(): void {
  const last = location.pathname === '/popup.html' ? '.popup .foot' : '#root button';
  const watch = new MutationObserver(() => {
    if (document.querySelector(last) === null) return;
    watch.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.interactiveAt = performance.now();
      }),
    );
  });
  watch.observe(document, { subtree: true, childList: true });
}
