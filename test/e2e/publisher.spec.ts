import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { type Operators, startOperators } from './support/operator.ts';
import { pushClock } from './support/push-clock.ts';

/**
 * A whole rotation, as the platform's operators type it and as a user's popup shows it: the true command line, an
 * extension built for the platform that `init` made, a bare static host, and a clock that is pushed.
 */
test.describe.configure({ mode: 'serial' });

const MINUTE = 60_000;
const DAY = 86_400_000;
const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

const [OLD, STEADY, NEW, URGENT] = ['203.0.113.10', '203.0.113.11', '203.0.113.12', '203.0.113.40'];

/** The announcement: a moment that the page's own clock, which nobody pushes, has just reached. */
const ANNOUNCED = Date.now();

let operators: Operators;
let keyfence: Keyfence;
let popup: Page;

test.beforeAll(async () => {
  operators = await startOperators(mkdtempSync(join(tmpdir(), 'keyfence-publisher-')));
  const { url } = operators;
  const links = ['--url', url, '--connect', `${url}connect`];
  await operators.feed(
    ANNOUNCED,
    'init',
    '--platform',
    'Acme',
    ...links,
    '--holders',
    'alice,bob',
    '--documentation',
    '--drill',
  );
  keyfence = await startKeyfence(await operators.build());
  keyfence.world.world.change('binance', (state) => ({
    ...state,
    keys: state.keys
      .filter(({ label }) => label === 'bot-2')
      .map((key) => ({
        ...key,
        history: [{ restriction: { restricted: true, addresses: [OLD, STEADY] }, from: 0 }],
      })),
  }));
  await keyfence.grant('https://www.binance.com/*');
});

test.afterAll(async () => {
  await keyfence?.close();
  operators?.close();
  rmSync(operators.folder, { recursive: true, force: true });
});

test.afterEach(async ({ browserName: _ }, testInfo) => {
  await popup.screenshot({ path: testInfo.outputPath('popup.png') });
  await popup.close();
});

/** Minutes after the announcement, and days if need be. */
function later(minutes: number, days = 0): number {
  return ANNOUNCED + days * DAY + minutes * MINUTE;
}

/** A day as the popup writes it. */
function day(moment: number): string {
  return new Date(moment).toLocaleDateString('en-US', { day: 'numeric', month: 'short' });
}

/** Opens the popup at a moment: it asks for the list by itself. */
async function openPopup(now: number): Promise<void> {
  await (await keyfence.worker()).evaluate(pushClock, now);
  popup = await keyfence.context.newPage();
  await popup.addInitScript(pushClock, now);
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`chrome-extension://${keyfence.id}/popup.html`);
}

async function expectHeadline(id: string, title: string, detail?: string): Promise<void> {
  const headline = popup.locator('[data-headline]');
  await expect(headline.getByRole('heading')).toHaveText(title);
  await expect(headline).toHaveAttribute('data-headline', id);
  if (detail) await expect(headline).toContainText(detail);
}

/** What the icon says, line by line, after its name. */
async function icon(): Promise<string[]> {
  const title = await popup.evaluate(() => chrome.action.getTitle({}));
  return title.split('\n').slice(1);
}

/** The hour of a moment as the popup writes it. */
const hour = (moment: number) =>
  new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What the end of an address means for the key that it stands on. */
const untilOnKey = (moment: number) => `Current until ${day(moment)}; may belong to a stranger from then on`;
const offOnKey = (moment: number) => `Off since ${day(moment)}, still on 1 key: may belong to a stranger`;

async function expectLanes(...lanes: string[]): Promise<void> {
  await expect
    .poll(() => popup.locator('.lane').evaluateAll((all) => all.map((lane) => lane.textContent)))
    .toEqual(lanes);
}

/** The popup shows the version and the fingerprint that the operators' command shows. */
async function expectSameList(now: number, version: number): Promise<void> {
  const [, fingerprint = '?'] =
    / · ([0-9A-F]{4}-[0-9A-F]{4}) · /.exec(await operators.feed(now, 'show')) ?? [];
  await expect(popup.getByTestId('feed')).toHaveText(`List ${version} · ${fingerprint} · confirmed just now`);
}

test('before anything is published there is no list, and the popup says who did not answer', async () => {
  await openPopup(later(1));
  await expectHeadline(
    'no-list',
    'Keyfence has no list yet',
    `${new URL(operators.url).host} did not answer.`,
  );
});

test('init, announce, sign, stamp: the first list is there, with the fingerprint that "show" shows', async () => {
  for (const address of [OLD, STEADY])
    await operators.feed(later(2), 'announce', address, '--effective', '2026-01-15');
  await operators.publish(later(3));
  await openPopup(later(4));
  await expectLanes(`${OLD}Current`, `${STEADY}Current`);
  await expectSameList(later(4), 1);
  expect(await operators.feed(later(4), 'check', operators.url)).toMatch(/A new client says of \S+: fresh\./);
});

test('a key that holds the list is well', async () => {
  const page = await keyfence.context.newPage();
  await page.goto(API_PAGE);
  await openPopup(later(5));
  await expectHeadline('all-well', 'Your key is up to date', 'No change announced.');
  await page.close();
});

test('a computer whose clock is two days behind is told so', async () => {
  await openPopup(later(6, -2));
  await expectHeadline('clock', 'Keyfence cannot tell how old the list is', 'Set the clock, then try again.');
});

test('a list that nobody signed again runs out, and is copied no more', async () => {
  await openPopup(later(7, 46));
  await expectHeadline('expired', `Acme’s list ran out on ${day(later(3, 45))}`);
  await expect(popup.getByTestId('copy-all')).toHaveCount(0);
});

