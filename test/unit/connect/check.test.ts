import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkConnect, type Finding, type Published } from '../../../lib/connect/check/index.ts';
import type { CsrfHeader } from '../../../lib/platform/platform.ts';
import { startWorld } from '../../world/index.ts';
import { handle } from '../../world/reference-connect.ts';
import { ip } from '../feed/support/acme.ts';
import { answer, broken, but, guarded, json, KEY, odd, reference } from './support/connect-servers.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function opened(listener: RequestListener): Promise<string> {
  const listening = createServer(listener);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

interface Given {
  readonly cookie?: string | undefined;
  readonly csrf?: CsrfHeader;
  readonly published?: Published;
}

async function checked(listener: RequestListener, given: Given = {}): Promise<readonly Finding[]> {
  const visitor = {
    origin: await opened(listener),
    cookie: 'cookie' in given ? given.cookie : reference.cookie,
    fetch,
  };
  return checkConnect(visitor, { csrf: given.csrf, published: given.published ?? null, now: Date.now });
}

const namesOf = (findings: readonly Finding[], result: Finding['result']) =>
  findings.filter((each) => each.result === result).map(({ rule }) => rule);

describe('a server that speaks the contract', () => {
  it('breaks no rule', async () => {
    const findings = await checked(but({}));
    expect(findings.filter(({ result }) => result === 'fault' || result === 'advice')).toEqual([]);
    expect(namesOf(findings, 'skipped')).toEqual(['listed', 'newest']);
  });

  it('is looked at as far as that goes where it has no connection or nobody’s session is named', async () => {
    const none = await checked(but({ answer: () => ({ ...reference.answer(), connections: [] }) }));
    expect(namesOf(none, 'fault')).toEqual([]);
    expect(namesOf(none, 'skipped')).toContain('revalidate');
    const open = await checked(
      (request, response) => {
        request.headers.cookie = reference.cookie;
        handle(reference, request, response);
      },
      { cookie: undefined },
    );
    expect(namesOf(open, 'fault')).toEqual([]);
    expect(namesOf(open, 'skipped')).toContain('session');
  });

  it('breaks no rule where it is the practice world’s', async () => {
    const world = await startWorld({ port: 0 });
    const visitor = {
      origin: `http://connect.localhost:${world.port}`,
      cookie: undefined,
      fetch: (url: string | URL | Request, init?: RequestInit) => world.fetch(new Request(url, init)),
    };
    const findings = await checkConnect(visitor, { published: null, now: () => world.world.now() });
    await world.close();
    expect(namesOf(findings, 'fault')).toEqual([]);
    expect(namesOf(findings, 'holds')).toContain('cross-site');
  });

  it('may demand a header of its own, and gets the one that platform.json names', async () => {
    const server = guarded((headers) => headers['x-requested-with'] === 'XMLHttpRequest');
    expect(namesOf(await checked(server), 'fault')).toEqual(['csrf-passes']);
    const csrf = { name: 'X-Requested-With', value: 'XMLHttpRequest' };
    expect(namesOf(await checked(server, { csrf }), 'fault')).toEqual([]);
  });
});

describe('a server that does not speak the contract fails by the name of the rule', () => {
  it.each(broken)('one that %s: %s', async (_, rule, listener) => {
    expect(namesOf(await checked(listener), 'fault')).toEqual([rule]);
  });

  it.each([
    ['capitals in its codes', 'codes', { exchange: 'Binance' }],
    ['keys of an exchange that Keyfence does not know', 'exchange-known', { exchange: 'kraken' }],
    ['a refused key without the addresses', 'missing-named', { missing: [] }],
  ])('is advised about %s: %s', async (_, rule, parts) => {
    const findings = await checked(odd('GET', json(answer(parts))));
    expect(namesOf(findings, 'advice')).toEqual([rule]);
    expect(namesOf(findings, 'fault')).toEqual([]);
  });

  it.each([
    ['advised about capitals', { status: 'CONNECTED' }, 'advice', 'codes', 'status'],
    ['refused for a field', { restricted: 'yes' }, 'fault', 'revalidate-one', 'restricted'],
  ] as const)(
    'is %s in a re-validation as in the report, and told which answer has it',
    async (_, parts, result, rule, field) => {
      const server = but({ ask: (id) => ({ ...Object(reference.ask(id)), ...parts }) });
      const findings = await checked(server);
      const said = findings.filter((each) => each.result === 'fault' || each.result === 'advice');
      expect(said).toMatchObject([{ rule, result }]);
      expect(said[0]?.says).toContain(`in the answer to the POST, ${field} `);
    },
  );

  it('is told in words where it speaks no TLS', async () => {
    const origin = (await opened(but({}))).replace('http:', 'https:');
    const findings = await checkConnect(
      { origin, cookie: undefined, fetch },
      { published: null, now: Date.now },
    );
    expect(findings.find(({ rule }) => rule === 'reached')?.says).toBe(
      'the answer did not come: the server speaks no TLS at this port, and the URL says https',
    );
  });

  it('is compared with the published list where there is one', async () => {
    const list = { version: 3, addresses: [{ address: ip('198.51.100.7') }] } as unknown as Published['list'];
    const published = { list, fingerprint: 'E108-E54B' };
    const shows = (fingerprint: string) =>
      odd('GET', json(answer({}, { feed: { version: 3, fingerprint } })));
    expect(namesOf(await checked(shows('AAAA-BBBB'), { published }), 'fault')).toEqual(['newest']);
    const right = await checked(shows('e108e54b'), { published });
    expect(namesOf(right, 'fault')).toEqual([]);
    expect(namesOf(right, 'advice')).toEqual(['listed']);
  });

  it('is told that a redirect is not followed, as a browser would say it', async () => {
    const moved = odd('GET', (_, response) => response.writeHead(302, { location: '/login' }).end());
    expect((await checked(moved)).find(({ rule }) => rule === 'no-redirect')?.says).toBe(
      'the answer is a redirect, which is not followed',
    );
  });

  it('fails by in-time where it does not answer', async () => {
    const origin = await opened(() => undefined);
    const visitor = { origin, cookie: undefined, fetch };
    const findings = await checkConnect(visitor, { published: null, now: Date.now, longest: 50 });
    expect(namesOf(findings, 'fault')).toEqual(['in-time']);
  });

  it('says what is wrong and never what stood there', async () => {
    const findings = await checked(odd('GET', json(answer({ apiKey: KEY, keyEnding: KEY, status: KEY }))));
    expect(namesOf(findings, 'fault')).toEqual(['status-known', 'spare', 'no-secret']);
    expect(JSON.stringify(findings)).not.toContain(KEY);
  });
});
