/**
 * Sends what `npm run zip` made to the stores: `npm run publish:stores -- --dry-run`, then without it. A dry run checks
 * everything here, and logs in where the credentials are; without any it asks no store and ends well all the same.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Parcel, parcelsIn, STORES, type Store, sourcesIn } from './packages/stores.ts';
import { programOf, ROOT } from './program.ts';

const OUTPUT = join(ROOT, '.output');

function readArguments() {
  const { values } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, stores: { type: 'string' } },
  });
  const named = values.stores?.split(',') ?? Object.keys(STORES);
  const strange = named.find((name) => !Object.hasOwn(STORES, name));
  if (strange !== undefined)
    throw new Error(`There is no store "${strange}". There are: ${Object.keys(STORES).join(', ')}.`);
  return { dry: values['dry-run'], stores: named as Store[] };
}

/** @throws an Error where the newest heading of the changelog is not this version */
function demandTold(version: string): void {
  const [told] = /^## .*$/m.exec(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8')) ?? [];
  const own = version.split('.').slice(0, 3).join('.');
  if (!told?.startsWith(`## ${own}`))
    throw new Error(`CHANGELOG.md begins with "${told}", but the packages are of ${own}.`);
}

function send(parcels: readonly Parcel[], dry: boolean): number {
  const zips = parcels.flatMap(({ store, archive }) => [
    `--${store}-zip`,
    archive,
    ...(store === 'firefox' ? ['--firefox-sources-zip', sourcesIn(OUTPUT)] : []),
    ...(store === 'chrome' ? ['--chrome-api-version', 'v2'] : []),
  ]);
  const args = [programOf('publish-extension'), ...zips, ...(dry ? ['--dry-run'] : [])];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

try {
  const { dry, stores } = readArguments();
  const parcels = parcelsIn(OUTPUT, process.env).filter(({ store }) => stores.includes(store));
  for (const { version } of parcels) demandTold(version);
  for (const { store, archive, sha256, missing } of parcels) {
    console.log(`${store.padEnd(8)} ${basename(archive)}  sha256 ${sha256}`);
    if (missing.length > 0) console.log(`         not set: ${missing.join(', ')}`);
  }
  const ready = parcels.filter(({ missing }) => missing.length === 0);
  if (!dry && ready.length < parcels.length)
    throw new Error(
      'Nothing was sent: credentials are missing. Set them, or name the stores that are ready: --stores chrome',
    );
  if (ready.length > 0) process.exitCode = send(ready, dry);
  else console.log('Dry run: the packages are in order. No store was asked, since no credentials are set.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
