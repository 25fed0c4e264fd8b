import { withPlainDigits } from './digits.ts';
import { holdsTyped } from './field/candidate.ts';
import type { KeyForm } from './find.ts';
import { namesOf, textsNear } from './label.ts';
import { withPlainNumbers } from './number-words.ts';
import { namesIp } from './stems.ts';

/** What an exchange could mean by a limit of addresses; other numbers are something else. */
const LEAST = 4;
const MOST = 500;
const LONGEST_HINT = 200;
const LONGEST_COUNT = 24;

/**
 * The most addresses per key, where the field's own label, placeholder or hint says it ("up to 30 per key",
 * "maximum of 20 IPs"). A number in prose elsewhere is not a limit: keys and symbols are counted too.
 * @param held how many entries stand there: "IPs (5)" beside five of them counts, and limits nothing
 */
export function limitOf({ field, rows }: KeyForm, held: number): number | null {
  if (!field) return null;
  const { own, hint } = namesOf(field);
  const near = textsNear(rows?.list ?? field, holdsTyped)
    .filter(({ level }) => level <= 4)
    .map(({ text }) => text);
  for (const text of [...own, ...hint, ...near].map(withPlainDigits).map(withPlainNumbers)) {
    if (text.length > LONGEST_HINT) continue;
    const limit =
      counterIn(text, held) ?? (namesIp(text) || ADDRESS.test(text) ? numberIn(text, held) : null);
    if (limit !== null && !(limit === held && text.length <= LONGEST_COUNT)) return limit;
  }
  return null;
}

/** "Addresses" in the languages in which a limit may be said without the word IP. */
export const ADDRESS =
  /address|adres|direcci|endere|indirizz|地址|位址|アドレス|주소|địa chỉ|alamat|عناوين|عنوان|ที่อยู่|адрес|cím|διε[υύ]θ[υύ]νσ|पता|पते|एड्रेस|آدرس|نشانی|כתובת|כתובות|osoit|ঠিকানা|অ্যাড্রেস|پتہ|پتے|پتوں|ایڈریس|мекенжай/iu;

/** "4 / 5": how many of how many; inside a sentence only where the first is what is held. */
function counterIn(text: string, held: number): number | null {
  for (const [all, count, most] of text.matchAll(/(?<![\d./])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d./])/g)) {
    const isAlone = text.trim().replace(/^\(|\)$/g, '') === all;
    if ((isAlone || Number(count) === held) && Number(most) >= LEAST && Number(most) <= MOST)
      return Number(most);
  }
  return null;
}

/** How long something takes or lasts: "takes 10 minutes", "expires after 90 days". */
const DURATION =
  /\d+\s*-?\s*(?:min|sec|s\b|h\b|hour|hr|day|week|month|year|tag|stund|woche|monat|jahr|jour|heure|mois|d[ií]as?\b|hora|mes|giorn|ore\b|gg\b|dni|dnů|godz|dag|uur|timer|päiv|дн|ден|день|мин|час|хв|год|gün|saat|dakika|ngày|giờ|phút|hari|jam|menit|วัน|นาที|ชั่วโมง|يوم|أيام|ساعة|دقيق|分|秒|天|日|小时|小時|時間|周|週|个月|個月|か月|ヶ月|年|시간|분|일|개월)/giu;

/** The one number of a hint; addresses, versions, durations and examples are not counted. */
function numberIn(text: string, held: number): number | null {
  const bare = text
    .replace(/\d+(?:\.\d+){2,}\S*/g, ' ')
    .replace(/ipv[46]/giu, ' ')
    .replace(DURATION, ' ');
  const numbers = [...bare.matchAll(/(?<![\d.,:/])\d{1,3}(?![\d.:/])/g)].map(([digits]) => Number(digits));
  const fitting = [...new Set(numbers.filter((number) => number >= LEAST && number <= MOST))];
  // "Up to 5 per key (4 of 5)": what is held is counted, too.
  const others = fitting.length > 1 ? fitting.filter((number) => number !== held) : fitting;
  return others.length === 1 ? (others[0] ?? null) : null;
}
