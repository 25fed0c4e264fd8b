import type { Address } from '../address/address.ts';
import type { Coverage, Lack } from '../rotation/deadline.ts';
import type { ListedAddress, Moment } from '../rotation/list.ts';

/** What the exchange's own answer to the platform is worth beside a sighting. */
export type Answer =
  | { readonly kind: 'none' }
  /** The exchange took a request of the platform. */
  | {
      readonly kind: 'connected';
      readonly at: Moment;
      /** Live addresses that must be on the key, whatever an older sighting showed. */
      readonly reached: readonly Address[];
      readonly missing: readonly Address[];
      /**
       * Whether it proves that every wanted address is on the key: none was missing, and nothing is pending,
       * retiring or has changed phase since.
       */
      readonly provesAll: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly at: Moment;
      /** `address`: the caller is not on the key; `key`: the exchange does not know such a key. */
      readonly why: 'address' | 'key';
      readonly missing: readonly Address[];
    }
  /** It was refused, and its list has been corrected since; the platform was not asked again. */
  | { readonly kind: 'outdated'; readonly at: Moment };

/** An address on a key that is neither the platform's nor declared as the user's own. */
export interface Stranger {
  readonly address: Address;
  /** The last sighting without it; null when it was there from the first. */
  readonly absentAt: Moment | null;
  /** The user said that they did not add it. */
  readonly disowned: boolean;
}

/**
 * How surely a lack is known: the exchange refused (`refused`), a recent sighting or answer shows it
 * (`lacks`), or only an older one (`lacked`).
 */
export type Grade = 'refused' | 'lacks' | 'lacked';

/** A lack with how surely it is known. */
export type GradedLack = Lack & { readonly grade: Grade };

/** What follows from everything known of one key. */
export interface Assessment {
  /**
   * `not-shown`: seen, but without its addresses, or without the state of the restriction. `never-seen`: no
   * stored list of it was seen.
   */
  readonly knowledge: 'shown' | 'not-shown' | 'never-seen';
  readonly open: boolean;
  readonly thirdParty: boolean;
  /** The most pressing first. */
  readonly lacks: readonly GradedLack[];
  /** Retired and revoked addresses that the key still allows. */
  readonly gone: readonly ListedAddress[];
  readonly strangers: readonly Stranger[];
  readonly coverage: Coverage | 'unknown';
  /** When the coverage falls next if nobody edits the key; null when it never does or is not known. */
  readonly deadline: Moment | null;
  /** What the coverage falls to at the deadline. */
  readonly fallsTo: Coverage | null;
  readonly answer: Answer;
  /** How many entries its list has, as far as it was shown. */
  readonly entries: number;
  /** Only a part of its list was shown. */
  readonly notAllShown: boolean;
  /** There is no list, or it leaves nothing to fill: everything on it was revoked or is off. */
  readonly wantsNone: boolean;
  /** Whether this is known since the newest change of the list; else it may have changed unseen. */
  readonly recent: boolean;
}
