import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from '../schema/zod.ts';
import { PublishFault } from './fault.ts';
import { inSystemsWords } from './files.ts';

/** How long a command waits for another that writes, in ms. */
const PATIENCE = 10_000;
/** How often it looks meanwhile, in ms. */
const LOOKS = 25;

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });

/**
 * Runs what writes in a folder while nobody else does: a second command waits for the first. The lock of a command that
 * was killed is taken over.
 * @param path where the lock file lies
 * @param action what the holder of the lock does
 * @throws PublishFault when another command holds it for longer than 10 s
 */
export async function withLock<T>(
  path: string,
  act: () => Promise<T> | T,
  action = 'writes in this folder',
): Promise<T> {
  // Looks are counted, not the clock: where the machine itself stood still, nobody has waited.
  for (let left = PATIENCE / LOOKS; !taken(path); left -= 1) {
    takeOver(path);
    if (left <= 0) throw new PublishFault(busy(path, action));
    await wait(LOOKS);
  }
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

function taken(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw inSystemsWords(error, path, 'written');
  }
}

/** Removes the lock of a process that is gone. A second lock keeps two commands from removing each other's. */
function takeOver(path: string): void {
  if (!isLeftBehind(path)) return;
  const guard = `${path}.taken-over`;
  if (!taken(guard)) return;
  try {
    if (isLeftBehind(path)) rmSync(path, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

function isLeftBehind(path: string): boolean {
  const holder = holderOf(path);
  return holder ? holder.host === hostname() && !isRunning(holder.pid) : isOldAndEmpty(path);
}

/** A command that was killed before it could write its name leaves an empty lock. */
function isOldAndEmpty(path: string): boolean {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  return mtimeMs !== undefined && Date.now() - mtimeMs > PATIENCE / 2;
}

function holderOf(path: string): z.infer<typeof holderSchema> | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Gone in the meantime, or not written yet.
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function busy(path: string, action: string): string {
  const holder = holderOf(path);
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'somebody';
  const guard = `${path}.taken-over`;
  const files = [path, ...(existsSync(guard) ? [guard] : [])].join(' and ');
  return `Another command ${action} (${who}); nothing was changed. Try again when it is done. If it is known to be dead, delete ${files}.`;
}
