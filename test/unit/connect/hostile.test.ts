import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConnection, readReport } from '../../../lib/connect/contract.ts';
import { askConnections, askRevalidation, type FetchHere } from '../../../lib/connect/requests.ts';
import type { AddressList } from '../../../lib/rotation/list.ts';
import { runs } from '../../runs.ts';
import { ip } from '../feed/support/acme.ts';

const NOW = Date.UTC(2026, 11, 5);
const list = {
  version: 3,
  issuedAt: NOW,
  expiresAt: NOW + 1e9,
  addresses: [{ address: ip('203.0.113.10') }],
};
const held = list as unknown as AddressList;

/** One connection as the contract has it, with lies in the place of some of its parts. */
const connection = (lies: object = {}) => ({
  id: 'c1',
  exchange: 'okx',
  label: 'bot-1',
  status: 'connected',
  missing: [],
  checkedAt: '2026-12-04T00:00:00Z',
  ...lies,
});
const report = (connections: unknown, lies: object = {}) => ({
  account: { emailVerified: true },
  connections,
  ...lies,
});

/** Answers every request with this body. */
function answering(body: BodyInit | null, init: ResponseInit = {}): FetchHere {
  return async () => new Response(body, { headers: { 'content-type': 'application/json' }, ...init });
}

/** A body that never ends, of so many bytes at a time. */
function endless(bytes: number, pause = 0): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      controller.enqueue(new Uint8Array(bytes).fill(0x20));
    },
  });
}

describe('a hostile page of the platform', () => {
  it('may answer anything at all: it is read as the contract or not at all', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (answer) => {
        expect(readReport(answer, held, NOW).read).toBeNull();
        expect(readConnection(answer, held, NOW).read).toBeNull();
      }),
      runs(5_000),
    );
  });

  it('may put anything into a part of a connection, and brings in no address that the list does not have', () => {
    const part = fc.constantFrom(...Object.keys(connection()), '__proto__', 'keyEnding', 'restricted');
    fc.assert(
      fc.property(part, fc.anything({ maxDepth: 3 }), (name, lie) => {
        const { read, faults } = readReport(report([connection({ [name]: lie })]), held, NOW);
        const missing = read?.connections.flatMap((one) => one.missing) ?? [];
        expect(missing.every((address) => address === '203.0.113.10')).toBe(true);
        expect(JSON.stringify([read, faults]).length).toBeLessThan(3_000);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      runs(5_000),
    );
  });

  it('names missing addresses that the list does not have: they are counted and not stored', () => {
    const missing = ['203.0.113.10', '45.9.1.2', '0.0.0.0/0', '<img src=x>'];
    const { read } = readReport(report([connection({ missing })]), held, NOW);
    expect(read?.connections[0]).toMatchObject({ missing: ['203.0.113.10'], missingUnlisted: 3 });
  });

  it('answers with 10,000 connections: that is not the contract', () => {
    const connections = Array.from({ length: 10_000 }, (_, n) => connection({ id: `c${n}` }));
    expect(readReport(report(connections), held, NOW).read).toBeNull();
  });

  it.each([
    ['a label of a megabyte', { label: 'x'.repeat(1e6) }],
    ['a million missing addresses', { missing: Array(1e6).fill('45.9.1.2') }],
    ['an id of a megabyte', { id: 'x'.repeat(1e6) }],
  ])('answers with %s: that connection is left out, and nothing of it is kept or said', (_, lies) => {
    const { read, faults } = readReport(report([connection(lies)]), held, NOW);
    expect(read).toMatchObject({ connections: [], unread: 1 });
    expect(JSON.stringify([read, faults]).length).toBeLessThan(500);
  });

  it('lies about when it looked: no moment lies in the future', () => {
    const { read } = readReport(report([connection({ checkedAt: '2999-01-01T00:00:00Z' })]), held, NOW);
    expect(read?.connections[0]?.checkedAt).toBe(NOW);
  });

  it('shows a whole key in the place of its ending: nothing of it is kept', () => {
    const { read } = readReport(report([connection({ keyEnding: 'k1abcdefghijkx9Qk' })]), held, NOW);
    expect(read?.connections[0]?.keyEnding).toBeNull();
  });

  it.each([
    ['garbage', answering('{"account":'), 'garbage'],
    [
      'a page of its own',
      answering('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'not-spoken',
    ],
    ['100 MB', answering(endless(1024 * 1024)), 'garbage'],
    ['a byte now and then without end', answering(endless(1, 5)), 'slow'],
    ['a server’s fault', answering('{}', { status: 500 }), 'failed'],
    ['nothing at all', () => new Promise<Response>(() => undefined), 'slow'],
    ['an answer that breaks off', () => Promise.reject(new TypeError('network')), 'failed'],
  ] as const)('answers with %s: %s is said to be the trouble', async (_, fetch, why) => {
    const patient: FetchHere = (path, init) =>
      Promise.race([
        fetch(path, init),
        new Promise<Response>((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
      ]).then((response) => abortable(response, init.signal));
    expect(await askConnections(patient, 60)).toMatchObject({ kind: 'trouble', why });
  });

  it('lets its service worker follow a redirect: the answer from elsewhere is not read', async () => {
    const fetch: FetchHere = async () =>
      Object.defineProperty(new Response(JSON.stringify(report([]))), 'redirected', { value: true });
    expect(await askConnections(fetch)).toMatchObject({ kind: 'trouble', why: 'logged-out' });
  });

  it('cannot lead a request elsewhere: redirects are not followed, and an id stays one part of the path', async () => {
    const asked: [string, RequestInit][] = [];
    const fetch: FetchHere = async (path, init) => {
      asked.push([path, init]);
      return new Response('{}');
    };
    await askConnections(fetch);
    await askRevalidation(fetch, '../../admin?x=#//evil.example');
    expect(asked.map(([path]) => path)).toEqual([
      '/api/connections',
      '/api/connections/..%2F..%2Fadmin%3Fx%3D%23%2F%2Fevil.example/revalidate',
    ]);
    for (const [, init] of asked)
      expect(init).toMatchObject({ redirect: 'manual', credentials: 'same-origin', cache: 'no-store' });
  });
});

/** A response whose body ends with the signal, as that of a real request does. */
function abortable(response: Response, signal: AbortSignal | null | undefined): Response {
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) =>
      signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError'))),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (signal?.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => reader.cancel(),
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
