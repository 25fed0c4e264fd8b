import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './operators.ts';

/** One machine of the runbook: an empty folder with nothing but the bundled command. */
export interface Machine {
  readonly dir: string;
  /** Types a line behind `node keyfence-feed.mjs`, with the present at a moment. */
  feed(now: string, line: string): Promise<Ended>;
  /** The same, for what must go well; returns what it said. */
  well(now: string, line: string): Promise<string>;
  /** Signs as one does who has read what is shown: first without a yes, then with what was shown. */
  sign(now: string, key: string, more?: string): Promise<string>;
  path(...parts: string[]): string;
}

/** Sets up a machine; `node` is the system's own, with no packages and no repository around it. */
export function machineAt(dir: string, command: string): Machine {
  mkdirSync(dir, { recursive: true });
  cpSync(command, join(dir, 'keyfence-feed.mjs'));
  const feed = (now: string, line: string) =>
    new Promise<Ended>((resolve) => {
      const dated = /^(?:key|help)\b/.test(line) ? [] : ['--now', now];
      const args = ['keyfence-feed.mjs', ...line.split(' '), ...dated];
      const env = { PATH: '/usr/bin:/bin' };
      execFile(process.execPath, args, { cwd: dir, env }, (error, stdout, stderr) => {
        const code = error ? Number(error.code ?? 1) : 0;
        resolve({ code, said: stdout + stderr });
      });
    });
  const well = async (now: string, line: string) => {
    const { code, said } = await feed(now, line);
    if (code !== 0) throw new Error(`${line}: ${said}`);
    return said;
  };
  return {
    dir,
    feed,
    well,
    async sign(now, key, more = '') {
      const line = `sign --key ${key}${more}`;
      const shown = await feed(now, line);
      const [, digest] = /--yes (\S+)/.exec(shown.said) ?? [];
      return digest === undefined ? well(now, line) : well(now, `${line} --yes ${digest}`);
    },
    path: (...parts) => join(dir, ...parts),
  };
}

/** Carries files on a stick: from one machine's folder to another's. */
export function carry(from: Machine, to: Machine, ...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(to.path(name), '..'), { recursive: true });
    rmSync(to.path(name), { recursive: true, force: true });
    cpSync(from.path(name), to.path(name), { recursive: true });
  }
}

/** Every private key under a folder, by its name. */
export function privateKeysUnder(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      return entry.name !== 'keyfence-feed.mjs' && /"d"\s*:\s*"/.test(text);
    })
    .map((entry) => entry.name);
}
