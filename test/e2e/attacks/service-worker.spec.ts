import { expect, type Page, test } from '@playwright/test';
import { connectionsOf } from '../../world/connections.ts';
import { E2E_ORIGIN } from '../../world/e2e-platform.ts';
import { type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { leftToMore } from '../support/more.ts';
import { type Own, openOwn } from '../support/own.ts';

/**
 * The platform's own page has been taken over, and has put a service worker before its server. It lets everything through
 * but the questions for the connections, which it answers as its page has told it to. Chromium asks no service worker of
 * the page about what a script of an extension fetches; what a server answers is attacked in `connect-hostile.spec.ts`.
 */
const WORKER = `
  let kind = 'nothing';
  const connection = { id: 'c1', exchange: 'okx', label: 'bot-1', status: 'connected', missing: [], checkedAt: null };
  const json = (answer, init = {}) =>
    new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' }, ...init });
  const saying = (...connections) => json({ account: { emailVerified: true }, connections });
  const endless = (bytes, pause) => new Response(new ReadableStream({
    async pull(stream) {
      await new Promise((done) => setTimeout(done, pause));
      stream.enqueue(new Uint8Array(bytes).fill(32));
    },
  }), { headers: { 'content-type': 'application/json' } });
  const ANSWERS = {
    lies: () => saying({ ...connection, status: 'ip-not-whitelisted', checkedAt: '2999-01-01T00:00:00Z',
      missing: ['203.0.113.10', '45.9.1.2', '0.0.0.0/0', '<img src=x>'] }),
    crowd: () => saying(...Array.from({ length: 10_000 }, (_, n) => ({ ...connection, id: 'c' + n }))),
    huge: () => new Response(' '.repeat(8_000_000), { headers: { 'content-type': 'application/json' } }),
    endless: () => endless(65_536, 0),
    trickle: () => endless(1, 20),
    silence: () => new Promise(() => undefined),
    broken: () => Response.error(),
    elsewhere: () => fetch('/moved'),
    page: () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
  };
  addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('message', ({ data, ports: [port] }) => { kind = data; port.postMessage(kind); });
  addEventListener('fetch', (event) => {
    const { pathname } = new URL(event.request.url);
    if (!pathname.startsWith('/api/')) return;
    event.respondWith(ANSWERS[kind]());
  });`;

let keyfence: Keyfence;
let own: Own;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  await keyfence.context.route(`${E2E_ORIGIN}/worker.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: WORKER }),
  );
  await keyfence.context.route(`${E2E_ORIGIN}/moved`, (route) =>
    route.fulfill({ status: 302, headers: { location: `${E2E_ORIGIN}/other` } }),
  );
  await keyfence.context.route(`${E2E_ORIGIN}/other`, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({ account: { emailVerified: true }, connections: [] }),
    }),
  );
  own = await openOwn(keyfence);
  const page = await keyfence.context.newPage();
  await page.goto(`${E2E_ORIGIN}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.close();
  await keyfence.grant(`${E2E_ORIGIN}/*`);
});
test.afterAll(() => keyfence.close());

/** Opens the platform's page with its worker in between, which answers like this. */
async function openAnswering(kind: string): Promise<Page> {
  const page = await keyfence.context.newPage();
  // A page that is none of API Connect: nothing is asked before the worker knows what to say.
  await page.goto(`${E2E_ORIGIN}/guide`);
  await tellWorker(page, kind);
  await page.goto(`${E2E_ORIGIN}/`);
  return page;
}

/** Tells the worker what to answer from now on, and waits until it has heard. */
function tellWorker(page: Page, said: string): Promise<void> {
  return page.evaluate(
    (what) =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        navigator.serviceWorker.controller?.postMessage(what, [port2]);
      }),
    said,
  );
}

async function known() {
  const { connect, connectTrouble } = await own.snapshot();
  return { connect, why: connectTrouble?.why ?? null };
}

test('a service worker of the platform’s page answers what its own scripts ask for', async () => {
  const page = await openAnswering('lies');
  const answer = await page.evaluate(async () => (await fetch('/api/connections')).text());
  expect(answer).toContain('45.9.1.2');
  await page.close();
});

for (const [what, kind] of [
  ['lies', 'lies'],
  ['an endless flood', 'endless'],
  ['nothing at all', 'silence'],
  ['10,000 connections', 'crowd'],
  ['8 MB of blanks', 'huge'],
  ['a byte now and then without end', 'trickle'],
  ['a failure', 'broken'],
  ['what it fetched along a redirect', 'elsewhere'],
  ['a page', 'page'],
] as const) {
  const title = `a service worker that answers with ${what} does not come between Keyfence and the server`;
  test(title, leftToMore(!['lies', 'endless', 'silence'].includes(kind)), async () => {
    const since = Date.now();
    const page = await openAnswering(kind);
    await expect.poll(async () => (await known()).connect?.at ?? 0).toBeGreaterThan(since);
    const { connect, why } = await known();
    expect(why).toBeNull();
    const labels = connectionsOf(Object.values(keyfence.world.world.exchanges)).map(({ label }) => label);
    expect(connect?.connections.map(({ label }) => label)).toEqual(labels);
    expect(connect?.connections.flatMap(({ missing }) => missing)).toEqual([]);
    expect(JSON.stringify(await keyfence.stored('local'))).not.toMatch(/45\.9\.1\.2|img src/);
    await page.close();
  });
}
