import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Desk, Ended } from './operators.ts';

/** When a process ends: at its n-th change of the disk nothing is written any more, and no lock is given back. */
export const death = { at: Number.POSITIVE_INFINITY, changes: 0 };

/** The changes of the disk in `node:fs`, counted, and refused from the n-th on. For `vi.mock('node:fs', …)`. */
export function mortal<Real extends Readonly<Record<string, unknown>>>(real: Real): Real {
  const changes = ['writeFileSync', 'renameSync', 'rmSync', 'openSync', 'writeSync', 'mkdirSync'];
  const counted = changes.map((name) => [
    name,
    (...args: unknown[]) => {
      death.changes += 1;
      if (death.changes >= death.at) throw new Error('killed');
      return (real[name] as (...given: unknown[]) => unknown)(...args);
    },
  ]);
  return { ...real, ...Object.fromEntries(counted) };
}

/** A process id that no process has. */
const NOBODY = 4_194_303;

/** Runs a command that is killed at its n-th change of the disk, code 137; with `Infinity` it comes to its end. */
export async function killedAt(at: number, desk: Desk, day: string, args: readonly string[]): Promise<Ended> {
  Object.assign(death, { at, changes: 0 });
  const ended = await desk
    .feed(day, ...args)
    .catch((error: Error): Ended => ({ code: 137, said: error.message }));
  const wasKilled = death.changes >= at;
  Object.assign(death, { at: Number.POSITIVE_INFINITY, changes: 0 });
  for (const lock of [
    join(desk.dir, 'lock'),
    ...args.map((arg) => arg.replace('.private.json', '.signed.json.lock')),
  ])
    if (wasKilled && lock.endsWith('lock') && existsSync(lock))
      writeFileSync(lock, JSON.stringify({ pid: NOBODY, host: hostname(), since: day }));
  return wasKilled ? { code: 137, said: 'killed' } : ended;
}
