import { describe, expect, it } from 'vitest';
import { asksForEnter } from '../../../lib/lexicon/meanings.ts';
import { read } from '../../../lib/lexicon/read.ts';

/** Hints as such a page would say them: one per line, semicolons, commas, Enter. */
const HINTS: readonly [language: string, line: string, semicolon: string, comma: string, enter: string][] = [
  ['en', 'One IP per line', 'Separate with semicolons', 'Separate with commas', 'Press Enter to add'],
  ['nl', 'Eén IP per regel', 'Gescheiden door puntkomma', "Gescheiden door komma's", 'Druk op Enter'],
  ['sv', 'En IP per rad', 'Åtskilda med semikolon', 'Åtskilda med komma', 'Tryck på Enter'],
  ['da', 'Én IP pr. linje', 'Adskilt med semikolon', 'Adskilt med komma', 'Tryk på Enter'],
  ['cs', 'Každou IP na nový řádek', 'Oddělte středníkem', 'Oddělte čárkou', 'Stiskněte Enter'],
  ['ro', 'Un IP pe linie', 'Separate prin punct și virgulă', 'Separate prin virgulă', 'Apăsați Enter'],
  [
    'hu',
    'Soronként egy IP',
    'Pontosvesszővel elválasztva',
    'Vesszővel elválasztva',
    'Nyomja meg az Enter billentyűt',
  ],
  ['el', 'Μία IP ανά γραμμή', 'Διαχωρισμός με ερωτηματικό', 'Διαχωρισμός με κόμμα', 'Πατήστε Enter'],
  ['hi', 'प्रति पंक्ति एक IP', 'अर्धविराम से अलग करें', 'अल्पविराम से अलग करें', 'Enter दबाएं'],
  ['fa', 'در هر خط یک IP', 'با نقطه‌ویرگول جدا کنید', 'با ویرگول جدا کنید', 'کلید Enter را بزنید'],
  ['he', 'כתובת IP אחת בכל שורה', 'הפרד בנקודה-פסיק', 'הפרד בפסיקים', 'הקש Enter'],
  [
    'fil',
    'Isang IP bawat linya',
    'Paghiwalayin ng tuldok-kuwit',
    'Paghiwalayin ng kuwit',
    'Pindutin ang Enter',
  ],
  [
    'ms',
    'Satu IP setiap baris',
    'Asingkan dengan koma bertitik',
    'Asingkan dengan koma',
    'Tekan kekunci Enter',
  ],
  ['nb', 'Én IP per linje', 'Atskilt med semikolon', 'Atskilt med komma', 'Trykk på Enter'],
  ['fi', 'Yksi IP riviä kohti', 'Erota puolipisteellä', 'Erota pilkulla', 'Paina Enter'],
  ['sk', 'Jedna IP na riadok', 'Oddeľte bodkočiarkou', 'Oddeľte čiarkou', 'Stlačte Enter'],
  ['bg', 'По един IP на ред', 'Разделени с точка и запетая', 'Разделени със запетая', 'Натиснете Enter'],
  ['hr', 'Jedna IP adresa po retku', 'Odvojite točkom-zarezom', 'Odvojite zarezom', 'Pritisnite Enter'],
  ['bn', 'প্রতি লাইনে একটি IP', 'সেমিকোলন দিয়ে আলাদা করুন', 'কমা দিয়ে আলাদা করুন', 'Enter চাপুন'],
  ['ur', 'فی لائن ایک IP', 'سیمی کولن سے الگ کریں', 'کوما سے الگ کریں', 'Enter دبائیں'],
  ['kk', 'Әр жолға бір IP', 'Нүктелі үтірмен бөліңіз', 'Үтірмен бөліңіз', 'Enter пернесін басыңыз'],
];

/** Which of the four a hint says; a semicolon is asked for first, since its name may hold the comma's. */
function saidIn(hint: string): string[] {
  const said = read(hint);
  return [
    ...(said.has('per-line') ? ['line'] : []),
    ...(said.has('semicolon') ? ['semicolon'] : said.has('comma') ? ['comma'] : []),
    ...(asksForEnter(hint) ? ['enter'] : []),
  ];
}

describe.each(HINTS)('hints in %s', (_, line, semicolon, comma, enter) => {
  it.each([
    [line, 'line'],
    [semicolon, 'semicolon'],
    [comma, 'comma'],
    [enter, 'enter'],
  ])('“%s” says %s', (hint, meaning) => {
    expect(saidIn(hint)).toEqual([meaning]);
  });
});

it.each([
  'Enter an IP address',
  'Voer een IP-adres in',
  'Въведете IP адрес',
  'Намаляване на редактиране',
  'Reduce: কমান',
])('“%s” says none of them', (hint) => {
  expect(saidIn(hint)).toEqual([]);
});
