import { describe, expect, it } from 'vitest';
import type { ListedDocument } from '../../../lib/feed/schema.ts';
import { permitsFill } from '../../../lib/feed/status.ts';
import { announce } from '../../../lib/publish/announce.ts';
import { issueList } from '../../../lib/publish/document.ts';
import { publicHalf } from '../../../lib/publish/keys.ts';
import { signList, signTimestamp } from '../../../lib/publish/sign.ts';
import { DAY } from '../../../lib/rotation/list.ts';
import {
  acme,
  carol,
  cron,
  draftBefore,
  EVIL,
  entry,
  HOUR,
  MAIN,
  MIRROR,
  NOW,
  publish,
} from './support/acme.ts';
import { filled, newScene, type Scene, sceneWithList } from './support/scene.ts';

describe('a client and an honest platform', () => {
  it('has nothing to say before the first ask', async () => {
    const scene = await newScene();
    expect(await scene.client().status(NOW)).toEqual({
      state: 'empty',
      list: null,
      fingerprint: null,
      confirmedAt: null,
      issuedAt: null,
      heldBack: [],
      paused: [],
      note: null,
      host: 'feed.acme.example',
      clock: null,
    });
  });

  it('takes the first list as it is', async () => {
    const scene = await newScene();
    const { attempts, status } = await scene.client().ask(NOW);
    expect(attempts).toEqual([{ url: MAIN, kind: 'accepted' }]);
    expect(status).toMatchObject({ state: 'fresh', confirmedAt: NOW, heldBack: [], note: null, clock: null });
    expect(status.fingerprint).toBe(
      `${scene.good.list.sha256.slice(0, 4)}-${scene.good.list.sha256.slice(4, 8)}`.toUpperCase(),
    );
    expect(filled(status, NOW)).toEqual(['203.0.113.10', '203.0.113.11']);
    expect(structuredClone(status)).toEqual(JSON.parse(JSON.stringify(status)));
  });

  it('fetches the list only when the timestamp names one that is not stored', async () => {
    const scene = await sceneWithList();
    scene.host.requests.length = 0;
    await scene.client().ask(NOW + HOUR);
    expect(scene.host.requests.map((request) => request.url)).toEqual([`${MAIN}timestamp.json`]);
    expect(await scene.client().status(NOW + HOUR)).toMatchObject({ confirmedAt: NOW + HOUR });
  });

  it('follows a rotation from its announcement to the last day of what is replaced', async () => {
    const scene = await sceneWithList();
    const draft = announce(
      scene.good.document,
      { address: '203.0.113.12', replaces: '203.0.113.10' },
      NOW + HOUR,
    );
    scene.serve(await publish(draft, NOW + HOUR));
    const pending = (await scene.client().ask(NOW + 2 * HOUR)).status;
    expect(filled(pending, NOW + 2 * HOUR)).toEqual(['203.0.113.10', '203.0.113.11', '203.0.113.12']);
    const live = NOW + HOUR + 7 * DAY;
    expect(filled({ ...pending, state: 'fresh' }, live)).toContain('203.0.113.12');
    expect(filled({ ...pending, state: 'fresh' }, live + 30 * DAY)).toEqual(['203.0.113.11', '203.0.113.12']);
  });

  it('asks at most once a minute, also after a new start', async () => {
    const scene = await sceneWithList();
    expect((await scene.client().ask(NOW + 59_999)).attempts).toEqual([]);
    expect((await scene.client().ask(NOW + 60_000)).attempts).toHaveLength(1);
  });

  it('asks once when two surfaces ask at the same time', async () => {
    const scene = await newScene();
    const client = scene.client();
    await Promise.all([client.ask(NOW), client.ask(NOW)]);
    expect(scene.host.requests).toHaveLength(2);
  });

  it('tries the mirror once when the first host fails, then waits', async () => {
    const scene = await newScene();
    scene.host.put(`${MAIN}timestamp.json`, () => new Response('', { status: 503 }));
    const { attempts, status } = await scene.client().ask(NOW);
    expect(attempts).toEqual([
      { url: MAIN, kind: 'unreached' },
      { url: MIRROR, kind: 'accepted' },
    ]);
    expect(status).toMatchObject({ state: 'fresh', note: null });
  });

  it('says which exchanges are paused, and goes on filling elsewhere', async () => {
    const scene = await sceneWithList();
    const pause = [{ exchange: 'okx', reason: 'page changed on 3 Dec' }];
    scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: NOW + HOUR, pause }));
    const { status } = await scene.client().ask(NOW + HOUR);
    expect(status.paused).toEqual(pause);
    expect(permitsFill(status)).toBe(true);
  });

  it('sends nothing of its own with a request', async () => {
    const scene = await newScene();
    await scene.client().ask(NOW);
    for (const { init } of scene.host.requests) {
      expect(init).toMatchObject({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
      expect(init).not.toHaveProperty('headers');
      expect(init).not.toHaveProperty('method');
    }
  });
});

