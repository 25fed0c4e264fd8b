import type { Address } from '../address/address.ts';
import { tokenHolds } from '../address/holds.ts';
import { allowsEveryone, type Token, toToken } from '../address/token.ts';
import type { AddressList, ListedAddress, Moment } from './list.ts';
import { isWanted } from './phase.ts';
import {
  goneOf,
  leavesSome,
  type Removable,
  type RemovalInput,
  removableOf,
  type Spared,
} from './removal.ts';

/** What a fill would do to one key: keep, add, remove. */
export interface Plan {
  /** Entries that stay, in their order, also those that do not parse. */
  readonly keep: readonly Token[];
  /** Addresses that a fill adds: the wanted ones in the list's order, then the user's own. */
  readonly add: readonly Address[];
  /**
   * Entries that the fill removes: what is off for certain, and the unknown ones that the user gave up to
   * make room.
   */
  readonly remove: readonly Removable[];
  /**
   * Entries that are off for certain, whether or not the user wants them removed; empty where removing would
   * leave nothing.
   */
  readonly gone: readonly Removable[];
  /** Entries that are off and stay, with the reason. */
  readonly spared: readonly Spared[];
  /** Wanted addresses that a range on the key already lets in. */
  readonly covered: readonly Address[];
  /** All entries that could be removed: open, revoked, retired, then unknown ones. */
  readonly removable: readonly Removable[];
  /** How many slots the result is over the limit; 0 when it fits. */
  readonly over: number;
}

/** Everything a plan is made from. */
export interface PlanInput extends RemovalInput {
  /** The most slots per key, as the page says, else the exchange's help. */
  readonly limit: number;
  /** The user's own addresses that they ticked for this key. */
  readonly ticked: readonly Address[];
  /** Wanted addresses that wait for the user's confirmation; they are left out. */
  readonly heldBack: ReadonlySet<Address>;
  /** Whether the fill removes what is off for certain. */
  readonly removesGone: boolean;
  /** Unknown addresses that the user ticked to go; they count only where there is no room without them. */
  readonly given: readonly Address[];
}

/** The addresses that a key of the platform should allow now, without those that wait for a confirmation. */
export function wantedOf(list: AddressList, now: Moment, heldBack: ReadonlySet<Address>): ListedAddress[] {
  return list.addresses.filter((entry) => isWanted(entry, now) && !heldBack.has(entry.address));
}

/**
 * Plans a fill: adds what is missing, removes what is off for certain, keeps everything else, and counts
 * against the limit. A range counts as one slot. When `over` is above 0 nothing may be written.
 */
export function planFill(input: PlanInput): Plan {
  const { tokens, limit } = input;
  const { add, covered } = additionsOf(input);
  const removable = removableOf(input);
  const { gone, spared } = goneOf(removable, input);
  const old = input.removesGone ? gone : [];
  const full = overBy(tokens.length - old.length + add.length, limit) > 0 && add.length > 0;
  const given = full ? removable.filter((one) => one.why === 'unknown' && isGiven(one, input)) : [];
  const asked = [...old, ...given];
  const staying = without(tokens, asked);
  const isLast = asked.length > 0 && !leavesSome(staying, add);
  const keep = isLast ? tokens : staying;
  return {
    keep,
    add,
    remove: isLast ? [] : asked,
    gone: isLast ? [] : gone,
    spared: isLast ? [...spared, ...gone.map((one) => ({ ...one, because: 'last' as const }))] : spared,
    covered,
    removable,
    over: overBy(keep.length + add.length, limit),
  };
}

function additionsOf({ tokens, list, now, ticked, heldBack }: PlanInput): Pick<Plan, 'add' | 'covered'> {
  const restricting = tokens.filter((token) => !allowsEveryone(token));
  const wanted = wantedOf(list, now, heldBack).map((entry) => entry.address);
  const exact = (address: Address) =>
    restricting.some((token) => token.kind === 'address' && token.address === address);
  const inRange = (address: Address) =>
    restricting.some((token) => token.kind === 'range' && tokenHolds(token, address));
  // Written onto a key, `0.0.0.0` or `::` would open it to everyone, whoever declared it as their own.
  const asked = [...new Set([...wanted, ...ticked])].filter((address) => !allowsEveryone(toToken(address)));
  return {
    add: asked.filter((address) => !exact(address) && !inRange(address)),
    covered: wanted.filter((address) => !exact(address) && inRange(address)),
  };
}

function isGiven({ token }: Removable, { given, fixed }: PlanInput): boolean {
  return token.kind === 'address' && given.includes(token.address) && !fixed.has(token.address);
}

function without(tokens: readonly Token[], gone: readonly Removable[]): readonly Token[] {
  const off = new Set(gone.map(({ token }) => token));
  return tokens.filter((token) => !off.has(token));
}

function overBy(slots: number, limit: number): number {
  return Math.max(0, slots - limit);
}
