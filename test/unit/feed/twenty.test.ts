import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, tokenize } from '../../../lib/address/token.ts';
import { createFeed } from '../../../lib/feed/feed.ts';
import { checkPlatform } from '../../../lib/platform/check.ts';
import { type Plan, planFill } from '../../../lib/rotation/plan.ts';
import { Host } from './support/host.ts';
import { Memory } from './support/memory.ts';
import { begun, type Desk } from './support/operators.ts';

const series = (from: number) => Array.from({ length: 20 }, (_, at) => `203.0.113.${from + at}`);
const OLD = series(10);
const NEW = series(110);
const URL_OF = 'https://feed.acme.example/';

let desk: Desk;
const host = new Host();
const storage = new Memory();

beforeAll(async () => {
  desk = await begun('alice,bob', '2026-11-28');
  for (const old of OLD) await desk.feed('2026-11-28', 'announce', old, '--effective', '2026-01-15');
  await publish('2026-11-28');
});
afterAll(() => desk.remove());

async function publish(day: string): Promise<void> {
  for (const name of ['alice', 'bob']) await desk.feed(day, 'sign', '--key', desk.key(name));
  await stamp(day);
}

/** Stamps, and uploads all that is public. */
async function stamp(day: string): Promise<void> {
  await desk.feed(day, 'stamp', '--key', desk.key('timestamp'));
  for (const name of [...desk.lists(), 'timestamp.json'])
    host.put(new URL(name, URL_OF).href, readFileSync(join(desk.dir, 'public', name), 'utf8'));
}

/** What one press would do, on this day, to a key of an exchange that takes this many. */
async function planned(day: string, held: readonly string[], limit: number): Promise<Plan> {
  const { platform } = checkPlatform(JSON.parse(desk.read('platform.json')), 'practice');
  const feed = createFeed({ platform, storage, fetch: host.fetch, random: () => 0, version: '0.1.0' });
  const now = Date.parse(`${day}T01:00:00Z`);
  const { list, state, issuedAt } = (await feed.ask(now)).status;
  if (!list) throw new Error(`no list on ${day}: ${state}`);
  return planFill({
    tokens: tokenize(held.join(',')),
    list,
    now,
    limit,
    ticked: [],
    own: [],
    heldBack: new Set(),
    proof: { isFresh: state === 'fresh', issuedAt },
    fixed: new Set(),
    removesGone: true,
    given: [],
  });
}

const leftOn = ({ keep, add }: Plan) => [...addressesOf(keep), ...add];

describe('a rotation of twenty of twenty, from the announcement to the end', () => {
  it('is refused where a key cannot hold old and new beside each other', async () => {
    const { code, said } = await desk.feed(
      '2026-12-05',
      'announce',
      NEW[0] ?? '',
      '--replaces',
      OLD[0] ?? '',
    );
    expect(code).not.toBe(0);
    expect(said).toContain(
      'OKX takes 20 per key, KuCoin takes 20 per key: from 2026-12-12 on (T-0) a key needs 21 places',
    );
  });

  it('is announced for keys that have the places, and added in one press', async () => {
    for (const [at, fresh] of NEW.entries()) {
      const { code, said } = await desk.feed(
        '2026-12-05',
        'announce',
        fresh,
        '--replaces',
        OLD[at] ?? '',
        '--exchanges',
        'bybit',
      );
      expect({ code, said }).toMatchObject({ code: 0 });
    }
    await publish('2026-12-05');
    const plan = await planned('2026-12-05', OLD, 100);
    expect(plan).toMatchObject({ add: NEW, remove: [], over: 0 });
    expect(leftOn(plan)).toEqual([...OLD, ...NEW]);
  });

  it('goes to its end 37 days later: what is off is removed in one press, from a full key in the same', async () => {
    await stamp('2027-01-10');
    expect(await planned('2027-01-10', [...OLD, ...NEW], 100)).toMatchObject({ add: [], remove: [] });
    await stamp('2027-01-12');
    const rest = await planned('2027-01-12', [...OLD, ...NEW], 100);
    expect(rest.remove).toHaveLength(20);
    expect(leftOn(rest)).toEqual(NEW);
    const full = await planned('2027-01-12', OLD, 20);
    expect(full).toMatchObject({ add: NEW, over: 0 });
    expect(full.remove).toHaveLength(20);
  });
});
