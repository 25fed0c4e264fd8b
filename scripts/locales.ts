/**
 * What is wrong with the languages: `npm run locales`. Missing, unused, longer than its place, the same as English, glued from
 * parts. Ends with 1 where something is missing or unused.
 */
import { findings } from './locales/core.ts';
import { languagesRead, sourcesRead } from './locales/read.ts';

const found = findings(languagesRead(), sourcesRead());
for (const [kind, lines] of Object.entries(found)) {
  console.log(`${kind}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}
process.exitCode = found.missing.length + found.unused.length > 0 ? 1 : 0;
