import { existsSync, rmSync } from 'node:fs';
import { documentIn } from './document.ts';
import { readTextFile } from './files.ts';
import type { Folder } from './folder.ts';

/**
 * Drops the signatures of a draft that has changed since.
 * @param published the newest published version; 0 before the first. A half-signed file of it stays behind on the first
 * holder's machine, once another has published it, and is in nobody's way.
 * @returns what the holders who gave one must know; null when none was given in vain
 */
export function voidSignatures(folder: Folder, published: number): string | null {
  if (!existsSync(folder.signing)) return null;
  const version = versionIn(readTextFile(folder.signing));
  rmSync(folder.signing, { force: true });
  if (version !== null && version <= published) return null;
  const next = version === null ? 'with --above and its version' : `with --above ${version}`;
  return `The signatures given so far are void: a holder who gave one signs the next list ${next}.`;
}

function versionIn(text: string): number | null {
  try {
    return documentIn(text).version;
  } catch {
    // Damaged: whatever it was, it goes.
    return null;
  }
}
