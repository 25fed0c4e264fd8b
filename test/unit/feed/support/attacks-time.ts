import { signTimestamp } from '../../../../lib/publish/sign.ts';
import { DAY } from '../../../../lib/rotation/list.ts';
import { cron, draftBefore, HOUR, publish } from './acme.ts';
import type { Attack } from './attacks.ts';
import { forcedList } from './forge.ts';
import type { Scene } from './scene.ts';

/** A newer, honest list, and what the attacker serves in its place. */
async function newer(scene: Scene, now: number) {
  const published = await publish(scene.good.document, now);
  scene.serve(published);
  return published;
}

/** Attacks with old files, with files that do not belong together, and with dates. */
export const timeAttacks: readonly Attack[] = [
  {
    name: 'an older list under a new timestamp: the online key alone rolls back',
    mount: async (scene, now) => {
      const old = await publish({ ...draftBefore(), version: 1 }, now - HOUR);
      scene.serve({ ...old, timestamp: await signTimestamp(old.list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'rollback',
  },
  {
    name: 'a version below the floor of the package',
    mount: async (scene, now) => {
      const old = await publish({ ...draftBefore(), version: 0 }, now - HOUR);
      scene.serve({ ...old, timestamp: await signTimestamp(old.list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'floor',
    newcomer: 'tampered',
  },
  {
    name: 'an older timestamp that still holds (a cache in between)',
    mount: async (scene, now) =>
      scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: now - 4 * HOUR })),
    state: 'fresh',
    note: null,
  },
  {
    name: 'an older timestamp of an older list (a cache in between)',
    mount: async (scene, now) => {
      const old = await publish({ ...draftBefore(), version: 1 }, now - 30 * HOUR);
      scene.serve(old);
    },
    state: 'fresh',
    note: null,
  },
  {
    name: 'the same version with other bytes',
    mount: async (scene, now) => scene.serve(await publish({ ...draftBefore(), version: 2 }, now - HOUR / 2)),
    state: 'fresh',
    note: 'same-version',
  },
  {
    name: 'a timestamp whose version is not that of the list it names',
    mount: async (scene, now) => {
      const { list } = await newer(scene, now);
      scene.serve({ list, timestamp: await signTimestamp({ ...list, version: 9 }, [cron], { now }) });
    },
    state: 'fresh',
    note: 'version-mismatch',
    newcomer: 'tampered',
  },
  {
    name: 'a fast-forwarded timestamp over the stored list',
    mount: async (scene, now) => {
      const ahead = { ...scene.good.list, version: Number.MAX_SAFE_INTEGER };
      scene.serveTimestamp(await signTimestamp(ahead, [cron], { now }));
    },
    state: 'fresh',
    note: 'version-mismatch',
    newcomer: 'tampered',
  },
  {
    name: 'another good list in the place of the one that is named',
    mount: async (scene, now) => {
      const named = await newer(scene, now);
      const other = await publish({ ...scene.good.document, version: 6 }, now);
      scene.serve({ list: { ...other.list, name: named.list.name }, timestamp: named.timestamp });
    },
    state: 'fresh',
    note: 'hash',
    newcomer: 'tampered',
  },
  {
    name: 'the old list beside a new timestamp (a cache in between)',
    mount: async (scene, now) => {
      const { list, timestamp } = await newer(scene, now);
      scene.serve({ list: { name: list.name, text: scene.good.list.text }, timestamp });
    },
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
  {
    name: 'a new timestamp before its list has arrived (a cache in between)',
    mount: async (scene, now) => {
      const { timestamp } = await publish(scene.good.document, now);
      scene.serveTimestamp(timestamp);
    },
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
  {
    name: "yesterday's files, frozen for 48 hours",
    later: 48 * HOUR,
    mount: () => undefined,
    state: 'stale',
    note: 'timestamp-expired',
    newcomer: 'expired',
  },
  {
    name: "yesterday's files, frozen for 8 days",
    later: 8 * DAY,
    mount: () => undefined,
    state: 'stale',
    note: 'timestamp-expired',
    newcomer: 'expired',
  },
  {
    name: 'the old list under fresh timestamps until it runs out',
    later: 45 * DAY,
    mount: async (scene, now) => scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now })),
    state: 'expired',
    note: 'list-expired',
    fills: [],
    newcomer: 'expired',
  },
  {
    name: 'a timestamp issued 13 hours from now',
    mount: async (scene, now) =>
      scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now: now + 13 * HOUR })),
    state: 'fresh',
    note: 'future',
    newcomer: 'clock',
  },
  {
    name: 'a list issued 13 hours from now',
    mount: async (scene, now) => {
      const { list } = await publish(scene.good.document, now + 13 * HOUR);
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'future',
    newcomer: 'clock',
  },
  {
    name: 'a timestamp that would live for 49 hours',
    mount: async (scene, now) =>
      scene.serveTimestamp(await signTimestamp(scene.good.list, [cron], { now, hours: 49 })),
    state: 'fresh',
    note: 'lifetime',
    newcomer: 'tampered',
  },
  {
    name: 'a list that would live for 46 days',
    mount: async (scene, now) => {
      const { document } = await publish(scene.good.document, now);
      const expiresAt = new Date(now + 46 * DAY).toISOString();
      const list = await forcedList({ ...document, expiresAt });
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'lifetime',
    newcomer: 'tampered',
  },
  {
    name: 'both hosts off for a day',
    later: DAY,
    mount: (scene) => scene.host.files.clear(),
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
  {
    name: 'both hosts off for three days',
    later: 3 * DAY,
    mount: (scene) => scene.host.files.clear(),
    state: 'stale',
    note: null,
    newcomer: 'empty',
  },
  {
    name: "this computer's clock set back by two days",
    later: -2 * DAY,
    mount: () => undefined,
    state: 'clock',
    note: 'future',
    fills: [],
    newcomer: 'clock',
  },
];
