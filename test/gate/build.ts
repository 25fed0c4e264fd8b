import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const OUT = resolve(import.meta.dirname, '../../.practice/gate');

/** Builds the harness as one script that a page can take. */
export async function buildGate(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      lib: {
        entry: resolve(import.meta.dirname, 'harness.ts'),
        formats: ['iife'],
        name: 'gateHarness',
        fileName: () => 'gate.js',
      },
    },
  });
  return readFileSync(resolve(OUT, 'gate.js'), 'utf8');
}
