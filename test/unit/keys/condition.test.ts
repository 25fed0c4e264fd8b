import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../lib/address/address.ts';
import type { Assessment } from '../../../lib/keys/assessed.ts';
import { assessKey } from '../../../lib/keys/assessment.ts';
import { type Condition, conditionOf } from '../../../lib/keys/condition.ts';
import type { KeyRecord, Role } from '../../../lib/keys/record.ts';
import { roleNow } from '../../../lib/keys/role.ts';
import { withheldFrom } from '../../../lib/keys/withheld.ts';
import {
  connectionOf,
  day,
  feedWith,
  key,
  listed,
  listOf,
  NEW,
  OLD,
  openKeyOf,
  rotation,
  STEADY,
  STRANGER,
} from '../overview/scene.ts';

const ALL = [OLD, STEADY, NEW];
const now = day(3);

function assessed(record: KeyRecord | null, over: Partial<Parameters<typeof assessKey>[0]> = {}): Assessment {
  const known = { record, connection: null, list: rotation, heldBack: new Set<never>(), own: [], now };
  return assessKey({ ...known, ...over });
}

const seen = (tokens: readonly string[], over: Partial<KeyRecord> = {}) =>
  key('a', tokens, { at: now, ...over });
const refusedKey = { connection: connectionOf('a', { status: 'invalid-key', checkedAt: now }) };
const refused = {
  connection: connectionOf('a', { status: 'ip-not-whitelisted', missing: [NEW], checkedAt: now }),
};
const arrivals = [{ address: STRANGER, absentAt: day(-30), seenAt: now }];
const pulled = listOf(listed(OLD, { revoked: { at: day(1), reason: 'lost' } }), listed(STEADY));
const sightingWith = (over: object) => ({
  sighting: { ...seen(ALL).sighting, ...over } as KeyRecord['sighting'],
});

describe('the condition of a key of the platform', () => {
  it.each<
    [what: string, assessment: Assessment, Condition['kind'], tone: string, toneInPage: string, at?: number]
  >([
    ['holds all', assessed(seen(ALL)), 'complete', 'good', 'good'],
    ['lacks one and still works', assessed(seen([OLD, STEADY])), 'lacks', 'warning', 'warning'],
    [
      'lacks one, 7 days before it stops',
      assessed(seen([OLD, STEADY]), { now: day(23) }),
      'lacks',
      'danger',
      'danger',
      day(23),
    ],
    ['lets in none', assessed(seen([STRANGER])), 'stopped', 'danger', 'danger'],
    ['is open', assessed(openKeyOf('a', { at: now })), 'open', 'danger', 'danger'],
    ['holds what is off', assessed(seen(ALL), { now: day(31) }), 'retired', 'warning', 'danger', day(31)],
    [
      'holds what was revoked',
      assessed(seen([OLD, STEADY]), { list: pulled }),
      'revoked',
      'danger',
      'danger',
    ],
    [
      'has a new address',
      assessed(seen([...ALL, STRANGER], { arrivals })),
      'new-address',
      'danger',
      'danger',
    ],
    ['was refused', assessed(seen(ALL, { at: day(2) } as never), refused), 'refused', 'danger', 'danger'],
    ['the exchange does not know', assessed(seen(ALL), refusedKey), 'key-unknown', 'danger', 'danger'],
    [
      'is an app’s',
      assessed(seen(ALL, sightingWith({ thirdParty: true }))),
      'third-party',
      'neutral',
      'neutral',
    ],
    ['shows no list', assessed(seen([])), 'not-shown', 'neutral', 'neutral'],
    [
      'shows a part',
      assessed(seen(ALL, sightingWith({ notAllShown: true }))),
      'not-all-shown',
      'neutral',
      'neutral',
    ],
    [
      'shows addresses, and not whether they hold',
      assessed(seen(ALL, sightingWith({ restriction: 'unknown' }))),
      'not-shown',
      'neutral',
      'neutral',
    ],
    ['was never seen', assessed(null), 'never-seen', 'neutral', 'neutral'],
    [
      'works and was never seen',
      assessed(null, { connection: connectionOf('a', { checkedAt: now }) }),
      'connected',
      'neutral',
      'neutral',
    ],
    ['stands under no list', assessed(seen(ALL), { list: null }), 'restricted', 'neutral', 'neutral'],
  ])('that %s', (_, assessment, kind, tone, toneInPage, at = now) => {
    expect(conditionOf({ assessment, role: 'ours' }, at)).toEqual({ kind, tone, toneInPage });
  });

  it('is red by what was revoked also where only a part of its list is shown', () => {
    const assessment = assessed(seen([OLD], sightingWith({ tokens: [OLD], notAllShown: true })), {
      list: pulled,
    });
    expect(conditionOf({ assessment, role: 'ours' }, now)).toMatchObject({ kind: 'revoked', tone: 'danger' });
  });
});

describe('the condition of a key that the platform is not known to use', () => {
  it.each<[what: string, role: Role, tokens: readonly string[] | null, Condition]>([
    ['open and nobody’s', 'unknown', null, { kind: 'open', tone: 'warning', toneInPage: 'danger' }],
    ['open and another’s', 'other', null, { kind: 'open', tone: 'neutral', toneInPage: 'neutral' }],
    [
      'restricted to others',
      'unknown',
      [STRANGER],
      { kind: 'elsewhere', tone: 'neutral', toneInPage: 'neutral' },
    ],
    ['with some of the list', 'other', [OLD], { kind: 'restricted', tone: 'neutral', toneInPage: 'neutral' }],
  ])('%s', (_, role, tokens, condition) => {
    const assessment = assessed(tokens ? seen(tokens) : openKeyOf('a', { at: now }));
    expect(conditionOf({ assessment, role }, now)).toEqual(condition);
  });
});

it.each<[what: string, record: KeyRecord | null, tokens: readonly string[], Role]>([
  ['never seen, with an address of the list', null, [OLD], 'ours'],
  ['never seen, without one', null, [STRANGER], 'unknown'],
  ['never seen, and open beside one', null, [OLD, '0.0.0.0/0'], 'unknown'],
  [
    'said to be another’s with that very list',
    seen([OLD], { role: 'other', roleReason: 'said' }),
    [OLD],
    'other',
  ],
  [
    'said to be another’s before it came',
    seen([STRANGER], { role: 'other', roleReason: 'said' }),
    [OLD],
    'ours',
  ],
])('the role of a key as its page shows it now: %s', (_, record, tokens, role) => {
  const sighting = seen(tokens).sighting;
  expect(sighting && roleNow(record, sighting, rotation)).toBe(role);
});

it('an address is withheld that waits for a confirmation, and IPv6 where it is not proved', () => {
  const six = parseAddress('2001:db8::1');
  const list = listOf(listed(OLD), listed('2001:db8::1'));
  const feed = feedWith(list, { heldBack: [{ address: OLD, why: 'urgent' }] } as never);
  expect([...withheldFrom({ ipv6: 'yes' }, feed)]).toEqual([OLD]);
  expect([...withheldFrom({ ipv6: 'unproven' }, feed)]).toEqual([OLD, six]);
});
