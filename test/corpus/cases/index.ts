import type { CorpusCase } from '../case.ts';
import { openOnes, sealedOnes } from '../split.ts';
import { binance } from './binance.ts';
import { bitget } from './bitget.ts';
import { bybit } from './bybit.ts';
import { kucoin } from './kucoin.ts';
import { okx } from './okx.ts';
import { others } from './others.ts';

/** Every labelled page, for what draws and serves them. */
export const allCases: readonly CorpusCase[] = [
  ...binance,
  ...bybit,
  ...okx,
  ...bitget,
  ...kucoin,
  ...others,
];

/** Every labelled page that is open. */
export const cases: readonly CorpusCase[] = openOnes(allCases);

/** The others: for the judge alone. */
export const sealedCases: readonly CorpusCase[] = sealedOnes(allCases);
