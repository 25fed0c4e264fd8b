import { createPrivateKey, sign as signBytesWith } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isInTime, LEAST_GAP } from '../../../lib/feed/schedule.ts';
import type { ListedDocument } from '../../../lib/feed/schema.ts';
import type { Platform } from '../../../lib/platform/platform.ts';
import { publicHalf, type SigningKey } from '../../../lib/publish/keys.ts';
import { signedList, signTimestamp } from '../../../lib/publish/sign.ts';
import { DAY } from '../../../lib/rotation/list.ts';
import {
  acme,
  alice,
  bob,
  carol,
  cron,
  draftBefore,
  EVIL,
  entry,
  HOUR,
  NOW,
  publish,
} from './support/acme.ts';
import { forcedList, signAnything } from './support/forge.ts';
import { filled, newScene, type Scene, sceneWithList } from './support/scene.ts';

/** The package after the timestamp key has leaked: only that key is another. */
const rotated: Platform = { ...acme, feed: { ...acme.feed, timestampKeys: [publicHalf(carol)] } };
const LATER = NOW + 2 * HOUR;

/** Serves a list that holders signed, stamped with this key. */
async function serve(
  scene: Scene,
  addresses: (before: readonly ListedDocument[]) => readonly ListedDocument[],
  stamper: SigningKey,
  now: number,
): Promise<void> {
  const { document } = scene.good;
  const next = {
    ...document,
    version: document.version + 1,
    issuedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 10 * DAY).toISOString(),
    addresses: [...addresses(document.addresses)],
  };
  const list = await forcedList(next);
  scene.serve({ list, timestamp: await signTimestamp(list, [stamper], { now }) });
}

const soon = entry({
  announcedAt: new Date(NOW - 8 * DAY).toISOString(),
  effectiveAt: new Date(NOW + 3 * HOUR).toISOString(),
});

describe('after the package has changed its timestamp key', () => {
  it('holds back an address that comes without its notice', async () => {
    const scene = await sceneWithList();
    await serve(scene, (before) => [...before, soon], carol, LATER);
    const { status } = await scene.client(rotated).ask(LATER);
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'unannounced' }]);
    expect(filled(await scene.client(rotated).status(NOW + 4 * HOUR), NOW + 4 * HOUR)).not.toContain(EVIL);
  });

  it('refuses a list that leaves out an address of the stored one', async () => {
    const scene = await sceneWithList();
    await serve(scene, (before) => before.slice(0, 1), carol, LATER);
    const { status } = await scene.client(rotated).ask(LATER);
    expect(status.note?.rule).toBe('vanished');
  });

  it('holds back what is new where the stored files prove nothing any more', async () => {
    const scene = await sceneWithList();
    const record = scene.storage.record as { good: object };
    scene.storage.record = { ...record, good: { ...record.good, timestamp: 'gone' } };
    await serve(scene, (before) => [...before, entry({})], carol, LATER);
    const { status } = await scene.client(rotated).ask(LATER);
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'unannounced' }]);
  });

  it('goes on filling what it held before, without a question', async () => {
    const scene = await sceneWithList();
    await serve(scene, (before) => before, carol, LATER);
    const { status } = await scene.client(rotated).ask(LATER);
    expect([status.state, status.heldBack]).toEqual(['fresh', []]);
    expect(filled(status, LATER)).toEqual(['203.0.113.10', '203.0.113.11']);
  });
});

describe('whoever has stolen the timestamp key', () => {
  it('cannot stamp the future by more than an hour, and so not keep honest stamps out for longer', async () => {
    const scene = await sceneWithList();
    scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: LATER + HOUR + 1 }));
    expect((await scene.client().ask(LATER)).status.note?.rule).toBe('future');
    scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: LATER + HOUR }));
    const at = LATER + 2 * LEAST_GAP;
    expect((await scene.client().ask(at)).status.note).toBeNull();
  });

  it('cannot give a new installation the list from before a revocation that its package knows', async () => {
    const scene = await newScene();
    const before = await publish({ ...draftBefore(), version: 2 }, NOW - 8 * HOUR);
    const knows: Platform = { ...acme, feed: { ...acme.feed, versionFloor: before.document.version + 1 } };
    scene.serve({ list: before.list, timestamp: await signTimestamp(before.list, [cron], { now: NOW }) });
    const { status } = await scene.client(knows).ask(NOW);
    expect([status.list, status.note?.rule]).toEqual([null, 'floor']);
  });
});

it('refuses a file whose signers signed different bytes: one of them under an unencoded payload', async () => {
  const scene = await sceneWithList();
  const evil = { ...scene.good.document, version: 9, addresses: [entry({})] };
  const honest = JSON.parse(await signAnything(evil, 'keyfence-list+json', [alice]));
  const header = { alg: 'Ed25519', typ: 'keyfence-list+json', b64: false, crit: ['b64'] };
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
  const key = createPrivateKey({ key: { ...bob } as never, format: 'jwk' });
  const signature = signBytesWith(null, Buffer.from(`${encoded}.${honest.payload}`), key).toString(
    'base64url',
  );
  const signatures = [{ protected: encoded, signature }, ...honest.signatures];
  const text = JSON.stringify({ ...honest, signatures });
  const list = await signedList(text, evil.version);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now: LATER }) });
  expect((await scene.client().ask(LATER)).status.note?.rule).toBe('jws');
  expect((await scene.client().status(LATER)).list?.version).toBe(3);
});

describe('the alarm of the next look', () => {
  it.each([
    ['in ten minutes', NOW + 600_000, true],
    ['overdue', NOW - 5 * DAY, true],
    ['in an hour and a minute', NOW + HOUR + LEAST_GAP, true],
    ['in two hours', NOW + 2 * HOUR, false],
    ['in five years, which a wrong clock leaves', NOW + 5 * 365 * DAY, false],
  ])('stands %s: kept or made anew', (_, at, kept) => {
    expect(isInTime(at, NOW)).toBe(kept);
  });
});
