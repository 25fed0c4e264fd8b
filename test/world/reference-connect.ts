import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/**
 * The two paths of API Connect as docs/platform.md has them, in the fewest lines: a session in a cookie, protection against
 * cross-site requests by `Sec-Fetch-Site`, one connection. `ask` stands for the call that a platform makes to the exchange.
 */
export interface Reference {
  /** The header `Cookie` of who is signed in. */
  readonly cookie: string;
  readonly answer: () => { readonly connections: readonly { readonly id: string }[] };
  /** Asks the exchange about a connection and returns what is known of it now. */
  readonly ask: (id: string) => unknown;
}

/** Answers one request. */
export function handle(reference: Reference, request: IncomingMessage, response: ServerResponse): void {
  const say = (status: number, body: unknown) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify(body));

  if (request.headers.cookie !== reference.cookie) return void say(401, { error: 'Sign in.' });
  if (request.method === 'GET' && request.url === '/api/connections')
    return void say(200, reference.answer());

  const [, id] = /^\/api\/connections\/([^/]+)\/revalidate$/.exec(request.url ?? '') ?? [];
  if (request.method !== 'POST' || id === undefined) return void say(404, { error: 'Not found.' });
  // Every browser that runs Keyfence sends it, and no page can set it.
  if (request.headers['sec-fetch-site'] !== 'same-origin') return void say(403, { error: 'Cross-site.' });
  // What is no encoded id, such as "%", is that of no connection.
  const one = reference.answer().connections.find((each) => encodeURIComponent(each.id) === id);
  say(one ? 200 : 404, one ? reference.ask(one.id) : { error: 'No such connection.' });
}

/** What a visitor of the reference server has. */
export function referenceData(now: () => number): Reference {
  const connection = {
    id: 'c1',
    exchange: 'binance',
    label: 'bot-1',
    status: 'ip-not-whitelisted',
    missing: ['203.0.113.10'],
    checkedAt: '2026-11-28T20:00:00Z',
    restricted: true,
    expiresAt: null,
    keyEnding: 'x9Qk',
  };
  return {
    cookie: 'sid=reference',
    answer: () => ({
      account: { emailVerified: true, alerts: { apiDisconnected: true } },
      connections: [connection],
    }),
    ask: () => ({
      ...connection,
      status: 'connected',
      missing: [],
      checkedAt: new Date(now()).toISOString(),
    }),
  };
}

if (import.meta.main) {
  const reference = referenceData(Date.now);
  const server = createServer((request, response) => handle(reference, request, response));
  server.listen(Number(process.env.PORT ?? 4180), '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${Object(server.address()).port}/ with the cookie ${reference.cookie}`),
  );
}
