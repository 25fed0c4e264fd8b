import { type Address, parseAddress, type Refusal, refusalOf } from '../address/index.ts';
import { type AddressList, type Moment, type Phase, phaseOf } from '../rotation/index.ts';

/** Whose an address is. */
export type Whose =
  /** On the platform's list; `until` when it goes off or went off. */
  | {
      readonly kind: 'platform';
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

/** What addresses are held against. */
export interface Known {
  readonly list: AddressList | null;
  readonly own: readonly { readonly name: string; readonly address: Address }[];
  readonly now: Moment;
}

/** Classifies one address or range. The platform's list comes first: it is signed. */
export function whoseIs(text: string, { list, own, now }: Known): Whose {
  const address = parseAddress(text);
  if (!address) return { kind: 'range' };
  const entry = list?.addresses.find((candidate) => candidate.address === address);
  if (entry && phaseOf(entry, now) !== 'unannounced') {
    const until = entry.revoked?.at ?? entry.retiresAt;
    const reason = entry.revoked?.reason ?? null;
    return { kind: 'platform', phase: phaseOf(entry, now), from: entry.effectiveAt, until, reason };
  }
  const named = own.find((candidate) => candidate.address === address);
  if (named) return { kind: 'own', name: named.name };
  const why = refusalOf(address);
  return why ? { kind: 'private', why } : { kind: 'unknown' };
}

/**
 * Whether an address of this kind is one of a private network, this machine or a provider's inside. Others that are no
 * server on the internet (examples, multicast, what IANA keeps) can only be forged.
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
