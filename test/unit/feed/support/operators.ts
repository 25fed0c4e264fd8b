import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFeed } from '../../../../lib/publish/command/index.ts';

/** What a command came to. */
export interface Ended {
  readonly code: number;
  readonly said: string;
}

/** One operator's folder, and the commands typed there. */
export interface Desk {
  readonly dir: string;
  /** Runs a command on a day; whoever is asked answers `yes`. */
  feed(day: string, ...args: string[]): Promise<Ended>;
  key(name: string): string;
  /** The names of the published lists. */
  lists(): string[];
  read(file: string): string;
  remove(): void;
}

/** A desk at a folder; `yes` null stands for a script without a terminal. */
export function deskAt(dir: string, yes: boolean | null = true): Desk {
  return {
    dir,
    async feed(day, ...args) {
      const lines: string[] = [];
      const say = (line: string) => void lines.push(line);
      const ask = yes === null ? null : async () => yes;
      const code = await runFeed([...args, '--dir', dir, '--now', day], { say, warn: say, ask }, Date.now);
      return { code, said: lines.join('\n') };
    },
    key: (name) => join(dir, 'keys', `${name}.private.json`),
    lists: () => readdirSync(join(dir, 'public')).filter((name) => name.startsWith('list-')),
    read: (file) => readFileSync(join(dir, file), 'utf8'),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A folder of a drill with these holders and nothing published yet, in a new temporary folder. */
export async function begun(holders: string, day: string, ...more: string[]): Promise<Desk> {
  const desk = deskAt(mkdtempSync(join(tmpdir(), 'keyfence-desk-')));
  const platform = ['--platform', 'Acme', '--connect', 'https://app.acme.example/'];
  const url = more.includes('--url') ? [] : ['--url', 'https://feed.acme.example/'];
  const drill = ['--documentation', '--drill'];
  const { code, said } = await desk.feed(
    day,
    'init',
    ...platform,
    ...url,
    '--holders',
    holders,
    ...drill,
    ...more,
  );
  if (code !== 0) throw new Error(said);
  return desk;
}

/** Publishes the first list of a folder, with one address, signed by these two. */
export async function publishFirst(desk: Desk, day: string, holders: readonly string[]): Promise<void> {
  await desk.feed(day, 'announce', '203.0.113.10', '--effective', '2026-01-15');
  for (const name of holders) await desk.feed(day, 'sign', '--key', desk.key(name));
  await desk.feed(day, 'stamp', '--key', desk.key('timestamp'));
}
