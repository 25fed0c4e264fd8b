import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const WORLD = import.meta.dirname;
const ROOT = join(WORLD, 'pages');

/** Where the built pages lie; git ignores it. */
export const PAGES_OUT = join(WORLD, '../../.practice/pages');

const STAMP = join(PAGES_OUT, 'built-from');

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(WORLD, '../../package-lock.json')));
  for (const file of globSync('**/*.{html,css,ts,tsx,vue}', { cwd: ROOT }).sort()) {
    hash.update(file).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Builds every page of the world, unless what lies there was built from the same sources. */
export async function buildPages(): Promise<void> {
  const hash = sourceHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    build: {
      outDir: PAGES_OUT,
      emptyOutDir: true,
      assetsDir: 'practice-assets',
      chunkSizeWarningLimit: 3_000,
      rollupOptions: { input: globSync('*/index.html', { cwd: ROOT }).map((file) => join(ROOT, file)) },
    },
  });
  writeFileSync(STAMP, hash);
}

if (import.meta.main) await buildPages();
