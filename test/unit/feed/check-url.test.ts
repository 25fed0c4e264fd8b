import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runFeed } from '../../../lib/publish/command/index.ts';
import { begun, publishFirst } from './support/operators.ts';
import { served } from './support/served.ts';

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
    ['answers without a file', (_, response) => response.writeHead(500, allowed).end(), 'nothing came'],
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

describe('check without an argument', () => {
  it('asks every host of platform.json and compares what they serve', async () => {
    const desk = await begun('alice,bob', '2026-11-22', '--url', 'http://127.0.0.1:1/');
    await publishFirst(desk, '2026-11-22', ['alice', 'bob']);
    const hosts = await Promise.all(['main', 'mirror'].map((name) => served(join(desk.dir, name))));
    for (const { folder } of hosts) cpSync(join(desk.dir, 'public'), folder, { recursive: true });
    const platform = JSON.parse(desk.read('platform.json'));
    const urls = hosts.map(({ url }) => url);
    writeFileSync(
      join(desk.dir, 'platform.json'),
      JSON.stringify({ ...platform, feed: { ...platform.feed, urls } }),
    );
    expect((await desk.feed('2026-11-22', 'check')).code).toBe(0);

    await desk.feed('2026-11-23', 'announce', '203.0.113.12');
    for (const name of ['alice', 'bob']) await desk.feed('2026-11-23', 'sign', '--key', desk.key(name));
    await desk.feed('2026-11-23', 'stamp', '--key', desk.key('timestamp'));
    const [main] = hosts;
    if (main) cpSync(join(desk.dir, 'public'), main.folder, { recursive: true });
    const { code, said } = await desk.feed('2026-11-23', 'check');
    expect(code).toBe(1);
    expect(said).toMatch(/WARNING: the hosts differ: 127\.0\.0\.1:\d+ serves version 2 .*serves version 1/);
    for (const { folder } of hosts) cpSync(join(desk.dir, 'public'), folder, { recursive: true });
    expect((await desk.feed('2026-11-23', 'check')).code).toBe(0);

    const pause = ['pause', 'okx', '--reason', 'page changed', '--key', desk.key('timestamp')];
    await desk.feed('2026-11-23T01:00Z', ...pause);
    if (main) cpSync(join(desk.dir, 'public'), main.folder, { recursive: true });
    const half = await desk.feed('2026-11-23T01:00Z', 'check');
    expect(half.code).toBe(1);
    expect(half.said).toMatch(/hosts differ: .*paused on okx: page changed\); .* without a pause/);
    for (const { close } of hosts) close();
    desk.remove();
  });

  it('says what happened and the next step, not the demand', async () => {
    const desk = await begun('alice,bob', '2026-11-22');
    await publishFirst(desk, '2026-11-22', ['alice', 'bob']);
    const { url, close } = await served(join(desk.dir, 'public'));
    const { said } = await desk.feed('2026-11-26', 'check', url);
    expect(said).toContain(
      'Refused: the timestamp ran out (rule timestamp-expired: 2026-11-24T00:00:00.000Z).',
    );
    expect(said).toContain('Has cron stopped? "stamp", then upload timestamp.json.');
    expect(said).not.toContain('has not run out');
    close();
    desk.remove();
  });
});
