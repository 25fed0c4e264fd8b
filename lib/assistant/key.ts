import type { Address } from '../address/index.ts';
import { addressesOf, allowsEveryone, tokenHolds } from '../address/index.ts';
import type { FormReading } from '../form/read.ts';
import type { MessageValue } from '../language/message.ts';
import { type Allows, type Plan, planFill } from '../rotation/index.ts';
import { keptNow } from '../sightings/kept.ts';
import type { KeptList, KeyRecord, Role } from '../sightings/record.ts';
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

/** Whose key it is: an address of the list on it makes it ours, whatever was remembered. */
export function roleOf(scene: Scene, reading: FormReading): Role {
  if (reading.label && scene.notOurs.has(reading.label)) return 'other';
  const listed = scene.context.feed.list?.addresses.map(({ address }) => address) ?? [];
  if (addressesOf(reading.tokens).some((address) => listed.includes(address))) return 'ours';
  return recordOf(scene, reading)?.role ?? 'unknown';
}

/** The wanted addresses that no fill may add: they wait for a confirmation, or this exchange is not known to take them. */
export function heldBackOf({ context, exchange }: Scene): Set<Address> {
  const waiting = context.feed.heldBack.map(({ address }) => address);
  const unproven =
    exchange.ipv6 === 'yes'
      ? []
      : (context.feed.list?.addresses ?? [])
          .map(({ address }) => address)
          .filter((address) => address.includes(':'));
  return new Set([...waiting, ...unproven]);
}

/** What of a form decides what a press would do to its key. */
export type Plannable = Pick<FormReading, 'tokens' | 'limit' | 'label' | 'fixed'>;

/** What a press would do to this key; null without a list. */
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
    heldBack: heldBackOf(scene),
    proof: { isFresh: state === 'fresh' && mismatch === null, issuedAt },
    fixed: new Set(reading.fixed),
    removesGone: scene.removesGone && isOurs,
    given: scene.given,
  });
}

/** What the user declared as theirs, for all keys or for this one. */
function ownOf(scene: Scene, reading: Plannable): Address[] {
  const claims = scene.context.records.find(({ label }) => label === reading.label)?.claims ?? [];
  return [
    ...scene.context.own.map(({ address }) => address),
    ...claims.filter(({ whose }) => whose === 'mine').map(({ address }) => address),
  ];
}

/** What the key lets in, as far as the page shows it. */
export function allowsOf(reading: FormReading): Allows {
  return (address) => reading.tokens.some((token) => !allowsEveryone(token) && tokenHolds(token, address));
}

/** The name of the key as message values: a key without a name is "this key". */
export function keyValues(reading: FormReading | null): Record<string, MessageValue> {
  return { named: reading?.label ? 'yes' : 'no', key: reading?.label ?? '' };
}
