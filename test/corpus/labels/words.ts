/** What the pages of an exchange say, in one language. `{n}` in a hint is the most addresses a key may have. */
export interface BaseWords {
  readonly title: string;
  readonly create: string;
  readonly edit: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly submit: string;
  readonly next: string;
  readonly confirm: string;
  readonly add: string;
  readonly ipTitle: string;
  readonly trusted: string;
  readonly open: string;
  readonly warning: string;
  readonly field: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly name: string;
  readonly passphrase: string;
  readonly permissions: string;
  readonly read: string;
  readonly trade: string;
  readonly withdraw: string;
  readonly another: string;
  readonly search: string;
  readonly advice: string;
  readonly currentIp: string;
  readonly thirdParty: string;
  readonly created: string;
  readonly code: string;
}

/** One language: the words the five share (after Binance), what the others word differently, and a later wording. */
export interface PageWords extends BaseWords {
  readonly bybit: Pick<BaseWords, 'trusted' | 'open' | 'field' | 'placeholder'>;
  readonly okx: Pick<BaseWords, 'field' | 'placeholder' | 'hint'>;
  readonly bitget: Pick<BaseWords, 'field'>;
  readonly kucoin: Pick<BaseWords, 'trusted' | 'open' | 'ipTitle'>;
  readonly reworded: Pick<BaseWords, 'trusted' | 'open' | 'field' | 'ipTitle'>;
}
