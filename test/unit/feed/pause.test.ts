import { describe, expect, it } from 'vitest';
import { createFeed } from '../../../lib/feed/feed.ts';
import { isMeant } from '../../../lib/feed/pause.ts';
import { signTimestamp } from '../../../lib/publish/sign.ts';
import { acme, cron, HOUR, MAIN, MIRROR, NOW } from './support/acme.ts';
import { newScene, type Scene } from './support/scene.ts';

describe('a pause below a version', () => {
  it.each([
    ['0.1.0', '0.1.0.8', true],
    ['0.1.0.7', '0.1.0.8', true],
    ['0.1.0.8', '0.1.0.8', false],
    ['0.1.0.10', '0.1.0.9', false],
    ['0.2', '0.1.9', false],
    ['1.0', '1.0.0.0', false],
  ])('of %s by %s: %s', (version, belowVersion, meant) => {
    expect(isMeant({ exchange: 'okx', reason: 'x', belowVersion }, version)).toBe(meant);
  });

  it('is meant for every version where none is named', () => {
    expect(isMeant({ exchange: 'okx', reason: 'x' }, '99.0')).toBe(true);
  });
});

/** A client of one version of the extension. */
function client(scene: Scene, version: string) {
  const { storage, host } = scene;
  return createFeed({ platform: acme, storage, fetch: host.fetch, random: () => 0.5, version });
}

describe('a bad release', () => {
  it('stops, while the mended one goes on; a lift frees both', async () => {
    const scene = await newScene();
    const stamp = async (hours: number, pause: Parameters<typeof signTimestamp>[2]['pause']) => {
      const now = NOW + hours * HOUR;
      scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now, pause }));
      return now;
    };
    const paused = async (version: string, now: number) =>
      (await client(scene, version).status(now)).paused.map(({ exchange }) => exchange);

    // Release 7 fills wrongly on OKX: everybody stops.
    const stopped = await stamp(1, [{ exchange: 'okx', reason: 'page changed' }]);
    await client(scene, '0.1.0.7').ask(stopped);
    expect(await paused('0.1.0.7', stopped)).toEqual(['okx']);
    // Release 8 mends it. While it is rolled out, a browser has the one or the other, and the same stored record.
    const mended = await stamp(2, [{ exchange: 'okx', reason: 'update Keyfence', belowVersion: '0.1.0.8' }]);
    await client(scene, '0.1.0.7').ask(mended);
    expect(await paused('0.1.0.7', mended)).toEqual(['okx']);
    expect(await paused('0.1.0.8', mended)).toEqual([]);
    const lifted = await stamp(3, []);
    await client(scene, '0.1.0.7').ask(lifted);
    expect(await paused('0.1.0.7', lifted)).toEqual([]);
  });
});

describe('a browser that would name the installation', () => {
  it('asks no host at all before the user allows it, and says so', async () => {
    const scene = await newScene();
    let allowed = false;
    const { storage, host } = scene;
    const feed = createFeed({
      platform: acme,
      storage,
      fetch: host.fetch,
      random: () => 0.5,
      maySend: async () => allowed,
    });
    expect((await feed.ask(NOW)).status).toMatchObject({ state: 'empty', unasked: true });
    expect(host.requests).toEqual([]);
    allowed = true;
    const { status } = await feed.ask(NOW + 1);
    expect(status.state).toBe('fresh');
    expect(status.unasked).toBeUndefined();
  });
});

describe('half of the clients', () => {
  it.each([
    [0, MAIN],
    [1.5 / 3_600_000, MIRROR],
  ])('(slot at %f) ask %s first', async (seed, first) => {
    const scene = await newScene();
    const { storage, host } = scene;
    const feed = createFeed({ platform: acme, storage, fetch: host.fetch, random: () => seed });
    const { attempts, status } = await feed.ask(NOW);
    expect(attempts.map(({ url }) => url)).toEqual([first]);
    expect(status.host).toBe(new URL(first).host);
  });
});
