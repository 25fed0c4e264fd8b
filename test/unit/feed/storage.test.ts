import { describe, expect, it } from 'vitest';
import type { FeedState } from '../../../lib/feed/status.ts';
import { readRecord, type StoredFeed } from '../../../lib/feed/stored.ts';
import { acme, draftBefore, entry, HOUR, NOW, publish } from './support/acme.ts';
import { base64url, broken } from './support/forge.ts';
import { filled, newScene, type Scene, sceneWithList } from './support/scene.ts';

type Good = NonNullable<StoredFeed['good']>;

interface Tampering {
  readonly name: string;
  readonly tamper: (record: StoredFeed, good: Good) => unknown;
  readonly state: FeedState;
}

/** The same version signed a second time: other bytes. */
const twin = await publish(draftBefore(), NOW);

const tamperings: readonly Tampering[] = [
  {
    name: 'an address is written into the stored list',
    tamper: (record, good) => ({ ...record, good: { ...good, list: withEvil(good.list) } }),
    state: 'tampered',
  },
  {
    name: 'one byte of the stored list is another',
    tamper: (record, good) => ({ ...record, good: { ...good, list: good.list.replace('A', 'B') } }),
    state: 'tampered',
  },
  {
    name: 'the stored timestamp is emptied',
    tamper: (record, good) => ({ ...record, good: { ...good, timestamp: '' } }),
    state: 'tampered',
  },
  {
    name: 'the stored timestamp is one of another file',
    tamper: (record, good) => ({ ...record, good: { ...good, timestamp: twin.timestamp } }),
    state: 'tampered',
  },
  {
    name: 'the ratchet is turned back without its list',
    tamper: (record, good) => ({ ...record, good: { ...good, highest: 2 } }),
    state: 'tampered',
  },
  {
    name: 'the ratchet is turned ahead without its list',
    tamper: (record, good) => ({ ...record, good: { ...good, highest: 4 } }),
    state: 'tampered',
  },
  { name: 'the record is another thing altogether', tamper: () => ['hello'], state: 'tampered' },
  { name: 'a field of the record is missing', tamper: ({ seen: _, ...rest }) => rest, state: 'tampered' },
  { name: 'the record is wiped', tamper: () => null, state: 'empty' },
];

function tamperWith(scene: Scene, { tamper }: Tampering): void {
  const record = readRecord(scene.storage.record, 0);
  if (!record.good) throw new Error('the scene holds no list');
  scene.storage.record = tamper(record, record.good);
}

describe('when between two starts', () => {
  it.each(tamperings)('$name: nothing is filled, and it is said', async (tampering) => {
    const scene = await sceneWithList();
    tamperWith(scene, tampering);
    scene.host.files.clear();
    const client = scene.client();
    expect(await client.status(NOW + HOUR)).toMatchObject({ state: tampering.state, list: null });
    const { status } = await client.ask(NOW + HOUR);
    expect(status).toMatchObject({ state: tampering.state, list: null, heldBack: [], paused: [] });
    expect(filled(status, NOW + HOUR)).toEqual([]);
  });

  it.each(tamperings.filter((row) => !row.name.includes('ahead')))(
    '$name: the next good list mends it',
    async (tampering) => {
      const scene = await sceneWithList();
      tamperWith(scene, tampering);
      const { status } = await scene.client().ask(NOW + HOUR);
      expect(status).toMatchObject({ state: 'fresh', list: { version: 3 }, note: null });
      expect(scene.storage.record).toMatchObject({ damaged: false });
    },
  );

  it('everything is wiped, the floor of the package still holds', async () => {
    const scene = await sceneWithList();
    scene.storage.record = null;
    scene.serve(await publish({ ...draftBefore(), version: 0 }, NOW));
    const { status } = await scene.client().ask(NOW + HOUR);
    expect(status).toMatchObject({ state: 'tampered', list: null, note: { rule: 'floor' } });
  });

  it('the list is damaged, an older one cannot take its place', async () => {
    const scene = await sceneWithList();
    const record = readRecord(scene.storage.record, 0);
    scene.storage.record = { ...record, good: { ...record.good, list: '' } };
    scene.serve(await publish({ ...draftBefore(), version: 1 }, NOW));
    const { status } = await scene.client().ask(NOW + HOUR);
    expect(status).toMatchObject({ state: 'tampered', list: null, note: { rule: 'rollback' } });
  });
});

describe('the stored record', () => {
  it('is written whole: bytes and ratchet never apart', async () => {
    const scene = await newScene();
    await scene.client().ask(NOW);
    const record = readRecord(scene.storage.record, 0);
    expect(record.good).toMatchObject({
      list: scene.good.list.text,
      timestamp: scene.good.timestamp,
      highest: 3,
    });
  });

  it('fixes the slot before the first ask', async () => {
    const scene = await newScene();
    const first = await scene.client().nextAskAt(NOW);
    expect(await scene.client().nextAskAt(NOW)).toBe(first);
    expect(readRecord(scene.storage.record, 0).seed).toBe(0.5);
  });

  it('is read again with a raised floor as no list at all', async () => {
    const scene = await sceneWithList();
    const raised = { ...acme, feed: { ...acme.feed, versionFloor: 4 } };
    expect(await scene.client(raised).status(NOW)).toMatchObject({ state: 'empty', list: null });
  });
});

function withEvil(text: string): string {
  return broken(text, (jws) => {
    const document = JSON.parse(Buffer.from(jws.payload, 'base64url').toString());
    jws.payload = base64url(JSON.stringify({ ...document, addresses: [...document.addresses, entry({})] }));
  });
}
