import type { Address } from '../address/address.ts';
import type { FormReading } from '../form/reading.ts';
import type { Assessment } from '../keys/assessed.ts';
import { assessSeen } from '../keys/assessment.ts';
import { keptNow } from '../keys/kept.ts';
import type { KeptList, KeyRecord, Role, Sighting } from '../keys/record.ts';
import { roleNow } from '../keys/role.ts';
import { withheldFrom } from '../keys/withheld.ts';
import { type Plan, planFill } from '../rotation/plan.ts';

import type { Scene } from './scene.ts';

/** What is remembered of the key that a form shows; null for a key that was never seen. */
export function recordOf(scene: Scene, reading: FormReading): KeyRecord | null {
  if (!reading.label) return null;
  return scene.context.records.find(({ label }) => label === reading.label) ?? null;
}

/** What the key held before its last fill that it does not hold now; null where nothing is kept, or nothing is gone. */
export function keptOf(scene: Scene, reading: FormReading): KeptList | null {
  const kept = keptNow(recordOf(scene, reading)?.kept ?? [], scene.now);
  const there = new Set(reading.tokens.map(({ text }) => text));
  return kept.find(({ tokens }) => tokens.some((text) => !there.has(text))) ?? null;
}

/** What a look at the form shows of its key, as it would be remembered. */
function sightingIn(scene: Scene, { restriction, tokens, thirdParty, hidden }: FormReading): Sighting {
  return {
    at: scene.now,
    restriction: restriction === 'open-list' ? 'on' : restriction,
    tokens: tokens.map(({ text }) => text),
    shows: 'stored',
    thirdParty,
    ...(hidden === null ? {} : { notAllShown: true }),
  };
}

/** Whose key it is, by what is remembered and what the form shows. */
export function keyRoleOf(scene: Scene, reading: FormReading): Role {
  if (reading.label && scene.notOurs.has(reading.label)) return 'other';
  return roleNow(recordOf(scene, reading), sightingIn(scene, reading), scene.context.feed.list);
}

/** What follows from what the form shows of its key. */
export function assessmentOf(scene: Scene, reading: FormReading): Assessment {
  const { claims, arrivals } = recordOf(scene, reading) ?? { claims: [], arrivals: [] };
  return assessSeen({
    record: { sighting: sightingIn(scene, reading), claims, arrivals },
    list: scene.context.feed.list,
    heldBack: withheldOf(scene),
    own: scene.context.own.map(({ address }) => address),
    isForm: reading.mode === 'edit',
    now: scene.now,
  });
}

/** The wanted addresses that no fill may add. */
export function withheldOf({ context, exchange }: Scene): Set<Address> {
  return withheldFrom(exchange, context.feed);
}

/** What of a reading the plan of a fill depends on. */
export type Plannable = Pick<FormReading, 'tokens' | 'limit' | 'label' | 'fixed'>;

/** The plan of a fill of this key; null without a list. */
export function planOf(scene: Scene, reading: Plannable): Plan | null {
  const { feed, mismatch } = scene.context;
  const { list, state, issuedAt } = feed;
  if (!list) return null;
  const isOurs = reading.label === null || !scene.notOurs.has(reading.label);
  return planFill({
    tokens: reading.tokens,
    list,
    now: scene.now,
    limit: reading.limit,
    ticked: scene.ticked,
    own: ownOf(scene, reading),
    heldBack: withheldOf(scene),
    proof: { isFresh: state === 'fresh' && mismatch === null, issuedAt },
    fixed: new Set(reading.fixed),
    removesGone: scene.removesGone && isOurs,
    given: scene.given,
  });
}

/** The addresses that the user declared as their own, for all keys or for this one. */
function ownOf(scene: Scene, reading: Plannable): Address[] {
  const claims = scene.context.records.find(({ label }) => label === reading.label)?.claims ?? [];
  return [
    ...scene.context.own.map(({ address }) => address),
    ...claims.filter(({ whose }) => whose === 'mine').map(({ address }) => address),
  ];
}

/** The name of the key as message values: a key without a name is "this key". */
export function keyValues(reading: FormReading | null): {
  readonly named: 'yes' | 'no';
  readonly key: string;
} {
  return { named: reading?.label ? 'yes' : 'no', key: reading?.label ?? '' };
}
