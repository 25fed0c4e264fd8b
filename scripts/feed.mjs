// Runs on Node 20 with nothing installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode, root } from './found.mjs';

const node = pinnedNode();
if (node === null) {
  console.error(
    'The packages are missing. Run "npm ci" first; or take keyfence-feed.mjs of a release, which needs none.',
  );
  process.exit(1);
}
// Relative paths are those of the person who types.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { status } = spawnSync(node, [join(root, 'scripts/feed.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd,
});
process.exitCode = status ?? 1;
