import type { ExchangeId } from '../../lib/exchanges/all.ts';

/** What a person does, in order: `click`, `type` (click, go to the end, type), `key`, `select`, `see` (wait until shown), `each`. */
export type HandStep =
  | readonly ['click', string]
  | readonly ['see', string]
  | readonly ['type', string, string]
  | readonly ['select', string, string]
  | readonly ['key', string]
  | readonly ['each', readonly HandStep[]];

/** What a drawn page says of itself. Its addresses are `before`; `restricted` is null where a page has no such key. */
export interface DrawnLabel {
  readonly id: string;
  readonly exchange: ExchangeId;
  readonly path: string;
  readonly language: string;
  readonly kit: string;
  readonly kind: 'fill' | 'refuse' | 'none' | 'read-only';
  readonly key: string | null;
  readonly before: readonly string[];
  readonly restricted: boolean | null;
  readonly limit: number | null;
  readonly says: string;
  /** A fill would be nicest, and an honest "did not take it" is right too. */
  readonly acceptRefusal?: true;
  /** What leads to the form, before the page is judged. */
  readonly open?: readonly HandStep[];
  readonly solve?: readonly HandStep[];
}

/** What the page would store if its own Save were pressed now. `others` is what must not change: other keys, other lists. */
export interface Stored {
  readonly restricted: boolean;
  readonly addresses: readonly string[];
  readonly others?: unknown;
}

/** `window.__page`. `foreign`: something was written that is not in the key's list. `pressed`: the texts of what was pressed. */
export interface DrawnPage {
  readonly ready?: boolean;
  readonly saves: number;
  readonly foreign: boolean;
  readonly untrusted: number;
  readonly pressed: readonly string[];
  wouldSave(): Stored;
}

/** Where an exchange's pages are served from. */
export const HOSTS: Record<ExchangeId, string> = {
  binance: 'www.binance.com',
  bybit: 'www.bybit.com',
  okx: 'www.okx.com',
  bitget: 'www.bitget.com',
  kucoin: 'www.kucoin.com',
};

/** What a fill adds; addresses for documentation, as all on these pages. */
export const NEW_ADDRESSES = ['203.0.113.10', '203.0.113.11', '203.0.113.12'];
