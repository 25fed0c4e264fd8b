import { binance } from './binance';
import type { Exchange } from './exchange';

/** Every exchange Keyfence knows, in the order they are shown. */
export const exchanges: readonly Exchange[] = [binance];

export type { Exchange, ExchangeId, Host, Stems } from './exchange';
export { exchangeAt, isApiPage, looksLikeExchange, routeSource } from './route';
