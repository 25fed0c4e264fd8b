import { expect, type Page } from '@playwright/test';
import { type Browser, grantSites, openBrowser, openOwnPage } from '../../test/world/browser.ts';
import type { RunningWorld } from '../../test/world/index.ts';
import { drivers as all } from './drivers/index.ts';
import { Recorder } from './record.ts';
import { playRound, type Round } from './round.ts';

const ROUNDS: readonly (Round & { readonly mark: 'T-8' | 'T-7' | 'T+30' })[] = [
  {
    mark: 'T-8',
    title: 'open key',
    key: ({ openKey }) => openKey,
    expected: 'unrestricted',
    refusedAtFirst: false,
  },
  {
    mark: 'T-7',
    title: 'new address',
    key: ({ openKey }) => openKey,
    expected: 'missing',
    refusedAtFirst: false,
  },
  {
    mark: 'T+30',
    title: 'stale key',
    key: ({ ownKey }) => ownKey,
    expected: 'missing',
    refusedAtFirst: true,
  },
];

/** `--exchange=okx` plays one exchange alone. */
const only = process.argv.find((word) => word.startsWith('--exchange='))?.slice('--exchange='.length);
const drivers = all.filter(({ exchange }) => only === undefined || exchange === only);

/** Keyfence asks for the list at most once a minute. */
const LIST_SEEN = { timeout: 90_000, intervals: [2_000] };

/** Waits until Keyfence holds the list that the world has just published; its own page asks for it. */
async function untilListSeen(own: Page, version: number): Promise<string> {
  const seen = () =>
    own.evaluate(async () => {
      const status = await chrome.runtime.sendMessage({ type: 'ask-feed' });
      return status?.list?.version ?? null;
    });
  await expect.poll(seen, LIST_SEEN).toBe(version);
  return `list ${version}`;
}

async function play(browser: Browser, world: RunningWorld, record: Recorder): Promise<void> {
  await grantSites(
    browser,
    drivers.map(({ exchange }) => `${exchange}.localhost`),
    'http',
  );
  browser.context.setDefaultTimeout(10_000);
  const own = await openOwnPage(browser, 'options');
  const connect = await browser.context.newPage();
  const page = await browser.context.newPage();
  await connect.goto(`http://connect.localhost:${world.port}/`);
  for (const { mark, ...round } of ROUNDS) {
    if (mark !== world.world.clock.mark) await world.order('clock', { to: mark });
    await record.step('–', `${mark}: the list arrives`, own, () =>
      untilListSeen(own, world.world.list.version),
    );
    await connect.reload();
    for (const driver of drivers) {
      // One exchange that fails is a line in the table; the others are still played.
      await playRound({ world, record, page, connect }, driver, round).catch(() => undefined);
    }
  }
}

/**
 * Plays the tour without a screen, prints its table and writes its pictures.
 * @returns whether every round ended as it must, and nothing was pressed that only a person may press
 */
export async function playTour(extension: string, world: RunningWorld): Promise<boolean> {
  const record = new Recorder();
  const browser = await openBrowser(extension);
  try {
    await play(browser, world, record);
  } finally {
    await browser.context.close();
    console.table(record.lines);
  }
  const failed = record.lines.filter(({ seen }) => seen.startsWith('FAILED')).length;
  const connected = record.lines.filter(
    ({ step, seen }) => step.endsWith(': re-validate') && seen === 'connected',
  );
  const untrusted = world.world.presses.filter(({ trusted }) => !trusted).length;
  const rounds = ROUNDS.length * drivers.length;
  console.log(`${connected.length} of ${rounds} rounds connected, ${failed} steps failed`);
  console.log(`${untrusted} presses of a saving button that no hand made`);
  console.log('Pictures: .practice/pictures');
  return failed === 0 && untrusted === 0 && connected.length === rounds;
}
