import { readRecord, type StoredFeed } from '../../../../lib/feed/stored.ts';
import { draftBefore, entry, HOUR, publish } from './acme.ts';
import type { Attack } from './attacks.ts';
import { base64url, broken } from './forge.ts';
import type { Scene } from './scene.ts';

/** Changes what is stored while the worker sleeps. */
function tamper(
  scene: Scene,
  change: (good: NonNullable<StoredFeed['good']>) => Partial<StoredFeed['good']>,
) {
  const record = readRecord(scene.storage.record, 0);
  if (!record.good) throw new Error('the scene holds no list');
  scene.storage.record = { ...record, good: { ...record.good, ...change(record.good) } };
}

/** The stored list with one more address written into its payload, under the true signatures. */
function withEvil(text: string): string {
  return broken(text, (jws) => {
    const document = JSON.parse(Buffer.from(jws.payload, 'base64url').toString());
    jws.payload = base64url(JSON.stringify({ ...document, addresses: [...document.addresses, entry({})] }));
  });
}

async function serveVersion(scene: Scene, version: number, now: number) {
  scene.serve(await publish({ ...draftBefore(), version: version - 1 }, now - HOUR / 2));
}

/** Attacks on what is stored, by somebody who can write there between two starts of the worker. */
export const storageAttacks: readonly Attack[] = [
  {
    name: 'storage tampered with between starts, hosts as ever',
    mount: (scene) => tamper(scene, ({ list }) => ({ list: withEvil(list) })),
    state: 'fresh',
    note: null,
  },
  {
    name: 'storage tampered with between starts, hosts off',
    mount: (scene) => {
      tamper(scene, ({ list }) => ({ list: withEvil(list) }));
      scene.host.files.clear();
    },
    state: 'tampered',
    note: null,
    keepsNone: true,
  },
  {
    name: 'storage tampered with between starts, an older list served',
    mount: async (scene, now) => {
      tamper(scene, () => ({ list: '' }));
      await serveVersion(scene, 2, now);
    },
    state: 'tampered',
    note: 'rollback',
    keepsNone: true,
  },
  {
    name: 'storage wiped, hosts as ever',
    mount: (scene) => {
      scene.storage.record = null;
    },
    state: 'fresh',
    note: null,
  },
  {
    name: 'storage wiped, a list below the floor served: the floor holds',
    mount: async (scene, now) => {
      scene.storage.record = null;
      await serveVersion(scene, 1, now);
    },
    state: 'tampered',
    note: 'floor',
    keepsNone: true,
  },
];
