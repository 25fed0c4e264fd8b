/** Holds a package to what addons.mozilla.org refuses: `node scripts/lint-package.ts .output/firefox-store`. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const LINTER = join(import.meta.dirname, '../node_modules/addons-linter/bin/addons-linter');

const Finding = z.object({ code: z.string(), message: z.string(), file: z.string().optional() });
const Report = z.object({ errors: z.array(Finding), warnings: z.array(Finding) });

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder? Give the built extension.');
const { stdout, stderr } = spawnSync(
  process.execPath,
  [LINTER, resolve(folder), '--output', 'json'],
  // The whole report of a package with many findings.
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (stdout === '') throw new Error(`The linter said nothing of ${folder}. ${stderr}`);
const { errors, warnings } = Report.parse(JSON.parse(stdout));
for (const { code, file, message } of errors) console.error(`${code} ${file ?? ''}: ${message}`);
// What is left are the libraries' own: React's `innerHTML`, zod's look whether `Function` is allowed.
console.log(`${folder}: ${errors.length} errors, ${warnings.length} warnings`);
process.exitCode = errors.length > 0 ? 1 : 0;
