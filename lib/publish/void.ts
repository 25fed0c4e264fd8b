import { existsSync, rmSync } from 'node:fs';
import { documentIn } from './document.ts';
import { readTextFile } from './files.ts';
import type { Folder } from './folder.ts';

/**
 * Drops the signatures of a draft that has changed since. A half-signed file of a published version, as one
 * stays on the first holder's machine, is dropped without a word.
 * @param published the newest published version; 0 before the first
 * @returns what to say to the holders who signed; null when no signature was lost
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
