import { defineConfig } from 'vitest/config';
import { packedLexicon } from './scripts/packed-lexicon.ts';

export default defineConfig({
  plugins: [packedLexicon],
  test: { include: ['test/unit/**/*.test.{ts,tsx}'] },
});
