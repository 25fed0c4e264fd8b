import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import type { Platform } from '../../lib/platform/platform.ts';
import { announce } from '../../lib/publish/announce.ts';
import { emptyList, issueList } from '../../lib/publish/document.ts';
import { makeKey, publicHalf } from '../../lib/publish/keys.ts';
import { signList, signTimestamp } from '../../lib/publish/sign.ts';

/** What the host saw. A bare static host answers GET and has never heard of OPTIONS. */
const seen: { method: string; url: string; headers: IncomingHttpHeaders }[] = [];
const servers: Server[] = [];

test.afterAll(() => {
  for (const server of servers) server.close();
});

test('asking for the feed causes no preflight, from a page that forbids eval', async ({ page }) => {
  const { host, platform } = await staticHost();
  await page.goto(await pageWithFeed());
  seen.length = 0;
  const result = await page.evaluate(
    async ([description, now]) => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective),
      );
      const { createFeed } = await import('/feed.js' as string);
      let record: unknown = null;
      const storage = {
        read: async () => record,
        write: async (next: unknown) => {
          record = next;
        },
      };
      const random = Math.random;
      const feed = createFeed({ platform: description, storage, fetch: fetch.bind(globalThis), random });
      const { status } = await feed.ask(now);
      return { state: status.state, addresses: status.list?.addresses.length, violations };
    },
    [platform, Date.now()] as const,
  );
  expect(result).toEqual({ state: 'fresh', addresses: 1, violations: [] });
  expect(seen.map(({ method }) => method)).toEqual(['GET', 'GET']);
  for (const { headers } of seen) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('if-none-match');
  }

  // The same host, asked with a header of our own: this is what the feed must never do.
  await page.evaluate(
    (url) => fetch(url, { headers: { 'If-None-Match': '"1"' } }).catch(() => null),
    `${host}timestamp.json`,
  );
  expect(seen.at(-1)?.method).toBe('OPTIONS');
});

/** A static host with a signed feed. */
async function staticHost(): Promise<{ host: string; platform: Platform }> {
  const [listKey, timestampKey] = [await makeKey('list'), await makeKey('timestamp')];
  const now = Date.now();
  const draft = announce(emptyList('Acme', now), { address: '203.0.113.10', effectiveAt: now }, now);
  const list = await signList(issueList(draft, now), [listKey]);
  const files = new Map([
    [`/${list.name}`, list.text],
    ['/timestamp.json', await signTimestamp(list, [timestampKey], { now })],
  ]);
  const host = await listen((request, response) => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    const file = request.method === 'GET' ? files.get(request.url ?? '') : undefined;
    response.writeHead(file === undefined ? 404 : 200, { 'access-control-allow-origin': '*' }).end(file);
  });
  const links = { connect: host, emailVerify: host, alerts: host, guide: host, support: host };
  return {
    host,
    platform: {
      name: 'Acme',
      links,
      feed: {
        urls: [host],
        listKeys: [publicHalf(listKey)],
        listThreshold: 1,
        timestampKeys: [publicHalf(timestampKey)],
        versionFloor: 0,
      },
      allowDocumentation: true,
    },
  };
}

/** A page of another origin, with the content security policy of an extension. */
async function pageWithFeed(): Promise<string> {
  const entry = fileURLToPath(new URL('../../lib/feed/feed.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'feed' } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('vite watched instead of building');
  const { code } = bundle.output[0];
  return listen((request, response) => {
    const script = request.url === '/feed.js';
    response
      .writeHead(200, {
        'content-type': script ? 'text/javascript' : 'text/html',
        'content-security-policy': "script-src 'self'; object-src 'self'",
      })
      .end(script ? code : '<!doctype html><title>A page</title>');
  });
}

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}
