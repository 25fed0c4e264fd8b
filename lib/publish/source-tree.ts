import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { PublishFault } from './fault.ts';

/** What lies at the top of a tree that is committed, packed or published. */
const MARKS = ['.git', '.hg', '.svn', '.jj', 'package.json'];

/** @throws PublishFault where private keys would lie in a source tree: from there they get into commits and archives */
export function demandOutsideSources(folder: string): void {
  const top = sourceTreeAround(folder);
  if (top === null) return;
  throw new PublishFault(
    `${folder} lies in the source tree ${top}: private keys never belong there, since commits and archives are made of it. Nothing was made. Name a folder elsewhere: --dir /media/alice/keyfence`,
  );
}

/** What is to be said of a private key that was carried into a source tree; null elsewhere. */
export function keyInSources(path: string): string | null {
  const top = sourceTreeAround(path);
  return top === null
    ? null
    : `${path} lies in the source tree ${top}, of which commits and archives are made. Move it elsewhere; if it ever was in one, it counts as leaked.`;
}

function sourceTreeAround(path: string): string | null {
  return sourceTreeOf(resolve(path)) ?? sourceTreeOf(realPathOf(resolve(path)));
}

/** The path without links, of as much of it as is there. */
function realPathOf(path: string): string {
  const above = dirname(path);
  return existsSync(path) || above === path ? realpathSync(path) : join(realPathOf(above), basename(path));
}

function sourceTreeOf(folder: string): string | null {
  if (MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
  const above = dirname(folder);
  return above === folder ? null : sourceTreeOf(above);
}
