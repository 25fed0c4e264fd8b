// `npm test`: every check there is; with `--long`, the property and chaos tests with all their cases. The last line is
// "N passed, N failed".
import { ensureChromium, ensureFirefox, ensurePackages, handOver, setUp } from './setup.mjs';

const browsers = setUp(() => {
  ensurePackages();
  return { CHROMIUM: ensureChromium(), FIREFOX: ensureFirefox() };
});
handOver(process.argv.includes('--long') ? 'scripts/check/long.ts' : 'scripts/check/main.ts', browsers);
