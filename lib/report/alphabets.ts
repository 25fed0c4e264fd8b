/** The sign before a word that stands for another one of the same meaning. */
export const MEANS = '≈';

/** The letters that stand in for those of one script: no word of a language that the lexicon knows is made of them. */
export interface Alphabet {
  readonly script: RegExp;
  /** The first one begins every stand-in; the others tell stand-ins apart. */
  readonly letters: string;
  /** The languages of the lexicon that are written so; Latin letters stand on pages of any language. */
  readonly languages: readonly string[] | null;
}

export const ALPHABETS: readonly Alphabet[] = [
  { script: /\p{Script=Latin}/u, letters: 'qzwvj', languages: null },
  { script: /\p{Script=Cyrillic}/u, letters: 'ъыщъэ', languages: ['bg', 'kk', 'ru', 'uk'] },
  { script: /\p{Script=Greek}/u, letters: 'ξψζχξ', languages: ['el'] },
  { script: /\p{Script=Han}/u, letters: '囗囝囡囟囤', languages: ['ja', 'zh-Hans', 'zh-Hant'] },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, letters: 'ヱヰヮヵヶ', languages: ['ja'] },
  { script: /\p{Script=Hangul}/u, letters: '뷁쀍뛟쒧퀧', languages: ['ko'] },
  { script: /\p{Script=Arabic}/u, letters: 'ظثذغظ', languages: ['ar', 'fa', 'ur'] },
  { script: /\p{Script=Hebrew}/u, letters: 'ץףךםן', languages: ['he'] },
  { script: /\p{Script=Thai}/u, letters: 'ฃฅฌฎฏ', languages: ['th'] },
  { script: /\p{Script=Devanagari}/u, letters: 'ञङऌञङ', languages: ['hi'] },
  { script: /\p{Script=Bengali}/u, letters: 'ঞঙঌঞঙ', languages: ['bn'] },
];

/** Whether a page in these languages is written in an alphabet, too. */
export function isWrittenIn({ languages: own }: Alphabet, languages: ReadonlySet<string>): boolean {
  return own === null || own.some((language) => languages.has(language));
}

/** Whether a word is made of the letters of stand-ins alone. */
export function isStandIn(word: string): boolean {
  return ALPHABETS.some(({ letters }) => {
    const lower = word.toLowerCase();
    return lower.startsWith(letters[0] ?? '') && [...lower].every((letter) => letters.includes(letter));
  });
}

/** Scripts without blanks, whose stand-ins are made of signs that no text has, stand anywhere in a word; others end one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const INSIDE = new RegExp(
  ALPHABETS.map(({ letters }) => {
    const first = letters.charAt(0);
    return UNSPACED.test(letters) ? `${first}[${letters}]*` : `${first}[${letters}]+$`;
  }).join('|'),
  'giu',
);

/** What is left of a word beside the stand-ins in it. */
export function withoutStandIns(word: string): readonly string[] {
  return isStandIn(word) ? [] : word.split(INSIDE).filter((piece) => piece !== '');
}
