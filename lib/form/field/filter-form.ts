import { buttonsIn } from '../card.ts';
import { ancestry } from '../dom/reach.ts';
import { nameOf } from '../press.ts';
import { hasStem, namesIp } from '../stems.ts';
import { against } from '../words.ts';

/** How far up the buttons of a field's form may stand. */
const LEVELS = 6;
/** A verb, not a sentence. */
const LONGEST = 24;

/** "Search", "Filter", and the words by which a table is queried. */
const QUERY = {
  ...against('search'),
  en: [...(against('search').en ?? []), 'query'],
  ko: [...(against('search').ko ?? []), '조회'],
  ja: [...(against('search').ja ?? []), '照会'],
  'zh-Hans': [...(against('search')['zh-Hans'] ?? []), '查询'],
  'zh-Hant': [...(against('search')['zh-Hant'] ?? []), '查詢'],
  tr: [...(against('search').tr ?? []), 'sorgula'],
};

/** Whether what is typed into a control only narrows down what the page lists: the next button after it searches. */
export function isFilter(control: Element): boolean {
  for (const at of ancestry(control).slice(1, LEVELS + 1)) {
    const names = buttonsIn(at)
      .filter((button) => !button.matches('a[href]'))
      .map((button) => nameOf(button).trim())
      .filter((name) => /\p{L}/u.test(name));
    if (names.length > 0) return names.some(queries);
  }
  return false;
}

/** "Find my IP" is a help beside the field. */
function queries(name: string): boolean {
  return name.length <= LONGEST && !namesIp(name) && hasStem(name, QUERY);
}
