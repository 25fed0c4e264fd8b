import type { Vocabulary } from './vocabulary.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { id } from './words/id.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { th } from './words/th.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { vi } from './words/vi.ts';
import { zhHans } from './words/zh-Hans.ts';
import { zhHant } from './words/zh-Hant.ts';

/** The vocabulary that every exchange shares, by language (BCP 47). An exchange's own stems come on top of it. */
export const vocabulary: Readonly<Record<string, Vocabulary>> = {
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
};

/** The languages of the vocabulary. */
export const languages: readonly string[] = Object.keys(vocabulary);

export type { Against, Vocabulary } from './vocabulary.ts';
