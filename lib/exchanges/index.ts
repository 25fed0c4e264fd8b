import { binance } from './binance.ts';
import { bitget } from './bitget.ts';
import { bybit } from './bybit.ts';
import type { Exchange } from './exchange.ts';
import { kucoin } from './kucoin.ts';
import { okx } from './okx.ts';

/** Every exchange Keyfence knows, in the order they are shown. */
export const exchanges: readonly Exchange[] = [binance, bybit, okx, bitget, kucoin];

export type { Exchange, ExchangeId, Host } from './exchange.ts';
export { type HostKin, kinOfHost } from './look-alike.ts';
export { exchangeAt, isApiPage, routeSource } from './route.ts';
