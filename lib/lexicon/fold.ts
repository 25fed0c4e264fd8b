/**
 * Accents on Latin and Greek letters (Greek capitals stand without their tonos), the Arabic vowel signs and stretch
 * and the Hindi dot below, all of which may be left out, and invisible characters.
 */
const MARKS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)[\u0300-\u036f]|[\u064b-\u0652\u0640\u093c\u200b-\u200f\u2060\ufeff]/gu;

/**
 * Letters that Unicode does not take apart, and ё, with what people type for them; and the Thai vowel that NFKC
 * does take apart, put together again.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  ё: 'е',
  '\u0e4d\u0e32': '\u0e33',
  '’': "'",
  ʼ: "'",
};
const LETTER = /[ıđłøßæё’ʼ]|\u0e4d\u0e32/gu;

/** A blank beside a Chinese or Japanese character is typography: `受信任的 IP` and `受信任的IP` are one label. */
const LOOSE_BLANK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]) | (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;

/**
 * Brings a label into the form in which stems are written: compatibility forms unified, lower case, accents gone,
 * blanks single, none beside Chinese and Japanese characters. Kana, Hangul and Thai keep their own marks.
 * @param text a label as the page shows it
 */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase().replace(/\s+/g, ' ').trim() : foldAny(text);
}

/** Printable ASCII and white space: nothing to fold but the case. */
const PLAIN = /^[\x20-\x7e\t\n\r]*$/;

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .replace(LOOSE_BLANK, '')
    .trim();
}
