import type { Hit, RawHit } from './read.ts';

/** What may stand between a denial and what it denies: the end of a word and two more words, or four signs of Han. */
const MOST_WORDS = 3;
const MOST_SIGNS = 16;
const MOST_DENSE = 4;
/** Ends what a denial reaches. */
const BREAK = /[.,;:!?()[\]|/·•—–。，、；：！？（）]/u;
/** Scripts that write without blanks. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Marks every hit that a word of its own language denies, before it or, where the language does so, after it. */
export function deny(text: string, hits: readonly RawHit[]): Hit[] {
  const before = hits.filter(({ concept }) => concept === 'not');
  const after = hits.filter(({ concept }) => concept === 'not-after');
  return hits.map(({ concept, at, length, languages }) => {
    const negated =
      concept !== 'not' &&
      concept !== 'not-after' &&
      (before.some((no) => reaches(text, no, at, languages)) ||
        after.some(
          (no) => no.at >= at + length && isNear(text.slice(at + length, no.at)) && shares(no, languages),
        ));
    return { concept, at, length, language: languages[0] ?? 'mul', negated };
  });
}

function reaches(text: string, no: RawHit, at: number, languages: readonly string[]): boolean {
  const end = no.at + no.length;
  return end <= at && isNear(text.slice(end, at)) && shares(no, languages);
}

function isNear(between: string): boolean {
  if (between.length > MOST_SIGNS || BREAK.test(between)) return false;
  return DENSE.test(between) ? between.length <= MOST_DENSE : between.trim().split(' ').length <= MOST_WORDS;
}

function shares({ languages }: RawHit, others: readonly string[]): boolean {
  return others.includes('mul') || languages.some((language) => others.includes(language));
}
