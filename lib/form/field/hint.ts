import type { KeyForm } from '../find.ts';
import { namesOf, textsNear } from '../label.ts';
import { holdsTyped } from './candidate.ts';

const LEVELS = 4;
const LONGEST = 220;

/** "One per line" in the languages of the pages. */
const PER_LINE =
  /per line|each on (?:a|its) (?:new|own) line|new line|line break|每行|一行一个|一行一個|換行|换行|1行に|改行|줄에 하나|한 줄에|줄바꿈|по одному (?:в|на) строк|с новой строки|по одній (?:в|на) рядк|нового рядка|satıra bir|her satır|por línea|una por l|por linha|par ligne|pro zeile|je zeile|neue zeile|per riga|una per riga|w (?:nowej|osobnej) linii|jeden w wierszu|mỗi dòng|per baris|satu baris|سطر|บรรทัดละ|per regel|per rad/iu;
const SEMICOLON =
  /semicolon|分号|分號|セミコロン|세미콜론|точк[аоу]\S* с запятой|крапк\S+ з комою|noktalı virgül|punto y coma|ponto e vírgula|point-virgule|semikolon|punto e virgola|średnik|dấu chấm phẩy|titik koma|فاصلة منقوطة|\(\s*;\s*\)/iu;
const COMMA =
  /comma|逗号|逗號|カンマ|コンマ|쉼표|콤마|запят|ком(?:а|ою|и)|virgül|coma|vírgula|virgule|komma|virgola|przecin|dấu phẩy|koma|فاصلة|จุลภาค|คอมมา/iu;

/** What stands around the field and can be a hint for it. */
function hintsOf({ field, rows }: KeyForm): string[] {
  if (!field) return [];
  const { own, hint } = namesOf(field);
  const near = textsNear(rows?.list ?? field, holdsTyped);
  return [...own, ...hint, ...near.filter(({ level }) => level <= LEVELS).map(({ text }) => text)].filter(
    (text) => text.length <= LONGEST,
  );
}

/** What the page itself says should stand between two addresses; null where it says nothing or both. */
export function separatorFor(form: KeyForm): string | null {
  const hints = hintsOf(form).join(' · ');
  const multiline = form.field?.localName === 'textarea' || form.field?.localName !== 'input';
  if (SEMICOLON.test(hints)) return ';';
  if (COMMA.test(hints)) return null;
  return multiline && PER_LINE.test(hints) ? '\n' : null;
}

/** How many entries a counter beside the field counts ("3/20"); null without one. */
export function countedIn(form: KeyForm): number | null {
  for (const text of hintsOf(form)) {
    const [, count] = text.trim().match(/^\(?(\d{1,3})\s*\/\s*\d{1,3}\)?$/) ?? [];
    if (count !== undefined) return Number(count);
  }
  return null;
}
