// `npm test`; with `--more`, the end-to-end tests that it leaves out; with `--long`, the property and chaos tests with all
// their cases. The last line is "N passed, N failed".
import { ensureBrowsers, ensurePackages, handOver, setUp } from './setup.mjs';

const browsers = setUp(() => {
  ensurePackages();
  return ensureBrowsers();
});
const file = ['long', 'more'].find((name) => process.argv.includes(`--${name}`)) ?? 'main';
handOver(`scripts/check/${file}.ts`, browsers);
