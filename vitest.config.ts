import { defineConfig } from 'vitest/config';
import { packedLexicon } from './scripts/packed-lexicon.ts';
import { LONG_RUN_SEED } from './test/runs.ts';

const MINUTES = 60_000;

export default defineConfig({
  plugins: [packedLexicon(false)],
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    // One module graph per worker: no test changes what another imports, and most of the time was spent importing.
    isolate: false,
    // `npm test` names a Firefox to its steps, which would be `import.meta.env.FIREFOX`: a build for Firefox.
    env: { FIREFOX: '' },
    // Long enough for a busy machine: a test that hangs is meant, not one that is slow.
    testTimeout: process.env[LONG_RUN_SEED] ? 10 * MINUTES : 30_000,
  },
});
