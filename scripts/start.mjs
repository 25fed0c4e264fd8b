// `npm start`: a browser on the practice world; without a display, or with --tour, the tour.
import { ensureChromium, ensurePackages, handOver, setUp } from './setup.mjs';

const chromium = setUp(() => {
  ensurePackages();
  return ensureChromium();
});
handOver('scripts/practice.ts', { CHROMIUM: chromium });
