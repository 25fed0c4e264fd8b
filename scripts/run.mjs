// `node scripts/run.mjs [NAME=VALUE …] FILE.ts|PROGRAM …`: under the pinned Node, in every shell alike.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, root } from './found.mjs';
import { ensurePackages, ensureTypes, programOf, setUp } from './setup.mjs';

const words = process.argv.slice(2);
const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
const [script = '', ...args] = words.slice(first);
const variables = Object.fromEntries(words.slice(0, first).map((word) => word.split('=')));

setUp(() => {
  ensurePackages();
  ensureTypes();
});
const { status } = spawnSync(pinnedNode(), [scriptOf(script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...variables },
});
process.exitCode = status ?? 1;

/** A file of the project, or a program: its package and its name there, `@playwright/test:playwright`. */
function scriptOf(name) {
  if (name.endsWith('.ts')) return join(root, name);
  const [owner, program] = name.split(':');
  return programOf(owner, program);
}
