// `npm test`: every check there is. The last line is "N passed, N failed".
import { ensureChromium, ensureFirefox, ensurePackages, handOver, setUp } from './setup.mjs';

const browsers = setUp(() => {
  ensurePackages();
  return { CHROMIUM: ensureChromium(), FIREFOX: ensureFirefox() };
});
handOver('scripts/check.ts', browsers);
