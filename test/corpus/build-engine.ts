import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { packedLexicon } from '../../scripts/packed-lexicon.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(ROOT, '.practice/engine');

/** What the engine is built from: the code that ships, the file that starts it in a page, the installed versions. */
function sealOf(): string {
  const hash = createHash('sha256');
  const sources = globSync(['lib/**/*.{ts,json}', 'test/corpus/*.ts', 'package-lock.json'], { cwd: ROOT });
  for (const path of sources.sort()) hash.update(path).update(readFileSync(resolve(ROOT, path)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the engine as one script that a page can take, unless it was built from the same sources before. Two processes
 * may ask at the same time.
 * @returns the script
 */
export async function buildEngine(): Promise<string> {
  const path = resolve(FOLDER, `${sealOf()}.js`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [packedLexicon(false)],
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: resolve(import.meta.dirname, 'engine.ts'),
        formats: ['iife'],
        name: 'corpusEngine',
        fileName: () => 'engine.js',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error('vite watched instead of building');
  const { code } = bundle.output[0];
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
  return code;
}
