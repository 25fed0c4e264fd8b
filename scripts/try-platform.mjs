// `npm run try:platform -- PLATFORM.json`: a browser with the extension for a platform of one's own.
import { ensureChromium, ensurePackages, handOver, setUp } from './setup.mjs';

const chromium = setUp(() => {
  ensurePackages();
  return ensureChromium();
});
handOver('scripts/try-platform.ts', { CHROMIUM: chromium });
