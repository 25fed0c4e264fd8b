import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The highest number that browsers take in a version. */
const MOST = 65_535;

/**
 * The version of a package: the project's own and, as a fourth number, the operator's release. A store takes each once.
 * @param release the operator's number, from 1; undefined outside a release
 * @throws an Error for what is no such number
 */
export function versionOf(release: string | undefined): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  if (release === undefined || release === '') return version;
  if (!/^[1-9]\d{0,4}$/.test(release) || Number(release) > MOST)
    throw new Error(`--release takes a number from 1 to ${MOST}, not "${release}".`);
  return `${version}.${release}`;
}
