import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '..');

/** Where the packages' programs lie, for what is started by its name. */
export const BIN = join(ROOT, 'node_modules/.bin');

/**
 * The script of a program of the packages: what `node_modules/.bin` links to. Windows has shell scripts there instead.
 * @param name such as `wxt` or `vitest`
 * @throws an Error where no package that the project names has it
 */
export function programOf(name: string): string {
  const { devDependencies, dependencies } = packageIn(ROOT);
  for (const owner of Object.keys({ ...devDependencies, ...dependencies })) {
    const folder = join(ROOT, 'node_modules', owner);
    const { bin = {} } = packageIn(folder);
    const script = typeof bin === 'string' ? (owner === name ? bin : undefined) : bin[name];
    if (script !== undefined) return join(folder, script);
  }
  throw new Error(`No package of the project has a program "${name}".`);
}

/** The environment of this process with the packages' programs first in PATH, which Windows calls Path. */
export function withPrograms(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: [BIN, process.env[name] ?? ''].join(delimiter), ...more };
}

interface Package {
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
