import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { MORE_TAG } from './test/e2e/support/more.ts';
import { isLongRun, LONG_RUN_SEED } from './test/runs.ts';
import { CHROMIUM_ARGS } from './test/world/chromium.ts';

const MINUTES = 60_000;

const TAGGED = new RegExp(MORE_TAG);

/** The specs that take longest: they are begun first, so that no worker is left alone with one of them in the end. */
const LONG = ['surfaces/surfaces', 'chaos', 'fill', 'hostile', 'save', 'secrets', 'grants', 'queue'];

/**
 * The specs that `npm test` leaves to `npm run test:more` and `npm run test:long`: what another spec holds already on a page,
 * kit, exchange or browser of its own, and what takes builds of its own. Single tests of the other specs are left to it by
 * the tag `@more` (test/e2e/support/more.ts).
 */
const MORE = [
  'attacks/afresh',
  'attacks/closed-exchanges',
  'attacks/faults-firefox',
  'attacks/private-firefox',
  'corpus',
  'dialogs',
  'drawn-controls',
  'key-list',
  'packages',
  'place',
  'practice',
  'publisher',
  'report-drawn',
  'rotation-exchanges',
  'rotation-exchanges-cut',
  'rotation-firefox',
  'rotation-kits',
  'rotation-kits-cut',
  'saved',
];

/**
 * The corpus judged by a person's trusted keys: only a change of the corpus can change it (`npm run test:by-hand`).
 */
const BY_HAND = 'corpus-by-hand';

const specs = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

/** The specs that take longest in a long run: they are begun before all others. */
const LONGEST = isLongRun() ? ['rotation-exchanges-cut', 'report-drawn'] : [];

/** The specs that take the number of their cases from `test/runs.ts`, in a long run: a project of their own. */
const DRAWN = isLongRun() ? drawnSpecs() : [];

function drawnSpecs(): readonly string[] {
  const folder = join(import.meta.dirname, 'test/e2e');
  return globSync('**/*.spec.ts', { cwd: folder })
    .filter((file) => /from '[./]+\/runs\.ts'/.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/').replace(/\.spec\.ts$/, ''))
    .filter((name) => !MORE.includes(name));
}

/**
 * The end-to-end tests: each spec owns its browsers, its profiles, its ports and what it writes. Three run at a time, since
 * each waits for a part of its time; with four on two cores, what waits for half a second came too late in some of them. A
 * test that fails once has failed: there is no second try.
 */
export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/support/build-once.ts',
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: process.env[LONG_RUN_SEED] ? 20 * MINUTES : MINUTES,
  // Five seconds were too few once beside a busy build.
  expect: { timeout: 10_000 },
  projects: [
    // Projects are begun in their order, and the specs of one in the order of their paths.
    ...(LONGEST.length > 0 ? [{ name: 'longest', testMatch: specs(LONGEST) }] : []),
    ...(DRAWN.length > 0 ? [{ name: 'drawn', testMatch: specs(DRAWN), grepInvert: TAGGED }] : []),
    { name: 'long', testMatch: specs(LONG), testIgnore: specs(DRAWN), grepInvert: TAGGED },
    {
      name: 'rest',
      testMatch: '**/*.spec.ts',
      testIgnore: specs([...LONG, ...MORE, ...DRAWN, BY_HAND]),
      grepInvert: TAGGED,
    },
    { name: 'more', testMatch: specs(MORE), testIgnore: specs(LONGEST) },
    { name: 'tagged', testMatch: '**/*.spec.ts', testIgnore: specs([...MORE, BY_HAND]), grep: TAGGED },
    ...(process.env.KEYFENCE_BY_HAND ? [{ name: 'by hand', testMatch: specs([BY_HAND]) }] : []),
  ],
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [...CHROMIUM_ARGS],
    },
  },
});
