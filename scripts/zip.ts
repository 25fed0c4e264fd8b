/** Packages for the stores: `npm run zip -- feed/platform.json`. One for each browser, and the sources that Mozilla asks for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const output = join(root, '.output');

const [given] = process.argv.slice(2);
if (given === undefined || !existsSync(given)) {
  console.error(
    given === undefined
      ? 'Which platform? Give its file: npm run zip -- feed/platform.json. "npm run feed -- help" says how it is made.'
      : `There is no file ${given}.`,
  );
  process.exit(1);
}
const platform = resolve(given);

/** Runs a script under the pinned Node, and ends here where it does not end well. */
function run(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, KEYFENCE_PLATFORM: platform },
  });
  if (status !== 0) process.exit(status ?? 1);
}

for (const browser of ['chrome', 'edge', 'firefox']) {
  run(join(bin, 'wxt'), 'zip', '-b', browser, '--mode', 'store');
}
run(join(root, 'scripts/lint-package.ts'), join(output, 'firefox-store'));

const packages = readdirSync(output).filter((name) => name.endsWith('.zip'));
console.table(
  packages.map((name) => ({
    package: join('.output', name),
    KiB: Math.ceil(statSync(join(output, name)).size / 1024),
  })),
);
