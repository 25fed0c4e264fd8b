import { expect, type Page } from '@playwright/test';
import {
  answerPrompt,
  type Browser,
  grantSites,
  openBrowser,
  openOwnPage,
} from '../../test/world/browser.ts';
import type { RunningWorld } from '../../test/world/index.ts';
import { connectedBySchedule, revalidate } from './connect.ts';
import { drivers as all, type Driver } from './drivers/index.ts';
import { playLeak } from './leak.ts';
import { afterSave, rowOf } from './popup.ts';
import { Recorder } from './record.ts';
import { playRound, type Round } from './round.ts';
import type { Stage } from './stage.ts';
import { holdTheOldSet, playAnnounced, playEnd, SET } from './twenty.ts';

const ROUNDS: readonly (Round & { readonly mark: 'T-8' | 'T-7' | 'T+30' })[] = [
  {
    mark: 'T-8',
    title: 'open key',
    key: ({ openKey }) => openKey,
    expected: 'unrestricted',
    refusedAtFirst: false,
    mishaps: false,
  },
  {
    mark: 'T-7',
    title: 'new address',
    key: ({ openKey }) => openKey,
    expected: 'missing',
    refusedAtFirst: false,
    mishaps: true,
  },
  {
    mark: 'T+30',
    title: 'stale key',
    key: ({ ownKey }) => ownKey,
    expected: 'missing',
    refusedAtFirst: true,
    mishaps: false,
  },
];

/** `--exchange=okx` plays one exchange alone, `--twenty` the rotation of twenty alone. */
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

/** An exchange that asks for its codes twice and needs a moment until a stored list is in force: Keyfence waits 6 s. */
const SCRIPT = { verifications: 2, propagationMs: 4_000 };

async function play(browser: Browser, world: RunningWorld, record: Recorder): Promise<void> {
  for (const { exchange } of drivers) await world.order('script', { exchange, ...SCRIPT });
  await grantSites(
    browser,
    drivers.map(({ exchange }) => `${exchange}.localhost`),
    'http',
  );
  browser.context.setDefaultTimeout(30_000);
  const own = await openOwnPage(browser, 'options');
  await grantConnect(browser, own);
  const connect = await browser.context.newPage();
  await connect.goto(`http://connect.localhost:${world.port}/`);
  const popup = await openOwnPage(browser, 'popup');
  const page = await browser.context.newPage();
  const stage: Stage = { browser, world, record, page, connect, popup };
  for (const { mark, ...round } of ROUNDS) {
    if (mark !== world.world.clock.mark) await world.order('clock', { to: mark });
    await record.step('–', `${mark}: the list arrives`, own, () =>
      untilListSeen(own, world.world.list.version),
    );
    if (round.refusedAtFirst) await refuseAll(stage, round);
    // One exchange that fails is a line in the table; the others are still played.
    const played = await inTurn(drivers, (driver) => playRound(stage, driver, round));
    if (mark === 'T-8') await startAsking(stage, played, round);
    await inTurn(played, (driver) => connectBySchedule(stage, own, driver, round));
  }
  await inTurn(drivers, (driver) => playLeak(stage, driver));
}

/**
 * A platform that replaces twenty addresses at once, to the end of it: announced, thirty days on, off. A browser of its
 * own: its list follows no other.
 */
async function playTwenty(browser: Browser, world: RunningWorld, record: Recorder): Promise<number> {
  await world.order('reset');
  await world.order('clock', { to: 'T-8', set: SET });
  await grantSites(
    browser,
    drivers.map(({ exchange }) => `${exchange}.localhost`),
    'http',
  );
  browser.context.setDefaultTimeout(30_000);
  const own = await openOwnPage(browser, 'options');
  const connect = await browser.context.newPage();
  await connect.goto(`http://connect.localhost:${world.port}/`);
  const stage: Stage = { browser, world, record, page: await browser.context.newPage(), connect, popup: own };
  await holdTheOldSet(stage, drivers);
  let played: Driver[] = [];
  for (const [mark, part] of [
    ['T-7', playAnnounced],
    ['T+30', playEnd],
  ] as const) {
    await world.order('clock', { to: mark });
    await record.step('–', `twenty, ${mark}: the list arrives`, own, () =>
      untilListSeen(own, world.world.list.version),
    );
    played = await inTurn(drivers, (driver) => part(stage, driver));
  }
  return played.length;
}

