import { expect, type Page, type Route, test } from '@playwright/test';
import { E2E_ORIGIN } from '../../world/e2e-platform.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';
import { type Own, openOwn } from '../support/own.ts';

type Answer = NonNullable<Parameters<Route['fulfill']>[0]>;

let keyfence: Keyfence;
let own: Own;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  own = await openOwn(keyfence);
  await keyfence.grant(`${E2E_ORIGIN}/*`);
});
test.afterAll(() => keyfence.close());

/** Opens the platform's page, which answers the question for the connections with this. */
async function openAnswering(answer: Answer): Promise<Page> {
  const page = await keyfence.context.newPage();
  await page.route(`${E2E_ORIGIN}/api/connections`, (route) => route.fulfill(answer));
  await page.goto(`${E2E_ORIGIN}/`);
  return page;
}

const connection = (lies: object = {}) => ({
  id: 'c1',
  exchange: 'okx',
  label: 'bot-1',
  status: 'connected',
  missing: [],
  checkedAt: null,
  ...lies,
});
const json = (connections: readonly object[]): Answer => ({
  contentType: 'application/json',
  body: JSON.stringify({ account: { emailVerified: true }, connections }),
});

test('of what a page of the platform says, only what is on the verified list is kept', async () => {
  const missing = ['203.0.113.10', '45.9.1.2', '0.0.0.0/0', '<img src=x>'];
  const page = await openAnswering(json([connection({ status: 'ip-not-whitelisted', missing })]));
  await expect
    .poll(async () => (await own.snapshot()).connect?.connections[0])
    .toMatchObject({ label: 'bot-1', missing: ['203.0.113.10'], missingUnlisted: 3 });
  expect(JSON.stringify(await keyfence.stored('local'))).not.toMatch(/45\.9\.1\.2|img src/);
  await page.close();
});

const ANSWERS = [
  [
    '10,000 connections',
    json(Array.from({ length: 10_000 }, (_, n) => connection({ id: `c${n}` }))),
    'garbage',
  ],
  ['half an answer', { contentType: 'application/json', body: '{"account":' }, 'garbage'],
  ['a way to another site', { status: 302, headers: { location: 'https://evil.example/' } }, 'logged-out'],
  ['8 MB of blanks', { contentType: 'application/json', body: ' '.repeat(8_000_000) }, 'garbage'],
  ['a page', { contentType: 'text/html', body: '<!doctype html>' }, 'not-spoken'],
  ['a fault', { status: 500, body: '' }, 'failed'],
] as const;

for (const [index, [what, answer, why]] of ANSWERS.entries()) {
  const title = `a page of the platform that answers with ${what} is told, and what was known stays`;
  test(title, leftToMore(index >= 3), async () => {
    const { connect } = await own.snapshot();
    const page = await openAnswering(answer);
    await expect.poll(async () => (await own.snapshot()).connectTrouble?.why).toBe(why);
    expect((await own.snapshot()).connect).toEqual(connect);
    await page.close();
    // The next trouble is told anew.
    const good = await openAnswering(json([connection()]));
    await expect.poll(async () => (await own.snapshot()).connectTrouble).toBeNull();
    await good.close();
  });
}
