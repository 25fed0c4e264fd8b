import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { smallReact } from '../../../scripts/small-react.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Serves every surface with made-up views, so that each state can be looked at without an extension. */
export default defineConfig({
  root: here,
  cacheDir: fileURLToPath(new URL('../../../.practice/vite-surfaces', import.meta.url)),
  plugins: [react()],
  resolve: { alias: [...smallReact] },
  server: {
    host: '127.0.0.1',
    port: 0,
    fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] },
  },
  build: {
    outDir: fileURLToPath(new URL('../../../.practice/surfaces', import.meta.url)),
    emptyOutDir: true,
    target: 'esnext',
  },
  preview: { host: '127.0.0.1', port: 0 },
  appType: 'mpa',
  logLevel: 'error',
});
