// Runs on Node 20 with nothing installed: plain JavaScript, no packages.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

if (import.meta.dirname === undefined) {
  console.error(
    `Node ${process.versions.node} is too old: Node 20.11 or newer is needed (https://nodejs.org).`,
  );
  process.exit(1);
}

export const root = resolve(import.meta.dirname, '..');

const { env, platform } = process;

/** The Node that the project pins; it runs TypeScript directly. Null where the packages are missing. */
export function pinnedNode() {
  const places = ['node/bin/node.exe', 'node/bin/node', '.bin/node'];
  return places.map((place) => join(root, 'node_modules', place)).find(mayRun) ?? null;
}

/** The path of the first of these programs that is in PATH; null where none is. */
export function inPath(names) {
  // Windows calls it Path, finds programs by their ending, and Node reads it under every spelling.
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = platform === 'win32' ? ['.exe'] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings)
        if (mayRun(join(folder, name + ending))) return join(folder, name + ending);
  return null;
}

/** Whether a file is a program that this user may run. */
export function mayRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
