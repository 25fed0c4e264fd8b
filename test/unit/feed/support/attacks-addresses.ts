import type { ListedDocument } from '../../../../lib/feed/schema.ts';
import { signTimestamp } from '../../../../lib/publish/sign.ts';
import { DAY } from '../../../../lib/rotation/list.ts';
import { cron, entry, HOUR, publish } from './acme.ts';
import type { Attack } from './attacks.ts';
import { forcedList } from './forge.ts';
import type { Scene } from './scene.ts';

/** Serves version 4 with these addresses instead, signed by the true holders. */
async function serve(scene: Scene, now: number, change: (addresses: ListedDocument[]) => ListedDocument[]) {
  const { document } = await publish(scene.good.document, now);
  const list = await forcedList({ ...document, addresses: change(document.addresses) });
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

/** Serves version 4 with one more entry. */
function add(change: (now: number) => Partial<ListedDocument>): Attack['mount'] {
  return (scene, now) => serve(scene, now, (addresses) => [...addresses, entry(change(now), now)]);
}

const iso = (moment: number) => new Date(moment).toISOString();

/** Addresses that are no server on the public internet, or no one address. */
const unusable: readonly (readonly [string, string, 'not-public' | 'not-exact' | 'duplicate'])[] = [
  ['a private address', '10.0.0.8', 'not-public'],
  ['a loopback address', '127.0.0.1', 'not-public'],
  ['a link-local address', '169.254.169.254', 'not-public'],
  ['a carrier-grade address', '100.64.0.1', 'not-public'],
  ['a multicast address', '224.0.0.1', 'not-public'],
  ['a reserved address', '240.0.0.1', 'not-public'],
  ['an IPv4-mapped address', '::ffff:203.0.113.66', 'not-public'],
  ['a unique local IPv6 address', 'fd00::1', 'not-public'],
  ['everyone', '0.0.0.0', 'not-public'],
  ['everyone in IPv6', '::', 'not-public'],
  ['a range', '203.0.113.0/24', 'not-exact'],
  ['a range of everyone', '0.0.0.0/0', 'not-exact'],
  ['a wildcard', '203.0.113.*', 'not-exact'],
  ['two addresses in one', '203.0.113.66,203.0.113.67', 'not-exact'],
  ['a duplicate', '203.0.113.10', 'duplicate'],
];

/** Attacks by somebody who has every key, or mistakes of the platform. */
export const addressAttacks: readonly Attack[] = [
  ...unusable.map(
    ([name, address, note]): Attack => ({
      name: `${name} on a list that is truly signed`,
      mount: add(() => ({ address })),
      state: 'fresh',
      note,
      newcomer: 'tampered',
    }),
  ),
  {
    name: '101 addresses',
    mount: (scene, now) =>
      serve(scene, now, () =>
        Array.from({ length: 101 }, (_, at) => entry({ address: `198.51.100.${at}` }, now)),
      ),
    state: 'fresh',
    note: 'too-many',
    newcomer: 'tampered',
  },
  {
    name: 'an address with 6 days of notice',
    mount: add((now) => ({ announcedAt: iso(now), effectiveAt: iso(now + 7 * DAY - 1000) })),
    state: 'fresh',
    note: 'notice',
    newcomer: 'tampered',
  },
  {
    name: 'a shortened notice: the announcement is dated back',
    mount: add((now) => ({ announcedAt: iso(now - 7 * DAY + HOUR), effectiveAt: iso(now + HOUR) })),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['unannounced'],
  },
  {
    name: 'an urgent address that is not live yet',
    mount: add((now) => ({ announcedAt: iso(now), effectiveAt: iso(now + DAY), urgent: true })),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['urgent'],
  },
  {
    name: 'an address that came without anybody having seen its notice',
    mount: add((now) => ({ announcedAt: iso(now - 8 * DAY), effectiveAt: iso(now - DAY) })),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['unannounced'],
  },
  {
    name: 'an address announced while the client was cut off for 8 days',
    later: 8 * DAY,
    mount: add((now) => ({ announcedAt: iso(now - 7 * DAY), effectiveAt: iso(now) })),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['unannounced'],
  },
  {
    name: 'an address that breaks its notice openly',
    mount: add((now) => ({ announcedAt: iso(now), effectiveAt: iso(now), urgent: true })),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['urgent'],
  },
  {
    name: 'an address that was given back and returns without notice',
    mount: (scene, now) =>
      serve(scene, now, (addresses) => addresses.map((listed) => ({ ...listed, revoked: null }))),
    state: 'fresh',
    note: null,
    version: 4,
    heldBack: ['unannounced'],
  },
  {
    name: 'an early retirement',
    mount: (scene, now) =>
      serve(scene, now, ([first, second, ...rest]) => [
        ...(first ? [first] : []),
        ...(second
          ? [{ ...second, retirementAnnouncedAt: iso(now), retiresAt: iso(now + 30 * DAY - 1000) }]
          : []),
        ...rest,
      ]),
    state: 'fresh',
    note: 'early-retirement',
    newcomer: 'tampered',
  },
  {
    name: 'a retirement less than 30 days after its replacement',
    mount: (scene, now) =>
      serve(scene, now, (addresses) => [
        ...addresses.map((listed) =>
          listed.address === '203.0.113.10'
            ? { ...listed, retirementAnnouncedAt: iso(now), retiresAt: iso(now + 36 * DAY) }
            : listed,
        ),
        entry({ replaces: '203.0.113.10' }, now),
      ]),
    state: 'fresh',
    note: 'early-retirement',
    newcomer: 'tampered',
  },
  {
    name: 'a last day that nobody announced',
    mount: (scene, now) =>
      serve(scene, now, (addresses) =>
        addresses.map((listed) => ({ ...listed, retiresAt: iso(now + 90 * DAY) })),
      ),
    state: 'fresh',
    note: 'dates',
    newcomer: 'tampered',
  },
  {
    name: 'a live address that vanished',
    mount: (scene, now) =>
      serve(scene, now, (addresses) => addresses.filter((listed) => listed.address !== '203.0.113.11')),
    state: 'fresh',
    note: 'vanished',
  },
  {
    name: 'a revoked address that vanished before its 12 months',
    mount: (scene, now) =>
      serve(scene, now, (addresses) => addresses.filter((listed) => listed.address !== '203.0.113.9')),
    state: 'fresh',
    note: 'vanished',
  },
  {
    name: 'everything revoked at once',
    later: HOUR,
    mount: (scene, now) =>
      serve(scene, now, (addresses) =>
        addresses.map((listed) => ({ ...listed, revoked: { at: iso(now), reason: 'servers taken over' } })),
      ),
    state: 'fresh',
    note: null,
    version: 4,
    fills: [],
    leavesNone: true,
  },
];
