import type { CorpusCase } from '../case.ts';
import { binance } from './binance.ts';
import { bitget } from './bitget.ts';
import { bybit } from './bybit.ts';
import { kucoin } from './kucoin.ts';
import { okx } from './okx.ts';
import { others } from './others.ts';

/** Every labelled page. */
export const cases: readonly CorpusCase[] = [...binance, ...bybit, ...okx, ...bitget, ...kucoin, ...others];
