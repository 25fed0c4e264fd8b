import { type Address, allowsEveryone, type Token, tokenHolds, toToken } from '../address/index.ts';
import type { AddressList, ListedAddress, Moment } from './list.ts';
import { isGone, isWanted, phaseOf } from './phase.ts';

/** An address on the key that could be removed, and why. */
export interface Removable {
  readonly token: Token;
  /** `open` lets everyone in: nothing else on the key counts while it is there. */
  readonly why: 'open' | 'revoked' | 'retired' | 'unknown';
  readonly entry: ListedAddress | null;
}

/** What a fill would do to one key. */
export interface Plan {
  /** What stays, in its order, also what does not parse. */
  readonly keep: readonly Token[];
  /** What a fill adds, in the list's order, then the user's own. */
  readonly add: readonly Address[];
  /** Wanted addresses that a range of the user's already lets in. */
  readonly covered: readonly Address[];
  /** What must go (open, revoked, retired), then what Keyfence does not know. Nothing is removed by a fill. */
  readonly removable: readonly Removable[];
  /** How many slots too many the result would need; 0 when it fits. */
  readonly over: number;
}

/** Everything a plan is made from. */
export interface PlanInput {
  readonly tokens: readonly Token[];
  readonly list: AddressList;
  readonly now: Moment;
  /** Most slots per key, as the page or the exchange's help says. */
  readonly limit: number;
  /** The user's own addresses that they ticked for this key. */
  readonly ticked: readonly Address[];
  /** Every address the user declared as their own: known, hence not offered for removal. */
  readonly own: readonly Address[];
  /** Wanted addresses that wait for the user's confirmation; they are left out. */
  readonly heldBack: ReadonlySet<Address>;
}

/** The addresses that a key of the platform should allow now, without those that wait for a confirmation. */
export function wantedOf(list: AddressList, now: Moment, heldBack: ReadonlySet<Address>): ListedAddress[] {
  return list.addresses.filter((entry) => isWanted(entry, now) && !heldBack.has(entry.address));
}

/**
 * Plans a fill: keeps everything, adds what is missing, counts against the limit. A range counts as one slot.
 * When `over` is above 0 nothing may be written.
 */
export function planFill(input: PlanInput): Plan {
  const { tokens, list, now, limit, ticked } = input;
  const restricting = tokens.filter((token) => !allowsEveryone(token));
  const wanted = wantedOf(list, now, input.heldBack).map((entry) => entry.address);
  const exact = (address: Address) =>
    restricting.some((token) => token.kind === 'address' && token.address === address);
  const inRange = (address: Address) =>
    restricting.some((token) => token.kind === 'range' && tokenHolds(token, address));
  // Written onto a key, `0.0.0.0` or `::` would open it to everyone, whoever declared it as their own.
  const asked = [...new Set([...wanted, ...ticked])].filter((address) => !allowsEveryone(toToken(address)));
  const add = asked.filter((address) => !exact(address) && !inRange(address));
  return {
    keep: tokens,
    add,
    covered: wanted.filter((address) => !exact(address) && inRange(address)),
    removable: removableOf(input),
    over: Math.max(0, tokens.length + add.length - limit),
  };
}

function removableOf({ tokens, list, now, own }: PlanInput): Removable[] {
  const order = { open: 0, revoked: 1, retired: 2, unknown: 3 };
  return tokens
    .flatMap((token): Removable[] => {
      if (allowsEveryone(token)) return [{ token, why: 'open', entry: null }];
      if (token.kind !== 'address') return [];
      const entry = list.addresses.find((candidate) => candidate.address === token.address) ?? null;
      if (!entry) return own.includes(token.address) ? [] : [{ token, why: 'unknown', entry }];
      if (!isGone(entry, now) || own.includes(token.address)) return [];
      return [{ token, why: phaseOf(entry, now) === 'revoked' ? 'revoked' : 'retired', entry }];
    })
    .sort((a, b) => order[a.why] - order[b.why]);
}
