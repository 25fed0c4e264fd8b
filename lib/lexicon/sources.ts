import type { Words } from './concept.ts';
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
import mul from './words/mul.json' with { type: 'json' };
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

/**
 * The words of every language (BCP 47; `mul` holds what all share). Of two languages with one stem the first is named
 * in a reading. Neighbours share words: together they pack best.
 */
export const sources: Readonly<Record<string, Words>> = {
  mul,
  en,
  fil,
  nl,
  de,
  sv,
  da,
  nb,
  fi,
  hu,
  fr,
  it,
  es,
  pt,
  ro,
  pl,
  cs,
  sk,
  hr,
  bg,
  ru,
  uk,
  kk,
  tr,
  id,
  ms,
  vi,
  el,
  he,
  ar,
  fa,
  ur,
  hi,
  bn,
  th,
  ko,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
};
