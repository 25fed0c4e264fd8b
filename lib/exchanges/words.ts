import type { Vocabulary } from './vocabulary.ts';
import { ar } from './words/ar.ts';
import { bg } from './words/bg.ts';
import { bn } from './words/bn.ts';
import { cs } from './words/cs.ts';
import { da } from './words/da.ts';
import { de } from './words/de.ts';
import { el } from './words/el.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fa } from './words/fa.ts';
import { fi } from './words/fi.ts';
import { fil } from './words/fil.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { hi } from './words/hi.ts';
import { hr } from './words/hr.ts';
import { hu } from './words/hu.ts';
import { id } from './words/id.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { kk } from './words/kk.ts';
import { ko } from './words/ko.ts';
import { ms } from './words/ms.ts';
import { nb } from './words/nb.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ro } from './words/ro.ts';
import { ru } from './words/ru.ts';
import { sk } from './words/sk.ts';
import { sv } from './words/sv.ts';
import { th } from './words/th.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { ur } from './words/ur.ts';
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
  nl,
  sv,
  da,
  cs,
  ro,
  hu,
  el,
  hi,
  fa,
  he,
  fil,
  ms,
  nb,
  fi,
  sk,
  bg,
  hr,
  bn,
  ur,
  kk,
};

/** The languages of the vocabulary. */
export const languages: readonly string[] = Object.keys(vocabulary);

export type { Against, Vocabulary } from './vocabulary.ts';