describe('an address without its notice', () => {
  async function urgentScene() {
    const scene = await sceneWithList();
    const draft = announce(scene.good.document, { address: EVIL, urgent: true }, NOW + HOUR);
    scene.serve(await publish(draft, NOW + HOUR));
    return { scene, status: (await scene.client().ask(NOW + 2 * HOUR)).status };
  }

  it('is left out of every fill until the user confirms it', async () => {
    const { scene, status } = await urgentScene();
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'urgent' }]);
    expect(filled(status, NOW + 2 * HOUR)).not.toContain(EVIL);
    const confirmed = await scene.client().confirm(EVIL, NOW + 2 * HOUR);
    expect(confirmed.heldBack).toEqual([]);
    expect(filled(await scene.client().status(NOW + 3 * HOUR), NOW + 3 * HOUR)).toContain(EVIL);
  });

  it('cannot be confirmed before it was ever seen', async () => {
    const scene = await sceneWithList();
    const before = scene.storage.record;
    await scene.client().confirm(EVIL, NOW);
    expect(scene.storage.record).toEqual(before);
  });

  it('must be confirmed again when it was revoked in between', async () => {
    const { scene } = await urgentScene();
    await scene.client().confirm(EVIL, NOW + 2 * HOUR);
    const urgent = entry({ urgent: true, effectiveAt: new Date(NOW).toISOString() });
    const gone = {
      ...urgent,
      revoked: { at: new Date(NOW + 2 * HOUR).toISOString(), reason: 'wrong one' },
    };
    const without = draftBefore().addresses;
    scene.serve(
      await publish({ ...draftBefore(), version: 4, addresses: [...without, gone] }, NOW + 3 * HOUR),
    );
    expect((await scene.client().ask(NOW + 3 * HOUR)).status.heldBack).toEqual([]);
    scene.serve(
      await publish({ ...draftBefore(), version: 5, addresses: [...without, urgent] }, NOW + 4 * HOUR),
    );
    const { status } = await scene.client().ask(NOW + 4 * HOUR);
    expect(status.list?.version).toBe(6);
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'urgent' }]);
  });
});

