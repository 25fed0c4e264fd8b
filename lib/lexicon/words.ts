import ar from './words/ar.json' with { type: 'json' };
import bg from './words/bg.json' with { type: 'json' };
import bn from './words/bn.json' with { type: 'json' };
import cs from './words/cs.json' with { type: 'json' };
import da from './words/da.json' with { type: 'json' };
import de from './words/de.json' with { type: 'json' };
import el from './words/el.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import fa from './words/fa.json' with { type: 'json' };
import fi from './words/fi.json' with { type: 'json' };
import fil from './words/fil.json' with { type: 'json' };
import fr from './words/fr.json' with { type: 'json' };
import he from './words/he.json' with { type: 'json' };
import hi from './words/hi.json' with { type: 'json' };
import hr from './words/hr.json' with { type: 'json' };
import hu from './words/hu.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };
import it from './words/it.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import kk from './words/kk.json' with { type: 'json' };
import ko from './words/ko.json' with { type: 'json' };
import ms from './words/ms.json' with { type: 'json' };
import nb from './words/nb.json' with { type: 'json' };
import nl from './words/nl.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import ro from './words/ro.json' with { type: 'json' };
import ru from './words/ru.json' with { type: 'json' };
import sk from './words/sk.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import tr from './words/tr.json' with { type: 'json' };
import uk from './words/uk.json' with { type: 'json' };
import ur from './words/ur.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

/** The words of one language: by concept, as stems that are folded and sorted. */
export type LanguageWords = Readonly<Record<string, readonly string[]>>;

/** Every language of the lexicon, by its BCP 47 name. */
export const languageWords: Readonly<Record<string, LanguageWords>> = {
  ar,
  bg,
  bn,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fil,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  kk,
  ko,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sv,
  th,
  tr,
  uk,
  ur,
  vi,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** The stems of one concept in one language; none where the language has no words for it. */
export function stemsOf(language: string, concept: string): readonly string[] {
  return languageWords[language]?.[concept] ?? [];
}
