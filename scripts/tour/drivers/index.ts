import { binance } from './binance.ts';
import { bitget } from './bitget.ts';
import { bybit } from './bybit.ts';
import type { Driver } from './driver.ts';
import { kucoin } from './kucoin.ts';
import { okx } from './okx.ts';

/** The drivers of all exchanges, in the order in which the tour plays them. */
export const drivers: readonly Driver[] = [binance, bybit, okx, bitget, kucoin];

export type { Driver } from './driver.ts';
