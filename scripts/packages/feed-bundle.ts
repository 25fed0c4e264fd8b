/** Makes `keyfence-feed.mjs`, the operators' command in one file: `npm run feed:bundle [-- FOLDER]`. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { Bundled } from './licences.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The name of the file. */
const FEED_COMMAND = 'keyfence-feed.mjs';

/**
 * Bundles the operators' command, with the licences of all it holds at its end. The same sources give the same bytes.
 * @param folder where to
 * @returns its path and its sha256
 */
export async function bundleFeed(folder: string): Promise<{ path: string; sha256: string }> {
  const bundled = new Bundled();
  const made = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [bundled.plugin()],
    ssr: { noExternal: true },
    build: {
      ssr: join(ROOT, 'scripts/feed.ts'),
      write: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { codeSplitting: false } },
    },
  });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const licences = bundled.text().replaceAll('*/', '* /');
  const code = `#!/usr/bin/env node\n// Keyfence ${version}: the operators' command. Licences at the end.\n${codeIn(made)}\n/*\n${licences}*/\n`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FEED_COMMAND);
  writeFileSync(path, code, { mode: 0o755 });
  return { path, sha256: createHash('sha256').update(code).digest('hex') };
}

function codeIn(made: Awaited<ReturnType<typeof build>>): string {
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was bundled.');
  const [chunk, ...others] = output.output;
  if (others.length > 0) throw new Error('The command did not become one file.');
  return chunk.code;
}

if (import.meta.main) {
  const { path, sha256 } = await bundleFeed(resolve(process.argv[2] ?? join(ROOT, '.output')));
  console.log(`${path}\nsha256 ${sha256}`);
}
