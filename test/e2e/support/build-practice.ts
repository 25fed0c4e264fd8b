import { build } from 'wxt';

/** Builds the practice extension for the platform that `KEYFENCE_PLATFORM` names, into the folder that is given. */
const [outDir] = process.argv.slice(2);
if (outDir === undefined) throw new Error('say where to build to');
await build({ root: `${import.meta.dirname}/../../..`, browser: 'chrome', mode: 'practice', outDir });