test('a list that somebody wrote into the storage is not believed, and a good one mends it', async () => {
  const stamped = operators.spoil('timestamp.json', 'not signed');
  await openPopup(later(8));
  // The ask is over, so the worker will not write its own record over this one.
  await expect(popup.locator('.headline')).toContainText('rule “json”');
  await popup.evaluate(async () => {
    const { feed } = await chrome.storage.local.get<{ feed: { good: { list: string } } }>('feed');
    const list = feed.good.list.replace('"payload":"e', '"payload":"f');
    await chrome.storage.local.set({ feed: { ...feed, good: { ...feed.good, list } } });
  });
  await expectHeadline('tampered', 'Acme’s list cannot be trusted right now', 'Nothing is filled.');
  await popup.close();
  operators.spoil('timestamp.json', stamped);
  await openPopup(later(10));
  await expectHeadline('all-well', 'Your key is up to date');
});

test('T-7, announce and sign: the new address is pending, the old one has its last day', async () => {
  await operators.feed(later(11), 'announce', NEW, '--replaces', OLD);
  await operators.publish(later(11));
  await openPopup(later(12));
  await expectHeadline('lacking', `1 key lacks ${NEW}`, `Add it by ${day(later(11, 7))}, `);
  await expectLanes(
    `${OLD}${untilOnKey(later(11, 37))}`,
    `${STEADY}Current`,
    `${NEW}Pending: add by ${day(later(11, 7))}, ${hour(later(11, 7))}`,
  );
  await expectSameList(later(12), 2);
});

test('T-0 without a stamp: the list is stale, and says so in the popup and on the icon', async () => {
  await openPopup(later(13, 7));
  const stale = /^Acme’s list was last confirmed 7 days ago\. You can fill; something newer may exist\.$/;
  await expect(popup.locator('.feed-note').filter({ hasText: 'last confirmed' })).toContainText(
    'You can fill',
  );
  await expect.poll(icon).toContainEqual(expect.stringMatching(stale));
  await expect(popup.locator('.feed-note').last()).toContainText('by the rule “timestamp-expired”');
});

test('T-0, stamp: the new address is live by itself', async () => {
  await operators.stamp(later(15, 7));
  await openPopup(later(16, 7));
  await expectHeadline('lacking', `1 key lacks ${NEW}`, `It is live since ${day(later(11, 7))}.`);
  await expectLanes(`${OLD}${untilOnKey(later(11, 37))}`, `${STEADY}Current`, `${NEW}Current`);
  await expect(popup.locator('.feed-note')).toHaveCount(0);
});

test('retire and an urgent address: a last day, and a question that only the user answers', async () => {
  await operators.feed(later(17, 7), 'retire', STEADY);
  await operators.feed(later(17, 7), 'announce', URGENT, '--urgent');
  expect(await operators.publish(later(17, 7))).toContain(
    `${URGENT} is urgent: every user must confirm it by hand.`,
  );
  await openPopup(later(18, 7));
  await expectLanes(
    `${OLD}${untilOnKey(later(11, 37))}`,
    `${STEADY}${untilOnKey(later(17, 37))}`,
    `${NEW}Current`,
    `${URGENT}Not confirmed by you`,
  );
  const waiting = popup.locator('.held-back li[data-tone="danger"]');
  await expect(waiting).toContainText(`Acme added ${URGENT} without the usual 7 days’ notice, and says so.`);
  await expect(popup.getByTestId('copy-all')).toHaveText('Copy 3 IPs, comma-separated');
  await popup.getByRole('button', { name: `I compared ${URGENT} with API Connect: allow it` }).click();
  await expect(waiting).toHaveCount(0);
  await expect(popup.getByTestId('copy-all')).toHaveText('Copy 4 IPs, comma-separated');
  await expect(popup.locator('.lane').last()).toHaveText(`${URGENT}Current`);
});

test('T+30, stamp: what was replaced is off by itself, and the key that still relies on it is refused', async () => {
  await operators.stamp(later(18, 37));
  await openPopup(later(19, 37));
  await expectHeadline('stopped', '1 key no longer works for Acme');
  await expectLanes(
    `${OLD}${offOnKey(later(11, 37))}`,
    `${STEADY}${offOnKey(later(17, 37))}`,
    `${NEW}Current`,
    `${URGENT}Current`,
  );
});

test('revoke and pause: the key that allows it turns red, and fills stop on one exchange', async () => {
  await operators.feed(later(20, 37), 'revoke', STEADY, '--reason', 'server taken over');
  const stamped = ['--key', operators.key('timestamp')];
  await operators.sign(later(20, 37));
  await operators.feed(later(20, 37), 'pause', 'binance', '--reason', 'page changed', ...stamped);
  await openPopup(later(21, 37));
  await expectHeadline(
    'revoked',
    '1 key still allows an IP that Acme has revoked',
    `Remove ${STEADY} now. Reason given: “server taken over”.`,
  );
  await expect(popup.locator('.feed-note')).toContainText(
    'Acme has paused fills on Binance: “page changed”.',
  );
});

test('the host was asked for files alone: no browser asked it for leave first', async () => {
  await openPopup(later(23, 37));
  await expectSameList(later(23, 37), 4);
  expect(new Set(operators.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  const timestamps = operators.requests.filter(({ url }) => url === '/timestamp.json');
  expect(timestamps.length).toBeGreaterThan(10);
  for (const { headers } of operators.requests) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('if-none-match');
  }
});
