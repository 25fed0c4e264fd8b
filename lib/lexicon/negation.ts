import type { Hit } from './hit.ts';

/**
 * What may stand between a denial and the word that it denies: the rest of a word and two more words, at most
 * 24 characters; in scripts without blanks, four.
 */
const MOST_WORDS = 3;
const MOST_SIGNS = 24;
const MOST_DENSE = 4;
/** A sign that a denial does not reach across. */
const BREAK = /[.,;:!?()[\]|/·•—–。，、；：！？（）]/u;
/** A character of a script that is written without blanks. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Marks every hit that a word of its own language denies, before it or, where the language does so, after it. */
export function deny(text: string, hits: readonly Hit[]): readonly Hit[] {
  const denials = hits.filter(isDenial);
  if (denials.length === 0) return hits;
  return hits.map((hit) =>
    !isDenial(hit) && denials.some((no) => denies(text, no, hit)) ? { ...hit, negated: true } : hit,
  );
}

function isDenial({ concept }: Hit): boolean {
  return concept === 'not' || concept === 'not-after';
}

function denies(text: string, no: Hit, hit: Hit): boolean {
  const [from, to] = no.concept === 'not' ? [no.at + no.length, hit.at] : [hit.at + hit.length, no.at];
  return from <= to && to - from <= MOST_SIGNS && isNear(text.slice(from, to)) && shares(no, hit);
}

function isNear(between: string): boolean {
  if (BREAK.test(between)) return false;
  return DENSE.test(between) ? between.length <= MOST_DENSE : between.trim().split(' ').length <= MOST_WORDS;
}

function shares(no: Hit, { languages }: Hit): boolean {
  return languages.includes('mul') || no.languages.some((language) => languages.includes(language));
}