/** Plays something for each exchange; those for which it fails are left out of the answer. */
async function inTurn(all: readonly Driver[], part: (driver: Driver) => Promise<void>): Promise<Driver[]> {
  const played: Driver[] = [];
  for (const driver of all) {
    await part(driver).then(
      () => played.push(driver),
      () => undefined,
    );
  }
  return played;
}

/** The user lets Keyfence ask API Connect: the switch in its options. */
async function grantConnect(browser: Browser, options: Page): Promise<void> {
  await answerPrompt(browser, 'http://connect.localhost/*');
  await options.getByTestId('connect-switch').click();
  await expect(options.getByTestId('connect-switch')).toBeChecked();
}

/** The platform asks by itself after a rotation, and is refused; its page shows that, and Keyfence reads it there. */
async function refuseAll({ record, connect }: Stage, round: Round): Promise<void> {
  await connect.bringToFront();
  await inTurn(drivers, async (driver) => {
    await record.step(driver.exchange, `${round.title}: re-validate before`, connect, async () => {
      const status = await revalidate(connect, `${driver.exchange}-${round.key(driver)}`);
      if (status !== 'ip-not-whitelisted') throw new Error(`Expected a refusal, got ${status}`);
      return status;
    });
  });
  await connect.reload();
}

/** The first question is the user's own: from then on Keyfence keeps its schedule. */
async function startAsking(
  { record, popup }: Stage,
  [driver]: readonly Driver[],
  round: Round,
): Promise<void> {
  if (!driver) return;
  const key = round.key(driver);
  await record.step(driver.exchange, `${round.title}: “Test now” in the popup, once`, popup, async () => {
    const row = await rowOf(popup, driver.exchange, key);
    await row.getByTestId('ask-now').click();
    return afterSave(popup, driver.exchange, key, /asked|Connected/);
  });
}

async function connectBySchedule(stage: Stage, own: Page, driver: Driver, round: Round): Promise<void> {
  const { record, popup } = stage;
  const key = round.key(driver);
  await record.step(driver.exchange, `${round.title}: re-validate`, popup, async () => {
    const connected = await connectedBySchedule(own, `${driver.exchange}-${key}`);
    await afterSave(popup, driver.exchange, key, /^Connected/);
    return connected;
  });
}

async function inBrowser<T>(extension: string, part: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser(extension);
  try {
    return await part(browser);
  } finally {
    await browser.context.close();
  }
}

/**
 * Plays the tour without a screen, prints its table and writes its pictures.
 * @returns whether every round ended as it must, and nothing was pressed that only a person may press
 */
export async function playTour(extension: string, world: RunningWorld): Promise<boolean> {
  const record = new Recorder();
  let rotated = 0;
  try {
    if (!process.argv.includes('--twenty'))
      await inBrowser(extension, (browser) => play(browser, world, record));
    rotated = await inBrowser(extension, (browser) => playTwenty(browser, world, record));
  } finally {
    console.table(record.lines);
  }
  const failed = record.lines.filter(({ seen }) => seen.startsWith('FAILED')).length;
  const connected = record.lines.filter(
    ({ step, seen }) => step.endsWith(': re-validate') && seen.startsWith('connected'),
  );
  const closed = record.lines.filter(({ seen }) => seen.endsWith('; case closed'));
  const untrusted = world.world.presses.filter(({ trusted }) => !trusted).length;
  const rounds = ROUNDS.length * drivers.length;
  console.log(
    `${connected.length} of ${rounds} rounds connected, ${closed.length} of ${drivers.length} leaks closed`,
  );
  console.log(`${rotated} of ${drivers.length} rotations of twenty played to their end`);
  console.log(`${failed} steps failed`);
  console.log(`${untrusted} presses of a saving button that no hand made`);
  console.log('Pictures: .practice/pictures');
  const isTwentyAlone = process.argv.includes('--twenty');
  const complete = isTwentyAlone || (connected.length === rounds && closed.length === drivers.length);
  return failed === 0 && untrusted === 0 && complete && rotated === drivers.length;
}
