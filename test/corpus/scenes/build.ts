import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;
const BUILT = resolve(HERE, '../../../.practice/scene');

/** The capture as one script that a page can take. */
export async function buildCapture(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: BUILT,
      minify: false,
      target: 'es2022',
      lib: {
        entry: resolve(HERE, 'in-page.ts'),
        formats: ['iife'],
        name: 'scenes',
        fileName: () => 'scene.js',
      },
    },
  });
  return readFileSync(resolve(BUILT, 'scene.js'), 'utf8');
}
