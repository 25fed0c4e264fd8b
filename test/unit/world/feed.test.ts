import { describe, expect, it } from 'vitest';
import { createFeed } from '../../../lib/feed/feed.ts';
import type { StoredFeed } from '../../../lib/feed/stored.ts';
import { checkPlatform } from '../../../lib/platform/check.ts';
import { startWorld } from '../../world/index.ts';
import platform from '../../world/platform.json' with { type: 'json' };

const START = Date.parse('2026-11-22T12:00:00Z');

/** A client of the practice build on a world, both at the same made-up moment. */
async function clientOfWorld() {
  let now = START;
  let stored: StoredFeed | null = null;
  const world = await startWorld({ port: 0, now: () => now });
  const client = createFeed({
    platform: checkPlatform(platform, 'practice').platform,
    storage: {
      read: async () => stored,
      write: async (next) => {
        stored = next;
      },
    },
    fetch: (url, init) => world.fetch(new Request(url, { method: init.method ?? 'GET' })),
    random: () => 0.5,
  });
  return {
    world,
    async ask() {
      now += 120_000;
      return (await client.ask(now)).status;
    },
  };
}

describe('the practice feed as a client of the practice build takes it', () => {
  it('is accepted at every push of two rotations, and holds nothing back', async () => {
    const { world, ask } = await clientOfWorld();
    expect((await ask()).state).toBe('fresh');
    for (const to of ['T-7', 'T-1', 'T-0', 'T+23', 'T+30', 'T+31', 'T-8', 'T-7', 'T-0'] as const) {
      await world.order('clock', { to });
      const { state, heldBack, note, list } = await ask();
      expect({ to, state, heldBack, note }).toEqual({ to, state: 'fresh', heldBack: [], note: null });
      expect(list?.version).toBe(world.world.list.version);
    }
    await world.close();
  });

  it('keeps the last good list while the feed is spoilt', async () => {
    const { world, ask } = await clientOfWorld();
    const { list } = await ask();
    await world.order('feed', { fault: 'tampered' });
    const spoilt = await ask();
    expect(spoilt.list).toEqual(list);
    expect(spoilt.note).not.toBeNull();
    await world.close();
  });

  it('carries a pause', async () => {
    const { world, ask } = await clientOfWorld();
    await world.order('feed', { pause: [{ exchange: 'okx', reason: 'page changed' }] });
    expect((await ask()).paused).toEqual([{ exchange: 'okx', reason: 'page changed' }]);
    await world.close();
  });
});
