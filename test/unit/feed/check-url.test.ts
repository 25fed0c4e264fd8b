import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runFeed } from '../../../lib/feed/publish/command/index.ts';

let dir = '';
let server: Server | null = null;

async function feed(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const operator = { say, warn: say, ask: async () => true };
  const code = await runFeed([...args, '--dir', dir], operator, Date.now);
  return { code, said: lines.join('\n') };
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'keyfence-check-'));
  const key = (name: string) => join(dir, 'keys', `${name}.private.json`);
  const at = ['--url', 'https://feed.acme.example/', '--connect', 'https://app.acme.example/'];
  await feed('init', '--platform', 'Acme', ...at, '--holders', 'alice,bob', '--documentation');
  await feed('announce', '203.0.113.10', '--effective', '2026-01-15');
  for (const name of ['alice', 'bob']) await feed('sign', '--key', key(name));
  await feed('stamp', '--key', key('timestamp'));
});

afterAll(() => rmSync(dir, { recursive: true }));
afterEach(() => void server?.close());

/** A host; returns its address without the closing slash, as people type it. */
async function host(answer: RequestListener): Promise<string> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/keyfence`;
}

const file = (url = '') => readFileSync(join(dir, 'public', url.replace('/keyfence/', '')));

describe('check URL', () => {
  it('says what a new client says, and when each role expires', async () => {
    const url = await host((request, response) =>
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end(file(request.url)),
    );
    const { code, said } = await feed('check', url);
    expect(code).toBe(0);
    expect(said).toContain(`A new client says of ${new URL(url).host}: fresh.`);
    expect(said).toContain('The list expires in 45 days');
    expect(said).toContain('The timestamp expires in 48 hours');
  });

  const allowed = { 'access-control-allow-origin': '*' };
  it.each<[string, RequestListener, string]>([
    [
      'lets no other origin read',
      (request, response) => response.writeHead(200).end(file(request.url)),
      'does not send "Access-Control-Allow-Origin: *"',
    ],
    ['has no such file', (_, response) => response.writeHead(404, allowed).end(), 'the host answers 404'],
    [
      'redirects',
      (_, response) => response.writeHead(302, { ...allowed, location: '/elsewhere' }).end(),
      'follow no redirect',
    ],
    [
      'serves a page of its own',
      (_, response) => response.writeHead(200, allowed).end('<!doctype html>'),
      'Refused: the file is not JSON in UTF-8 (rule json).',
    ],
  ])('of a host that %s says why clients get nothing', async (_, answer, why) => {
    const { code, said } = await feed('check', await host(answer));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(why) });
  });

  it('of a host that is not there says so', async () => {
    const url = await host(() => undefined);
    server?.close();
    expect((await feed('check', url)).said).toContain('ECONNREFUSED');
  });
});
