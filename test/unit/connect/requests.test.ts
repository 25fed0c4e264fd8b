import { describe, expect, it } from 'vitest';
import { askConnections, askRevalidation, type FetchHere } from '../../../lib/connect/requests.ts';

const answering =
  (body: string | null, init: ResponseInit = {}): FetchHere =>
  async () =>
    new Response(body, { headers: { 'content-type': 'application/json' }, ...init });

/** Answers when the time limit has come, and not before. */
const silent: FetchHere = (_, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

describe('asking API Connect', () => {
  it('passes on the parsed answer, unchecked', async () => {
    expect(await askConnections(answering('{"account":1}'))).toEqual({
      kind: 'answer',
      answer: { account: 1 },
    });
  });

  it.each<[string, FetchHere, string]>([
    ['a page that asks to sign in', answering('', { status: 401 }), 'logged-out'],
    ['a page that forbids it', answering('', { status: 403 }), 'logged-out'],
    ['a server that fails', answering('', { status: 500 }), 'failed'],
    ['a network that fails', () => Promise.reject(new TypeError('Failed to fetch')), 'failed'],
    ['a page without the contract', answering('', { status: 404 }), 'not-spoken'],
    [
      'a page that answers everything with itself',
      answering('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'not-spoken',
    ],
    ['an answer that ends too early', answering('{"account":'), 'garbage'],
    ['an answer that is too long', answering(`"${'a'.repeat(300_000)}"`), 'garbage'],
    ['a server that says nothing', silent, 'slow'],
  ])('says of %s what it is', async (_, fetch, why) => {
    expect(await askConnections(fetch, 20)).toMatchObject({ kind: 'trouble', why });
  });

  it('asks two paths of the page’s own origin, with the visitor’s session, and follows nobody', async () => {
    const asked: [string, RequestInit][] = [];
    const fetch: FetchHere = async (path, init) => {
      asked.push([path, init]);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    };
    await askConnections(fetch);
    await askRevalidation(fetch, 'a/../b?c');
    expect(asked.map(([path, { method }]) => `${method} ${path}`)).toEqual([
      'GET /api/connections',
      'POST /api/connections/a%2F..%2Fb%3Fc/revalidate',
    ]);
    for (const [, init] of asked) {
      expect(init).toMatchObject({ credentials: 'same-origin', redirect: 'manual' });
    }
  });

  it.each<[number, string]>([
    [403, 'failed'],
    [404, 'failed'],
    [401, 'logged-out'],
  ])(
    'says of a re-validation with the status %i that it %s: who could read is signed in',
    async (status, why) => {
      expect(await askRevalidation(answering('', { status }), 'c1')).toEqual({
        kind: 'trouble',
        why,
        says: `has the status ${status}`,
      });
    },
  );

  it('sends the platform’s own header with a re-validation, and with nothing else', async () => {
    const asked: (HeadersInit | undefined)[] = [];
    const fetch: FetchHere = async (_, init) => {
      asked.push(init.headers);
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    };
    await askConnections(fetch);
    await askRevalidation(fetch, 'c1', { name: 'X-Requested-With' });
    await askRevalidation(fetch, 'c1', { name: 'X-Requested-With', value: 'XMLHttpRequest' });
    expect(asked).toEqual([
      { accept: 'application/json' },
      { accept: 'application/json', 'X-Requested-With': 'keyfence' },
      { accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
    ]);
  });
});
