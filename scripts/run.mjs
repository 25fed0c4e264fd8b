// `node scripts/run.mjs [NAME=VALUE …] FILE.ts|PROGRAM …`: under the pinned Node, in every shell alike.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './found.mjs';
import { ensurePackages, setUp } from './setup.mjs';

const words = process.argv.slice(2);
const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
const [script = '', ...args] = words.slice(first);
const variables = Object.fromEntries(words.slice(0, first).map((word) => word.split('=')));

setUp(ensurePackages);
// What a fresh clone lacks: tsconfig.json extends what WXT writes.
if (!existsSync(join(root, '.wxt/tsconfig.json'))) run('wxt:wxt', ['prepare'], {}, 'ignore');
process.exitCode = run(script, args, variables, 'inherit');

function run(name, words, more, stdio) {
  const env = { ...process.env, ...more };
  return spawnSync(pinnedNode(), [scriptOf(name), ...words], { cwd: root, stdio, env }).status ?? 1;
}

/** A file of the project, or a program: its package and its name there, `@playwright/test:playwright`. */
function scriptOf(name) {
  if (name.endsWith('.ts')) return join(root, name);
  const [owner, program] = name.split(':');
  const folder = join(root, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}
