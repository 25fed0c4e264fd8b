import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { ASSETS, BUILT } from './serve.ts';

const HERE = import.meta.dirname;
const SEAL = resolve(BUILT, 'seal.txt');

/** What the bundles depend on: the sources of the corpus, the exchanges' data, the installed versions. */
function sealOf(): string {
  const root = resolve(HERE, '../..');
  const sources = globSync(
    ['test/corpus/**/*.{ts,tsx,vue,css,html}', 'lib/exchanges/**/*.ts', 'package-lock.json'],
    { cwd: root },
  );
  const hash = createHash('sha256');
  for (const path of sources.sort()) hash.update(path).update(readFileSync(resolve(root, path)));
  return hash.digest('hex');
}

/**
 * Builds the pages of the corpus, one bundle per framework, into a folder git ignores.
 * Does nothing when what is there was built from the same sources.
 */
export async function buildCorpus(): Promise<void> {
  const seal = sealOf();
  if (existsSync(SEAL) && readFileSync(SEAL, 'utf8') === seal) return;
  const fresh = `${BUILT}.${process.pid}`;
  await build({
    root: resolve(HERE, 'app'),
    configFile: false,
    logLevel: 'error',
    base: `${ASSETS}/`,
    plugins: [vue()],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1e6,
      rollupOptions: {
        input: { react: resolve(HERE, 'app/react.html'), vue: resolve(HERE, 'app/vue.html') },
      },
    },
  });
  writeFileSync(resolve(fresh, 'seal.txt'), seal);
  rmSync(BUILT, { recursive: true, force: true });
  renameSync(fresh, BUILT);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const began = performance.now();
  await buildCorpus();
  console.log(`The corpus is built (${Math.round(performance.now() - began)} ms)`);
}
