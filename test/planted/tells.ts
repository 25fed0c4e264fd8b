import { fold } from '../../lib/lexicon/fold.ts';
import { sources } from '../../lib/lexicon/sources.ts';
import { isSmallWord } from '../../lib/report/function-words.ts';
import { knownIn } from '../../lib/report/known.ts';

/** So many letters or digits in a row tell something. */
const TELLING = 5;
const RUN = /[\p{L}\p{M}]+|\p{Nd}+/gu;
/** What stands in for digits. */
/** What every address of the web begins with tells nothing. */
const SCHEME = /https?:/gu;
const STANDS_IN = /^(?:0*[0-3]\d{0,3}|0+\d{0,3}|9+)$/;
const EVERY = new Set(Object.keys(sources));

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
  const known = knownIn(text, EVERY);
  const windows: string[] = [];
  for (const { 0: run, index } of text.replace(SCHEME, (scheme) => ' '.repeat(scheme.length)).matchAll(RUN)) {
    const isWord = isSmallWord(fold(run), EVERY);
    for (let at = 0; at + TELLING <= run.length; at += 1) {
      const window = run.slice(at, at + TELLING);
      const isKnown = known.slice(index + at, index + at + TELLING).every((one) => one);
      if (!isKnown && !isWord && !STANDS_IN.test(window)) windows.push(window.toLowerCase());
    }
  }
  return windows;
}
