import type { Address } from '../address/address.ts';
import { tokenHolds } from '../address/holds.ts';
import { allowsEveryone, type Token } from '../address/token.ts';
import { entryOf } from '../rotation/entry.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import { isGone, type Phase, phaseOf } from '../rotation/phase.ts';
import type { Stranger } from './assessed.ts';
import type { Arrival, Claim, KeyRecord, Sighting } from './record.ts';
import { exactOf, tokensOf } from './tokens.ts';

/** What an address or a range on a key is. */
export type AddressNote =
  /** It lets everyone in, whatever else is on the key. */
  | { readonly kind: 'everyone' }
  | { readonly kind: 'platform'; readonly entry: ListedAddress; readonly phase: Phase }
  /** An address that the user declared under this name, or a range that holds one. */
  | { readonly kind: 'own'; readonly name: string }
  /** The user said on this key that the address is theirs. */
  | { readonly kind: 'claimed' }
  /** A range that holds nothing the user has declared. */
  | { readonly kind: 'range' }
  /** A text that is neither an address nor a range. */
  | { readonly kind: 'unparsed' }
  /**
   * An address of unknown origin. `absentAt`: the last sighting without it; `disowned`: the user said that they did
   * not add it.
   */
  | { readonly kind: 'stranger'; readonly absentAt: Moment | null; readonly disowned: boolean };

/** What the addresses of one key are compared with. */
export interface AddressFacts {
  readonly list: AddressList | null;
  readonly own: readonly { readonly name: string; readonly address: Address }[];
  readonly claims: readonly Claim[];
  readonly arrivals: readonly Arrival[];
  readonly now: Moment;
}

/** What one entry of a key's list is. The signed list comes first, then the user's word, then what was seen. */
export function addressNote(token: Token, { list, own, claims, arrivals, now }: AddressFacts): AddressNote {
  if (allowsEveryone(token)) return { kind: 'everyone' };
  const address = token.kind === 'address' ? token.address : null;
  const entry = list && entryOf(list, address);
  if (entry) return { kind: 'platform', entry, phase: phaseOf(entry, now) };
  const whose = claims.find((claim) => claim.address === address)?.whose;
  const declared = own.find((one) => tokenHolds(token, one.address));
  if (declared && whose !== 'not-mine') return { kind: 'own', name: declared.name };
  if (address === null) return { kind: token.kind === 'range' ? 'range' : 'unparsed' };
  if (whose === 'mine') return { kind: 'claimed' };
  const absentAt = arrivals.find((arrival) => arrival.address === address)?.absentAt ?? null;
  return { kind: 'stranger', absentAt, disowned: whose === 'not-mine' };
}

/**
 * Returns the strangers on a key: addresses that are not the platform's, not declared, and not claimed on this key.
 */
export function strangersOn(
  { claims, arrivals }: Pick<KeyRecord, 'claims' | 'arrivals'>,
  sighting: Sighting | null,
  list: AddressList,
  own: readonly Address[],
  now: Moment,
): Stranger[] {
  const declared = own.map((address) => ({ name: '', address }));
  return (sighting ? tokensOf(sighting) : []).flatMap((token): Stranger[] => {
    const note = addressNote(token, { list, own: declared, claims, arrivals, now });
    if (token.kind !== 'address' || note.kind !== 'stranger') return [];
    return [{ address: token.address, absentAt: note.absentAt, disowned: note.disowned }];
  });
}

/** The listed addresses on a key that are retired or revoked, without the user's own. */
export function goneOn(
  sighting: Sighting,
  list: AddressList,
  own: readonly Address[],
  now: Moment,
): ListedAddress[] {
  const held = exactOf(sighting);
  return list.addresses.filter(
    (entry) => isGone(entry, now) && held.has(entry.address) && !own.includes(entry.address),
  );
}
