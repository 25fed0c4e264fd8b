/** One exact host of an exchange. `main` is offered first; the others unfold. */
export interface ExchangeHost {
  readonly host: string;
  readonly kind: 'main' | 'regional' | 'test';
}

/** Everything Keyfence knows of one exchange's API page. Data only: no exchange has code of its own. */
export interface ExchangeFile<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly hosts: readonly ExchangeHost[];
  /** Domains of the exchange's own, with all below them, that are none of its hosts: documentation, market data. */
  readonly otherSites: readonly string[];
  /**
   * Patterns of `location.pathname` on which the assistant may appear by itself, as sources of anchored,
   * case-insensitive regular expressions. `{locale}` stands for an optional leading locale segment.
   */
  readonly routes: readonly string[];
  /** Where "Open API page" leads: the path on a host of this exchange. */
  readonly apiPage: string;
  /** Most addresses per key, used where the page does not say it itself. */
  readonly limit: number;
  /** What to write between two addresses in one field. */
  readonly separator: string;
  /** Whether the form is known to take IPv6. `unproven` leaves IPv6 out of a fill and says so. */
  readonly ipv6: 'yes' | 'unproven';
  /** Whether the restriction is chosen with a control of its own, or an empty field means unrestricted. */
  readonly restriction: 'switch' | 'empty-field';
  /** Minutes until a saved list is in force. Only where a source says so; else the platform guide's 5–10. */
  readonly propagationMinutes: readonly [from: number, to: number];
  /** The exchange gives rights beyond reading to a restricted key alone. */
  readonly rightsNeedRestriction?: true;
  /** What the exchange answers to a caller whose address is not on the key. */
  readonly refusalCode: string;
  /** The exchange's help page about the restriction. */
  readonly help: string;
}
