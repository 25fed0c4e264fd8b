import { defineConfig } from '@playwright/test';

/** The end-to-end tests, one after the other: each opens a browser of its own on built extensions. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  // The corpus judged by a person's trusted keys: only a change of the corpus can change it (`npm run test:by-hand`). The
  // pictures of every surface in every state take longer than all the rest (`npm run test:surfaces`).
  testIgnore: process.env.KEYFENCE_BY_HAND ? [] : ['**/corpus-by-hand.spec.ts', '**/surfaces.spec.ts'],
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  retries: 0,
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
    },
  },
});
