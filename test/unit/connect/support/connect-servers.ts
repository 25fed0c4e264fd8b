import type { RequestListener } from 'node:http';
import { handle, type Reference, referenceData } from '../../../world/reference-connect.ts';

/** What a visitor of the reference server has. */
export const reference = referenceData(Date.now);
const [connection] = reference.answer().connections;
/** Its answer, with other parts in its connection and beside it. */
export const answer = (broken: object = {}, more: object = {}) => ({
  ...reference.answer(),
  connections: [{ ...connection, ...broken }],
  ...more,
});

/** The reference server, but for some of its parts. */
export const but =
  (parts: Partial<Reference>): RequestListener =>
  (request, response) =>
    handle({ ...reference, ...parts }, request, response);

/** A server that answers the reading, or the asking, in its own way, and everything else as the reference does. */
export const odd =
  (method: 'GET' | 'POST', listener: RequestListener): RequestListener =>
  (request, response) =>
    request.method === method ? listener(request, response) : handle(reference, request, response);

/** Answers who is signed in with this. */
export const json =
  (body: unknown, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (request, response) => {
    const isIn = request.headers.cookie === reference.cookie;
    response
      .writeHead(isIn ? status : 401, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        ...headers,
      })
      .end(isIn ? (typeof body === 'string' ? body : JSON.stringify(body)) : '{}');
  };

/** A reference that lets a check of its own decide about what changes something. */
export const guarded =
  (may: (headers: Record<string, unknown>) => boolean): RequestListener =>
  (request, response) => {
    if (request.method === 'POST' && request.headers.cookie === reference.cookie && !may(request.headers))
      response.writeHead(403).end();
    else {
      request.headers['sec-fetch-site'] = 'same-origin';
      handle(reference, request, response);
    }
  };

const late = '2999-01-01T00:00:00Z';
/** As long as a real one. */
export const KEY = 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A';

/** Servers that do not speak the contract: what they do, and the one rule that they break. */
export const broken: readonly (readonly [does: string, rule: string, server: RequestListener])[] = [
  ['closes the connection', 'reached', (_, response) => response.destroy()],
  [
    'sends visitors to a login page',
    'no-redirect',
    odd('GET', (_, response) => response.writeHead(302, { location: '/login' }).end()),
  ],
  ['takes the session for none', 'signed-in', odd('GET', json({}, {}, 401))],
  ['has no such path', 'found', odd('GET', json({}, {}, 404))],
  ['fails', 'ok', odd('GET', json({}, {}, 500))],
  [
    'answers with its page',
    'json-type',
    odd('GET', json('<!doctype html>', { 'content-type': 'text/html' })),
  ],
  ['calls its JSON a text', 'json-type', odd('GET', json(answer(), { 'content-type': 'text/plain' }))],
  ['sends more than anybody reads', 'size', odd('GET', json(`"${'a'.repeat(300_000)}"`))],
  ['sends half an answer', 'json', odd('GET', json('{"account":'))],
  ['says nothing of the account', 'frame', odd('GET', json({ connections: [] }))],
  [
    'says of an e-mail address that it is perhaps verified',
    'frame',
    odd('GET', json({ ...answer(), account: { emailVerified: 'perhaps' } })),
  ],
  ['numbers its connections', 'connection', odd('GET', json(answer({ id: 7 })))],
  [
    'writes moments without a zone',
    'connection',
    odd('GET', json(answer({ checkedAt: '2026-11-28 20:00:00' }))),
  ],
  ['writes moments as numbers', 'connection', odd('GET', json(answer({ checkedAt: 1_780_000_000 })))],
  ['forgets the label', 'connection', odd('GET', json(answer({ label: undefined })))],
  ['has a status of its own', 'status-known', odd('GET', json(answer({ status: 'ok' })))],
  ['shows a whole key for its end', 'spare', odd('GET', json(answer({ keyEnding: KEY })))],
  [
    'writes a fingerprint of its own',
    'spare',
    odd('GET', json(answer({}, { feed: { version: 3, fingerprint: 'v3' } }))),
  ],
  ['gives one id twice', 'one-id', odd('GET', json({ ...answer(), connections: [connection, connection] }))],
  [
    'says connected of what was never asked',
    'checked',
    odd('GET', json(answer({ status: 'connected', checkedAt: null }))),
  ],
  ['was answered in the future', 'not-future', odd('GET', json(answer({ checkedAt: late })))],
  ['names ranges as missing', 'addresses', odd('GET', json(answer({ missing: ['203.0.113.0/24'] })))],
  ['sends the keys along', 'no-secret', odd('GET', json(answer({ apiKey: KEY })))],
  [
    'lets caches keep it',
    'not-stored',
    odd('GET', json(answer(), { 'cache-control': 'public, max-age=60' })),
  ],
  ['says nothing to caches', 'not-stored', odd('GET', json(answer(), { 'cache-control': '' }))],
  [
    'lets every origin read',
    'own-origin',
    odd('GET', json(answer(), { 'access-control-allow-origin': '*' })),
  ],
  [
    'answers anybody',
    'session',
    odd('GET', (request, response) => {
      request.headers.cookie = reference.cookie;
      handle(reference, request, response);
    }),
  ],
  ['has no re-validation', 'revalidate', odd('POST', json({}, {}, 404))],
  ['fails to re-validate', 'revalidate', odd('POST', json({}, {}, 500))],
  ['demands a token that Keyfence cannot have', 'csrf-passes', guarded(() => false)],
  ['answers a re-validation with "ok"', 'revalidate-one', but({ ask: () => ({ ok: true }) })],
  [
    'answers a re-validation with another connection',
    'revalidate-one',
    but({ ask: (id) => ({ ...Object(reference.ask(id)), id: 'c2' }) }),
  ],
  ['re-validates without asking', 'revalidate-asks', but({ ask: () => connection })],
  ['lets any site start a re-validation', 'cross-site', guarded(() => true)],
  [
    'lets anybody start a re-validation',
    'revalidate-session',
    odd('POST', (request, response) => {
      request.headers.cookie = reference.cookie;
      handle(reference, request, response);
    }),
  ],
  [
    're-validates what is nobody’s',
    'revalidate-unknown',
    odd('POST', (request, response) => {
      const other = request.url?.includes('nobody') && request.headers.cookie === reference.cookie;
      if (other) response.writeHead(500).end();
      else handle(reference, request, response);
    }),
  ],
  [
    'ends the connection at an id that cannot be decoded',
    'revalidate-unknown',
    odd('POST', (request, response) => {
      const isOdd = request.url?.includes('/%/') && request.headers.cookie === reference.cookie;
      if (isOdd) response.destroy();
      else handle(reference, request, response);
    }),
  ],
];
