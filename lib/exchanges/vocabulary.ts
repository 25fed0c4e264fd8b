/** What a field is about when it is not about addresses of an API key. */
export type Against =
  | 'secret'
  | 'code'
  | 'search'
  | 'amount'
  | 'wallet'
  | 'name'
  | 'symbol'
  | 'contact'
  | 'device'
  | 'web';

/**
 * The words of one language that API pages share, as stems: folded by `fold`, found by `firstStem`.
 *
 * `unrestricted` must be asked before `restricted`, since "unrestricted" and "no IP restriction" hold words of both;
 * and a verb in `staging` may be in `save` too ("Confirm" stages on one page and saves on another): such a button may
 * be pressed only where it belongs to the field's own group.
 */
export interface Vocabulary {
  /** The option that limits a key to a list of addresses. */
  readonly restricted: readonly string[];
  /** The option that leaves a key open. */
  readonly unrestricted: readonly string[];
  /** Where a key can be used from that is open, in words without IP: "anywhere". Counts as `unrestricted` too. */
  readonly anywhere: readonly string[];
  /** What limits something ("only", "lock", "my"). With a place it restricts; a phrase of `opens` goes before it. */
  readonly limits: readonly string[];
  /** What opens something, and limits that are denied ("any", "not locked"). With a place it leaves a key open. */
  readonly opens: readonly string[];
  /** Where a request comes from ("server", "network", "address"). */
  readonly places: readonly string[];
  /** Label, heading, placeholder or hint of the address field. */
  readonly field: readonly string[];
  /** Takes what was typed into the field's own list. The first one is the plain verb for adding. */
  readonly staging: readonly string[];
  /** Sends, creates, deletes or moves something: never pressed. */
  readonly save: readonly string[];
  /** Opens a key for editing: shown to the user, never pressed. */
  readonly edit: readonly string[];
  /** Leaves a form. */
  readonly cancel: readonly string[];
  /** Opens another row of a list of rows. */
  readonly addRow: readonly string[];
  /** Takes one entry out of a list. */
  readonly remove: readonly string[];
  /** Says that a key is bound to another company's app. */
  readonly thirdParty: readonly string[];
  /** Labels of fields that must never be filled, by what they are about. */
  readonly against: Readonly<Record<Against, readonly string[]>>;
}
