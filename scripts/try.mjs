// `npm run try -- PLATFORM.json`: a browser with the extension for a platform of one's own.
import { ensureChromium, ensurePackages, handOver, setUp } from './setup.mjs';

const chromium = setUp(() => {
  ensurePackages();
  return ensureChromium();
});
handOver('scripts/try.ts', { CHROMIUM: chromium });
