import type { ExchangeId } from '../../../lib/exchanges/all.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { th } from './th.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import type { BaseWords, PageWords } from './words.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

const labels = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  ko,
  ru,
  uk,
  tr,
  es,
  pt,
  fr,
  de,
  it,
  pl,
  vi,
  id,
  ar,
  th,
} satisfies Record<string, PageWords>;

/** The languages pages are written in. */
export type Language = keyof typeof labels;

/** Every language of the labels. */
export const languages = Object.keys(labels) as Language[];

/**
 * The labels of a page.
 * @param wording `again` is a later release that says the same in other words
 */
export function wordsFor(language: Language, exchange: ExchangeId, wording: 'quoted' | 'again'): BaseWords {
  const { bybit, okx, bitget, kucoin, reworded, ...base } = labels[language];
  const own = { binance: {}, bybit, okx, bitget, kucoin }[exchange];
  return { ...base, ...own, ...(wording === 'again' ? reworded : {}) };
}

export type { BaseWords } from './words.ts';
