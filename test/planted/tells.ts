import { fold } from '../../lib/lexicon/fold.ts';
import { sources } from '../../lib/lexicon/sources.ts';

/** So many letters or digits in a row tell something. */
const TELLING = 5;
const RUN = /[\p{L}\p{M}]+|\p{Nd}+/gu;
/** What every address of the web begins with tells nothing. */
const SCHEME = /https?:/gu;
/** What stands in for digits. */
const STANDS_IN = /^(?:0*[0-3]\d{0,3}|0+\d{0,3}|9+)$/;
const STEMS = new Set(
  Object.values(sources)
    .flatMap((words) => Object.values(words).flat())
    .map((stem) => fold(stem)),
);
/**
 * Planted names that are a word of a language with one of its endings ("gerar", "логин", "alıcı"): on a page in it they stay,
 * as docs/page-reports.md says.
 */
const LIKE_WORDS = ['gerardo', 'логинов', 'логинова', 'alicia'];
/** The endings of plain words in what is planted. */
const ENDINGS = ['', 's', 'es', 'ed', 'ing', 'er', 'ers'];
/** Five letters in a row of a stem of the lexicon; what a report takes for a word is not asked. */
const OF_WORDS = new Set(
  [...STEMS].flatMap((stem) => [...stem.matchAll(/(?=(.{5}))/gu)].map(([, window = '']) => window)),
);

/**
 * What a text that came out of Keyfence tells of planted ones: any five letters or digits in a row of one, if they are
 * no part of a word that the lexicon knows.
 * @param without the same text, made of the page without anything planted: what it has is the page's own
 */
export function tellsOf(
  planted: readonly { readonly text: string }[],
  text: string,
  without: string,
): readonly string[] {
  const said = text.toLowerCase();
  const own = without.toLowerCase();
  return planted.flatMap((one) =>
    windowsOf(one.text).filter((window) => said.includes(window) && !own.includes(window)),
  );
}

function windowsOf(text: string): readonly string[] {
  const windows: string[] = [];
  for (const { 0: run } of text.replace(SCHEME, ' ').matchAll(RUN)) {
    const word = fold(run);
    if (LIKE_WORDS.includes(word)) continue;
    if (
      ENDINGS.some((ending) => word.endsWith(ending) && STEMS.has(word.slice(0, word.length - ending.length)))
    )
      continue;
    for (let at = 0; at + TELLING <= run.length; at += 1) {
      const window = run.slice(at, at + TELLING).toLowerCase();
      if (!OF_WORDS.has(fold(window)) && !STANDS_IN.test(window)) windows.push(window);
    }
  }
  return windows;
}
