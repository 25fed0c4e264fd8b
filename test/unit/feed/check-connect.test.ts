import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RULES } from '../../../lib/connect/check/index.ts';
import { runFeed } from '../../../lib/publish/command/index.ts';
import { handle, referenceData } from '../../world/reference-connect.ts';
import { begun } from './support/operators.ts';

const reference = referenceData(Date.now);
const asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  handle(reference, request, response);
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/de/api-connect`;
});
afterAll(() => void server.close());

async function feed(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const code = await runFeed(args, { say, warn: say }, Date.now);
  return { code, lines };
}

it('check-connect says a line for each rule, ends well where a client reads it, and prints no cookie', async () => {
  const { code, lines } = await feed('check-connect', url, '--cookie', reference.cookie);
  expect(code).toBe(0);
  expect(lines.flatMap((line) => /^ok +(\S+)/.exec(line)?.[1] ?? [])).toEqual(
    Object.keys(RULES).filter((rule) => rule !== 'listed' && rule !== 'newest'),
  );
  expect(lines).toContain(
    '–      not looked at, since no folder with a published list was given: listed, newest',
  );
  expect(lines.at(-1)).toBe('A client reads it.');
  expect(lines.join('\n')).not.toContain(reference.cookie);
});

it('check-connect ends badly and names the rules that are broken', async () => {
  const { code, lines } = await feed('check-connect', url);
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('Not right: signed-in.');
  expect(lines.filter((line) => line.startsWith('–'))).toHaveLength(1);
  expect(lines.join('\n')).toContain('has the status 401; name a session with --cookie.');
});

it('check-connect refuses in one line what is no URL', async () => {
  expect(await feed('check-connect')).toEqual({ code: 1, lines: ['Which URL?'] });
  expect((await feed('check-connect', 'app.acme.example')).lines).toEqual([
    '"app.acme.example" is no URL. Give that of your API Connect page: https://app.acme.example/api-connect',
  ]);
});

it('check-connect takes a cookie with the name of its header, as the network panel copies it', async () => {
  expect((await feed('check-connect', url, '--cookie', `Cookie: ${reference.cookie}`)).code).toBe(0);
});

it('check-connect says so where the folder that is named has no list', async () => {
  expect(await feed('check-connect', url, '--dir', '/nowhere')).toEqual({
    code: 1,
    lines: ['There is no folder /nowhere. Begin with "init", or name the folder with --dir.'],
  });
});

it('check-connect asks the page of platform.json, with the header that it names', async () => {
  const desk = await begun('alice,bob', '2026-11-22');
  const path = join(desk.dir, 'platform.json');
  const platform = JSON.parse(readFileSync(path, 'utf8'));
  const csrfHeader = { name: 'X-Requested-With' };
  writeFileSync(
    path,
    JSON.stringify({ ...platform, connect: { csrfHeader }, links: { ...platform.links, connect: url } }),
  );
  asked.length = 0;
  const { code } = await feed('check-connect', '--cookie', reference.cookie, '--dir', desk.dir);
  expect(code).toBe(0);
  const own = asked.filter(({ headers }) => headers['x-requested-with'] === 'keyfence');
  expect(new Set(own.map(({ method }) => method))).toEqual(new Set(['POST']));
  desk.remove();
});
