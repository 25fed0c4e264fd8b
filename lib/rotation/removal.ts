import type { Address } from '../address/address.ts';
import { allowsEveryone, type Token } from '../address/token.ts';
import { entryOf } from './entry.ts';
import type { AddressList, ListedAddress, Moment } from './list.ts';
import { isGone, phaseOf } from './phase.ts';

/**
 * An entry on the key that could be removed, and why; `entry` is its place in the list, null where it has
 * none.
 */
export interface Removable {
  readonly token: Token;
  /** `open` lets everyone in: nothing else on the key counts while it is there. */
  readonly why: 'open' | 'revoked' | 'retired' | 'unknown';
  readonly entry: ListedAddress | null;
}

/**
 * Why an address that is off stays on the key all the same.
 * - `stale`: a newer list may exist, and only a revocation is final
 * - `unproven`: this computer's clock says that it is off, the newest signed document does not yet
 * - `fixed`: the page shows no control that takes it off
 * - `last`: nothing would be left on the key, and an empty list may let everyone in
 */
export type SparedWhy = 'stale' | 'unproven' | 'fixed' | 'last';

/** An address that is off and stays. */
export interface Spared extends Removable {
  readonly because: SparedWhy;
}

/**
 * What the signed documents themselves prove. A clock that is ahead makes a working address look off; the
 * moment at which the newest document was signed has passed, whatever this computer's clock says.
 */
export interface ListProof {
  /** Whether a valid timestamp names the list as the newest. */
  readonly isFresh: boolean;
  /** When the newest of the documents was issued; null where that is not known. */
  readonly issuedAt: Moment | null;
}

/** Everything that decides what of a key may go. */
export interface RemovalInput {
  readonly tokens: readonly Token[];
  readonly list: AddressList;
  readonly now: Moment;
  /** Every address the user declared as their own: it is kept even where the list says that it is off. */
  readonly own: readonly Address[];
  readonly proof: ListProof;
  /** Addresses that the page shows no control to remove. */
  readonly fixed: ReadonlySet<Address>;
}

/**
 * The entries that could be removed, in the order open, revoked, retired, unknown. Ranges and the user's own
 * addresses are left out, unless they let everyone in.
 */
export function removableOf({ tokens, list, now, own }: RemovalInput): Removable[] {
  const order = { open: 0, revoked: 1, retired: 2, unknown: 3 };
  return tokens
    .flatMap((token): Removable[] => {
      if (allowsEveryone(token)) return [{ token, why: 'open', entry: null }];
      if (token.kind !== 'address' || own.includes(token.address)) return [];
      const entry = entryOf(list, token.address) ?? null;
      if (!entry) return [{ token, why: 'unknown', entry }];
      if (!isGone(entry, now)) return [];
      return [{ token, why: phaseOf(entry, now) === 'revoked' ? 'revoked' : 'retired', entry }];
    })
    .sort((a, b) => order[a.why] - order[b.why]);
}

/**
 * Divides the retired and revoked entries into those that are off for certain and those that stay.
 * @param removable as {@link removableOf} returns them
 */
export function goneOf(
  removable: readonly Removable[],
  { proof, fixed }: RemovalInput,
): { readonly gone: readonly Removable[]; readonly spared: readonly Spared[] } {
  const gone: Removable[] = [];
  const spared: Spared[] = [];
  for (const one of removable) {
    if (one.why !== 'retired' && one.why !== 'revoked') continue;
    const because = doubtOf(one, proof, fixed);
    if (because) spared.push({ ...one, because });
    else gone.push(one);
  }
  return { gone, spared };
}

/**
 * Whether the key would hold an address or a range after a fill.
 * @param stays the entries that the fill keeps
 */
export function leavesSome(stays: readonly Token[], add: readonly Address[]): boolean {
  return add.length > 0 || stays.some(({ kind }) => kind !== 'other');
}

function doubtOf(
  { token, why, entry }: Removable,
  { isFresh, issuedAt }: ListProof,
  fixed: ReadonlySet<Address>,
): SparedWhy | null {
  if (why === 'retired' && !isFresh) return 'stale';
  const offSince = why === 'revoked' ? entry?.revoked?.at : entry?.retiresAt;
  if (issuedAt === null || offSince == null || offSince > issuedAt) return 'unproven';
  return token.kind === 'address' && fixed.has(token.address) ? 'fixed' : null;
}
