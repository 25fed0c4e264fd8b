import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../program.ts';
import type { Sources, Texts } from './core.ts';

/** Every language of `public/_locales`, by its folder. */
export function languagesRead(): Readonly<Record<string, Texts>> {
  const folder = join(ROOT, 'public/_locales');
  return Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8')),
    ]),
  );
}

/** The sources in which the ids of messages are looked for. */
export function sourcesRead(): Sources {
  const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
    (path) => !path.endsWith('message-values.ts'),
  );
  return {
    code: files.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n'),
    manifest: readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
  };
}
