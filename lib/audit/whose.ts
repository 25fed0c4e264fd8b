import { type Address, parseAddress } from '../address/address.ts';
import { type Refusal, refusalOf } from '../address/refusal.ts';
import { addressNote } from '../keys/address-note.ts';
import type { AddressList, ListedAddress, Moment } from '../rotation/list.ts';
import type { Phase } from '../rotation/phase.ts';

/** Whose an address is. */
export type Whose =
  /** On the platform's list; `until` when it goes off or went off. */
  | {
      readonly kind: 'platform';
      readonly entry: ListedAddress;
      readonly phase: Phase;
      readonly from: Moment;
      readonly until: Moment | null;
      readonly reason: string | null;
    }
  | { readonly kind: 'own'; readonly name: string }
  /** No server on the internet: a private network, an example, a placeholder. */
  | { readonly kind: 'private'; readonly why: Refusal }
  /** A range: the platform never publishes one. */
  | { readonly kind: 'range' }
  | { readonly kind: 'unknown' };

/** What addresses are compared with. */
export interface AuditFacts {
  readonly list: AddressList | null;
  readonly own: readonly { readonly name: string; readonly address: Address }[];
  readonly now: Moment;
}

/** Classifies one address or range. The platform's list comes first: it is signed. */
export function whoseIs(text: string, { list, own, now }: AuditFacts): Whose {
  const address = parseAddress(text);
  if (!address) return { kind: 'range' };
  const token = { kind: 'address', text, address } as const;
  const note = addressNote(token, { list, own, claims: [], arrivals: [], now });
  if (note.kind === 'platform' && note.phase !== 'unannounced') {
    const { entry, phase } = note;
    const until = entry.revoked?.at ?? entry.retiresAt;
    const reason = entry.revoked?.reason ?? null;
    return { kind: 'platform', entry, phase, from: entry.effectiveAt, until, reason };
  }
  if (note.kind === 'own') return { kind: 'own', name: note.name };
  const why = refusalOf(address);
  return why ? { kind: 'private', why } : { kind: 'unknown' };
}

/**
 * Whether an address of this kind belongs to a private network, this machine or a provider's inner network.
 * The other kinds (examples, multicast, reserved) can never be a caller, except forged.
 */
export function isInside(why: Refusal): boolean {
  switch (why) {
    case 'private':
    case 'loopback':
    case 'link-local':
    case 'carrier-grade':
    case 'unspecified':
      return true;
    case 'documentation':
    case 'multicast':
    case 'mapped':
    case 'reserved':
      return false;
  }
}
