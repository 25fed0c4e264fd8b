import type { ExchangeId } from '../exchanges';

/** One key as an exchange's page shows it now. The page's words, nothing secret among them. */
export interface ObservedKey {
  readonly label: string;
  /** As written on the page, where it is shown. */
  readonly createdAt: string | null;
  readonly restriction: 'on' | 'off' | 'unknown';
  /** The texts on the key's list, in order, as they stand there. */
  readonly tokens: readonly string[];
  /** Whether the page shows what the exchange stored, or a form that is being edited. */
  readonly shows: 'stored' | 'form';
  /** Bound by the exchange to an app. */
  readonly thirdParty: boolean;
  /** The page shows only a part of the list ("+2", a pager): what is not among the tokens may be on the key. */
  readonly notAllShown?: boolean | undefined;
}

/** What one look at an exchange's page showed. */
export interface Observation {
  readonly exchange: ExchangeId;
  readonly host: string;
  /** The account as shown (sub-account, e-mail mask), where it is shown. */
  readonly account: string | null;
  readonly keys: readonly ObservedKey[];
  /** Whether these are all keys of that account: a key that is gone from a complete list ends its sighting. */
  readonly completeList: boolean;
}
