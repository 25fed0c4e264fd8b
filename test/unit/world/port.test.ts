import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const LAST = join(ROOT, '.practice/last-version');
const lastVersion = () => (existsSync(LAST) ? readFileSync(LAST, 'utf8') : null);

it.each(['scripts/practice.ts', 'test/world/main.ts'])(
  '%s says in one line that another one runs, before it builds or writes anything',
  async (script) => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const before = lastVersion();
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, script), '--tour'], {
      encoding: 'utf8',
      env: { ...process.env, PRACTICE_PORT: String(port) },
    });
    other.close();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr.trim()).toBe(
      `Port ${port} is taken: another "npm start" runs, and nothing of it was touched. Close its browser first, or take another port: PRACTICE_PORT=${port + 10}.`,
    );
    expect(lastVersion()).toBe(before);
  },
);
