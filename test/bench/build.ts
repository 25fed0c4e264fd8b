import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type PreviewServer, preview } from 'vite';
import { packedLexicon } from '../../scripts/packed-lexicon.ts';
import { smallReact } from '../../scripts/small-react.ts';

const PAGES = join(import.meta.dirname, 'pages');
const OUT = join(import.meta.dirname, '../../.practice/bench');

/**
 * Builds a page of the bench alone, as the extension's pages are built, and serves it on loopback. The empty page that
 * the others are measured beside is drawn by React itself.
 */
export async function servePage(name: string): Promise<PreviewServer> {
  return preview(await buildPage(name, join(OUT, name)));
}

/** Builds a page of the bench into a folder, from which it can be loaded wherever that lies. @returns how it was built */
export async function buildPage(name: string, outDir: string): Promise<InlineConfig> {
  const config: InlineConfig = {
    root: join(PAGES, name),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react(), packedLexicon(false)],
    resolve: { alias: name === 'empty' ? [] : [...smallReact] },
    build: { outDir, emptyOutDir: true, target: 'esnext', modulePreload: false },
    preview: { host: '127.0.0.1', port: 0 },
  };
  await build(config);
  return config;
}

/** Builds one module as a script that puts its exports on `window` under this name, with the words packed as in a build. */
export async function buildScript(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [packedLexicon()],
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(PAGES, file), formats: ['iife'], name, fileName: name },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [chunk] = outputs.flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${file} was not built into one script`);
  return chunk.code;
}
