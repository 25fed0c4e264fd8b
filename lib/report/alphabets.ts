/** The sign before a word that stands for another one of the same meaning. */
export const MEANS = '≈';

/** The letters that stand in for those of one script: no word of a language that the lexicon knows is made of them. */
export interface Alphabet {
  readonly script: RegExp;
  /** The first one begins every stand-in; the others tell stand-ins apart. */
  readonly letters: string;
}

export const ALPHABETS: readonly Alphabet[] = [
  { script: /\p{Script=Latin}/u, letters: 'qzwvj' },
  { script: /\p{Script=Cyrillic}/u, letters: 'ъыщъэ' },
  { script: /\p{Script=Greek}/u, letters: 'ξψζχξ' },
  { script: /\p{Script=Han}/u, letters: '囗囝囡囟囤' },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, letters: 'ヱヰヮヵヶ' },
  { script: /\p{Script=Hangul}/u, letters: '뷁쀍뛟쒧퀧' },
  { script: /\p{Script=Arabic}/u, letters: 'ظثذغظ' },
  { script: /\p{Script=Hebrew}/u, letters: 'ץףךםן' },
  { script: /\p{Script=Thai}/u, letters: 'ฃฅฌฎฏ' },
  { script: /\p{Script=Devanagari}/u, letters: 'ञङऌञङ' },
  { script: /\p{Script=Bengali}/u, letters: 'ঞঙঌঞঙ' },
];
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
