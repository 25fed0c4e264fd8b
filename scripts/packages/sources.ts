import { spawnSync } from 'node:child_process';

/**
 * What never goes into the archive of the sources: keys, what an operator's folder holds beside them, and what tests
 * leave behind. The practice keys have other names. Every archive is opened afterwards all the same.
 */
export const NOT_IN_SOURCES: readonly string[] = [
  '**/*.private.json',
  '**/*.signed.json',
  '**/keys/.gitignore',
  '**/signing.json',
  '**/draft.json',
  '**/pause.json',
  '**/stamped.json',
  '**/*.{pem,key,p8,p12,pfx,crx}',
  '**/.env*',
  'test-results/**',
  'playwright-report/**',
  '**/*.log',
];

/**
 * Files that lie in the tree although git neither holds nor ignores them, with their paths from `root`. They are left out
 * of the sources, so that two people who build one commit pack the same. None where the tree is no checkout.
 */
export function unknownToGit(root: string): readonly string[] {
  const args = ['ls-files', '--others', '--exclude-standard', '-z'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((path) => path !== '') : [];
}

/**
 * A glob pattern for a path. WXT turns backslashes into slashes, so nothing can be escaped: special
 * characters become `?`, any one character.
 */
export function asPattern(path: string): string {
  return path.replaceAll(/[\\*?[\]{}()!+@|]/g, '?');
}