describe('a notice that was not given', () => {
  const iso = (moment: number) => new Date(moment).toISOString();

  /** Serves the good list with other addresses, as version `version`, and asks. */
  async function askFor(scene: Scene, addresses: readonly ListedDocument[], version: number, now: number) {
    const draft = { ...draftBefore(), version: version - 1, addresses: [...addresses] };
    scene.serve(await publish(draft, now));
    return (await scene.client().ask(now)).status;
  }

  it('is not given by a later list that claims it was', async () => {
    const scene = await sceneWithList();
    const { addresses } = scene.good.document;
    const urgent = entry({ announcedAt: iso(NOW), effectiveAt: iso(NOW + DAY), urgent: true });
    await askFor(scene, [...addresses, urgent], 4, NOW + HOUR);
    const backdated = { ...urgent, urgent: false, announcedAt: iso(NOW - 6 * DAY) };
    const status = await askFor(scene, [...addresses, backdated], 5, NOW + 2 * HOUR);
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'unannounced' }]);
    expect(filled(status, NOW + 2 * HOUR)).not.toContain(EVIL);
  });

  it('is given once the date was moved so far that it is', async () => {
    const scene = await sceneWithList();
    const { addresses } = scene.good.document;
    const rushed = entry({ announcedAt: iso(NOW - 6 * DAY), effectiveAt: iso(NOW + DAY) });
    expect((await askFor(scene, [...addresses, rushed], 4, NOW + HOUR)).heldBack).toHaveLength(1);
    const patient = entry({}, NOW + 2 * HOUR);
    expect((await askFor(scene, [...addresses, patient], 5, NOW + 2 * HOUR)).heldBack).toEqual([]);
  });

  it('is given although the holders took most of a day to sign', async () => {
    const scene = await sceneWithList();
    const signedLate = NOW + 22 * HOUR;
    const announced = entry({}, NOW);
    scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: signedLate }));
    await scene.client().ask(signedLate);
    const addresses = [...scene.good.document.addresses, announced];
    expect((await askFor(scene, addresses, 4, signedLate + HOUR)).heldBack).toEqual([]);
  });

  it('is needed again for an address whose last day has passed', async () => {
    const scene = await sceneWithList();
    const { addresses } = scene.good.document;
    const over = addresses.map((listed) =>
      listed.address === '203.0.113.10'
        ? { ...listed, retirementAnnouncedAt: iso(NOW - 30 * DAY), retiresAt: iso(NOW + 2 * HOUR) }
        : listed,
    );
    const ending = await publish({ ...draftBefore(), version: 3, addresses: over }, NOW + HOUR);
    for (const now of [NOW + HOUR, NOW + 3 * HOUR]) {
      scene.serve({ ...ending, timestamp: await signTimestamp(ending.list, [cron], { now }) });
      await scene.client().ask(now);
    }
    const status = await askFor(scene, addresses, 5, NOW + 4 * HOUR);
    expect(status.heldBack).toEqual([{ address: '203.0.113.10', why: 'unannounced' }]);
  });
});

describe('a package with other keys', () => {
  it('says "empty", not "tampered", until a new timestamp key has signed, and keeps the ratchet', async () => {
    const scene = await sceneWithList();
    const restamped = { ...acme, feed: { ...acme.feed, timestampKeys: [publicHalf(carol)] } };
    expect(await scene.client(restamped).status(NOW)).toMatchObject({ state: 'empty', list: null });
    const old = await publish({ ...draftBefore(), version: 1 }, NOW);
    scene.serve({ ...old, timestamp: await signTimestamp(old.list, [carol], { now: NOW }) });
    const { note } = (await scene.client(restamped).ask(NOW + HOUR)).status;
    expect(note?.rule).toBe('rollback');
    scene.serve({ ...scene.good, timestamp: await signTimestamp(scene.good.list, [carol], { now: NOW }) });
    expect((await scene.client(restamped).ask(NOW + 2 * HOUR)).status).toMatchObject({
      state: 'fresh',
      heldBack: [],
    });
  });

  it('says "empty", not "tampered", until its own keys have signed a list', async () => {
    const scene = await sceneWithList();
    expect(await scene.client(renewed).status(NOW)).toMatchObject({ state: 'empty', list: null });
  });

  it('starts its ratchet at its floor, so that a version signed far ahead can be left behind', async () => {
    const scene = await newScene();
    scene.serve(await publish({ ...draftBefore(), version: 999_999 }, NOW));
    expect((await scene.client().ask(NOW)).status.list?.version).toBe(1_000_000);
    scene.serve(await publishRenewed(draftBefore()));
    const { status } = await scene.client(renewed).ask(NOW + HOUR);
    expect(status).toMatchObject({ state: 'fresh', list: { version: 3 }, heldBack: [] });
  });

  it('still knows which addresses were announced', async () => {
    const scene = await sceneWithList();
    const backdated = entry({}, NOW - 9 * DAY);
    const draft = { ...draftBefore(), addresses: [...draftBefore().addresses, backdated] };
    scene.serve(await publishRenewed(draft));
    const { status } = await scene.client(renewed).ask(NOW + HOUR);
    expect(status.heldBack).toEqual([{ address: EVIL, why: 'unannounced' }]);
  });
});

const renewed = { ...acme, feed: { ...acme.feed, listKeys: [publicHalf(carol)], listThreshold: 1 } };

async function publishRenewed(draft: ReturnType<typeof draftBefore>) {
  const list = await signList(issueList(draft, NOW + HOUR), [carol]);
  return { list, timestamp: await signTimestamp(list, [cron], { now: NOW + HOUR }) };
}
