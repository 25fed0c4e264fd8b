import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { privateKeysIn } from './private-keys.ts';

/** The stores, and the variables that `publish-browser-extension` 5.1 needs to be let in. */
export const STORES = {
  chrome: [
    'CHROME_EXTENSION_ID',
    'CHROME_PUBLISHER_ID',
    'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
    'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
  ],
  edge: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'],
  firefox: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a store. */
export type Store = keyof typeof STORES;

/** One package on its way to a store. */
export interface Parcel {
  readonly store: Store;
  readonly archive: string;
  readonly version: string;
  readonly sha256: string;
  /** Variables that are not set: without them the store is not asked. */
  readonly missing: readonly string[];
}

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }).optional(),
});

/**
 * The package for each store, checked once more: one each, all of one release, and no private key in any.
 * @param folder where `npm run zip` put them
 * @param env where the stores' variables are
 * @throws {Error} with everything that speaks against a release
 */
export function parcelsIn(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly Parcel[] {
  const faults: string[] = [];
  const parcels = (Object.keys(STORES) as Store[]).flatMap((store) => {
    const archive = archiveOf(folder, store, faults);
    return archive === null ? [] : [parcelOf(store, archive, env, faults)];
  });
  const sources = archiveOf(folder, 'sources', faults);
  if (sources !== null) faults.push(...keyFaults(sources));
  const versions = new Set(parcels.map(({ version }) => version));
  if (versions.size > 1) faults.push(`the packages are of different versions: ${[...versions].join(', ')}`);
  for (const version of versions)
    if (version.split('.').length < 4)
      faults.push(`${version} has no release number: "npm run zip" gives it`);
  if (faults.length > 0)
    throw new Error(`This is no release:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  return parcels;
}

/** The path of the archive of the sources, which Mozilla asks for; empty where there is not exactly one. */
export function sourcesIn(folder: string): string {
  return archiveOf(folder, 'sources', []) ?? '';
}

function archiveOf(folder: string, kind: string, faults: string[]): string | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const found = names.filter((name) => name.startsWith('keyfence-') && name.endsWith(`-${kind}.zip`));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return join(folder, only);
  faults.push(
    only === undefined
      ? `there is no keyfence-…-${kind}.zip in ${folder}: run "npm run zip" first`
      : `there are several: ${found.join(', ')}`,
  );
  return null;
}

function parcelOf(
  store: Store,
  archive: string,
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): Parcel {
  const bytes = readFileSync(archive);
  const { 'manifest.json': raw } = unzipSync(bytes, { filter: ({ name }) => name === 'manifest.json' });
  const manifest = manifestSchema.parse(JSON.parse(raw ? strFromU8(raw) : '{}'));
  const id = manifest.browser_specific_settings?.gecko.id;
  const name = basename(archive);
  faults.push(...keyFaults(archive));
  if (!name.includes(`-${manifest.version}-`)) faults.push(`${name} is version ${manifest.version} within`);
  if (manifest.name === '__MSG_manifest_name_practice__') faults.push(`${name} is a practice build`);
  if (store === 'firefox' && env.FIREFOX_EXTENSION_ID && env.FIREFOX_EXTENSION_ID !== id)
    faults.push(`${name} is the add-on ${id}, but FIREFOX_EXTENSION_ID is ${env.FIREFOX_EXTENSION_ID}`);
  return {
    store,
    archive,
    version: manifest.version,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    missing: STORES[store].filter((variable) => !env[variable]),
  };
}

function keyFaults(archive: string): string[] {
  return privateKeysIn(archive).map((entry) => `PRIVATE KEY in ${basename(archive)}: ${entry}`);
}
