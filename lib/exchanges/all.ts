import { binance } from './binance.ts';
import { bitget } from './bitget.ts';
import { bybit } from './bybit.ts';
import type { ExchangeFile } from './exchange.ts';
import { kucoin } from './kucoin.ts';
import { okx } from './okx.ts';

/** The files of all exchanges, in the order in which they are shown. */
const all = [binance, bybit, okx, bitget, kucoin] as const;

/** The ids of the exchanges that Keyfence knows. */
export type ExchangeId = (typeof all)[number]['id'];

/** One exchange that Keyfence knows. */
export type Exchange = ExchangeFile<ExchangeId>;

/** Every exchange Keyfence knows, in the order they are shown. */
export const exchanges: readonly Exchange[] = all;
