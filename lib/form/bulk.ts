import type { Stems } from '../exchanges/index.ts';
import { openReach, selectAll, selectWithin, treesOf } from './dom/reach.ts';
import { textOf, textPieces } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import type { KeyForm } from './find.ts';
import { hasStem, namesApi } from './stems.ts';

/** A sentence that counts the selected keys is short; a longer one is a note about all keys. */
const LONGEST = 70;
/** What a list marks as taken: boxes that are ticked, rows that say so. */
const TICKED =
  'tr input[type="checkbox"]:checked, [role="row"] input[type="checkbox"]:checked, tr [role="checkbox"][aria-checked="true"], [role="row"][aria-selected="true"], tr[aria-selected="true"]';

/** Says that something was picked out of a list. */
const SELECTED: Stems = {
  en: ['selected', 'chosen'],
  'zh-Hans': ['已选', '选择了', '选中'],
  'zh-Hant': ['已選', '選擇了', '選取'],
  ja: ['選択'],
  ko: ['선택'],
  ru: ['выбран'],
  uk: ['вибран', 'обран'],
  tr: ['secil', 'secti'],
  es: ['seleccionad', 'elegid'],
  pt: ['selecionad', 'escolhid'],
  fr: ['selectionne', 'choisi'],
  de: ['ausgewahlt', 'gewahlt'],
  it: ['selezionat', 'scelt'],
  pl: ['wybran', 'zaznaczon'],
  vi: ['da chon'],
  id: ['dipilih', 'terpilih'],
  ar: ['محدد', 'تم تحديد', 'اختيار'],
  th: ['เลือก'],
  nl: ['geselecteerd', 'gekozen'],
  sv: ['vald', 'markerad'],
  cs: ['vybran'],
  ro: ['selectat'],
  hu: ['kivalaszt', 'kijelol'],
};

/**
 * How many keys a form would write to, where the page says more than one: "2 API Keys selected" before the controls,
 * in words of any language, or a number there that is the number of rows ticked behind the form.
 */
export function bulkOf({ card, dialog, field, switch: found }: KeyForm): number | null {
  // In a flat form the group of the choices is the whole dialog: what stands before the last one is looked at.
  const anchor = found?.last ?? field;
  const part = dialog ?? card;
  const ticked = selectAll<Element>(treesOf(part.ownerDocument, openReach), TICKED).filter(
    (box) => !part.contains(box) && box.closest('thead') === null,
  ).length;
  for (const element of selectWithin(part, '*')) {
    if (anchor && (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) break;
    const text = textOf(element);
    if (text === '' || text.length > LONGEST || !isSeen(element)) continue;
    const count = countIn(text);
    if (count === null) continue;
    const selected = hasStem(text, SELECTED);
    const drawnOut = dialog !== null && COUNT_FIRST.test(text) && textPieces(element).includes(`${count}`);
    if (namesApi(text) ? selected || drawnOut || count === ticked : selected && count === ticked)
      return count;
  }
  return null;
}

/** "2 API keys", "3 claves API", "已选择 3 个API密钥": the number, perhaps a word or two, then the three letters. */
const COUNT_FIRST = /(?:^|[^\p{L}\d._-])\d{1,2}\s*(?:\p{L}+\s+){0,2}\p{L}{0,2}\s*apis?(?![a-z0-9])/iu;

/** The one number above one in a text, standing by itself; a version or a part of a name is none. */
function countIn(text: string): number | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\d._:/-])\d{1,2}(?![\p{N}._:/-])/gu)].map(([digits]) =>
    Number(digits),
  );
  const [count] = numbers;
  return numbers.length === 1 && count !== undefined && count > 1 ? count : null;
}
