/** One exact host of an exchange. `main` is offered first; the others are folded. */
export interface ExchangeHost {
  readonly host: string;
  readonly kind: 'main' | 'regional' | 'test';
}

/** Everything Keyfence knows of one exchange's API page. Data only: no exchange has code of its own. */
export interface ExchangeFile<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly hosts: readonly ExchangeHost[];
  /**
   * Domains that the exchange owns, with their subdomains, but that have no API page: documentation, market
   * data.
   */
  readonly otherSites: readonly string[];
  /**
   * Paths on which the assistant may appear by itself, without the leading slash: parts of a case-insensitive
   * regular expression that `routeSource` anchors. `{locale}` stands for an optional leading locale segment.
   */
  readonly routes: readonly string[];
  /** The path that "Open API page" leads to, on a host of this exchange. */
  readonly apiPage: string;
  /** Most addresses per key, used where the page does not say it itself. */
  readonly limit: number;
  /** The separator to write between two addresses in one field. */
  readonly separator: string;
  /** Whether the form is known to take IPv6. `unproven` leaves IPv6 out of a fill and says so. */
  readonly ipv6: 'yes' | 'unproven';
  /** Whether the restriction is chosen with a control of its own, or an empty field means unrestricted. */
  readonly restriction: 'switch' | 'empty-field';
  /**
   * Minutes from the save until the list is in force: from the exchange's own help, else 5–10 from the
   * platform's guide.
   */
  readonly propagationMinutes: readonly [from: number, to: number];
  /** The exchange gives rights beyond reading to a restricted key alone. */
  readonly rightsNeedRestriction?: true;
  /** The error code that the exchange answers when the caller's address is not on the key. */
  readonly refusalCode: string;
  /** The exchange's help page about the restriction. */
  readonly help: string;
}
