import type { ExchangeId } from '../exchanges/index.ts';
import { z } from '../feed/zod.ts';

/** The id of an exchange as it is stored or sent. */
export const exchangeIdSchema = z.enum([
  'binance',
  'bybit',
  'okx',
  'bitget',
  'kucoin',
]) satisfies z.ZodType<ExchangeId>;
