import { expect, type Page, test } from '@playwright/test';
import { E2E_ORIGIN } from '../world/e2e-platform.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';

let keyfence: Keyfence;

test.beforeEach(async () => {
  keyfence = await startKeyfence();
});
test.afterEach(() => keyfence.close());

async function openConnect(): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.goto(`${E2E_ORIGIN}/`);
  return page;
}

async function snapshot() {
  const page = await keyfence.open('check.html');
  const answer = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
  await page.close();
  return answer;
}

test('reads the connections from the platform’s own page once that is granted', async () => {
  await openConnect();
  expect((await snapshot()).connect).toBeNull();
  await keyfence.grant(`${E2E_ORIGIN}/*`);
  await expect.poll(async () => (await snapshot()).connect?.connections.length).toBeGreaterThan(4);
  const { connect, grants } = await snapshot();
  expect(grants.connect).toBe(true);
  expect(connect.emailVerified).toBe(true);
});

test('re-validates when the user asks for it, and tells what the exchange answered', async () => {
  await keyfence.grant(`${E2E_ORIGIN}/*`);
  await openConnect();
  await expect.poll(async () => (await snapshot()).connect).not.toBeNull();
  const { connections } = (await snapshot()).connect;
  const [first] = connections;
  const own = await keyfence.open('check.html');
  await own.evaluate((id) => chrome.runtime.sendMessage({ type: 'revalidate', connections: [id] }), first.id);
  await expect
    .poll(async () => {
      const { connect } = await snapshot();
      return connect.connections.find(({ id }: { id: string }) => id === first.id).checkedAt;
    })
    .toBeGreaterThan(first.checkedAt);
});

test('opens API Connect where none is open, and asks from there', async () => {
  await keyfence.grant(`${E2E_ORIGIN}/*`);
  const own = await keyfence.open('check.html');
  const opening = keyfence.context.waitForEvent('page');
  await own.evaluate(() =>
    chrome.runtime.sendMessage({ type: 'revalidate', connections: ['binance-bot-1'] }),
  );
  // A tab that the extension opens has gone out before anybody can intercept it: here it is sent once more.
  const opened = await opening;
  await opened.goto(`${E2E_ORIGIN}/`);
  await expect
    .poll(async () => (await snapshot()).connect?.connections[0])
    .toMatchObject({ id: 'binance-bot-1', status: 'connected' });
  expect((await keyfence.stored('session')).asked).toMatchObject({ value: [] });
});

test('keeps the schedule of a save through a stopped worker and a lost alarm', async () => {
  const own = await keyfence.open('check.html');
  const storedAt = Date.now();
  const due = [5, 6, 8, 10, 15].map((minutes) => storedAt + minutes * 60_000);
  await own.evaluate(
    async ([validation]) => {
      await chrome.storage.local.set({ validations: { format: 1, value: [validation] } });
      await chrome.alarms.clearAll();
    },
    [
      {
        connection: 'binance-bot-1',
        keyId: null,
        exchange: 'binance',
        storedAt,
        due,
        tries: [],
        outcome: 'waiting',
      },
    ] as const,
  );
  await keyfence.stopWorker();
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'snapshot' }));
  await expect
    .poll(() => own.evaluate(async () => (await chrome.alarms.get('revalidate'))?.scheduledTime))
    .toBe(due[0]);
  await expect.poll(() => own.evaluate(async () => !!(await chrome.alarms.get('feed')))).toBe(true);
});

for (const [fault, why] of [
  ['logged-out', 'logged-out'],
  ['error', 'failed'],
  ['garbage', 'garbage'],
  ['slow', 'slow'],
] as const) {
  test(`says "${why}" of a page that is ${fault}, and keeps the report before`, async () => {
    await keyfence.grant(`${E2E_ORIGIN}/*`);
    const page = await openConnect();
    await expect.poll(async () => (await snapshot()).connect).not.toBeNull();
    await keyfence.world.order('connect', { fault });
    await page.reload();
    await expect.poll(async () => (await snapshot()).connectTrouble?.why, { timeout: 15_000 }).toBe(why);
    expect((await snapshot()).connect.connections.length).toBeGreaterThan(4);
  });
}
