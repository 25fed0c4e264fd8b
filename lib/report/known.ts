import { fold } from '../lexicon/fold.ts';
import type { Hit } from '../lexicon/hit.ts';
import { read } from '../lexicon/read.ts';
import { isMixed } from './numbers.ts';

/** Which letters of a text the lexicon knows: by UTF-16 unit, whether it belongs to a known word. */
export type Known = readonly boolean[];

/** So many letters behind a stem of the page's own language are its ending: "restrict-ions", "erlaub-ten". */
const LONGEST_ENDING = 6;
/** Behind a stem of another language they might be a name that begins like it. */
const LONGEST_STRANGE_ENDING = 2;
/** A stem that is shorter is one by itself. */
const SHORTEST_WITH_ENDING = 4;

/** "IPs", "keys" */
const PLURAL = /^s(?![\p{L}\p{M}])/iu;

const LETTER = /[\p{L}\p{M}]/u;
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** Scripts without blanks between words: what stands beside a word there is another word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The letters of a text that words of the lexicon are made of, with their endings.
 * @param languages those of the page (BCP 47): only behind their stems an ending may be long
 */
export function knownIn(text: string, languages: ReadonlySet<string>): Known {
  const known = new Array<boolean>(text.length).fill(false);
  const places = placesIn(text);
  if (!places) return known;
  for (const hit of read(text).hits) mark(hit, places, text, languages, known);
  return known;
}

function mark(
  hit: Hit,
  places: readonly number[],
  text: string,
  languages: ReadonlySet<string>,
  known: boolean[],
): void {
  const from = places[hit.at] ?? 0;
  const last = places[hit.at + hit.length - 1] ?? text.length - 1;
  const to = last + (text.slice(last).match(ONE_SIGN)?.[0].length ?? 1);
  // "2FA" is one; what stands in the middle of a code is none.
  if (MIXING.test(text[from] ?? '') && isMixed(wordAt(text, from)) && !standsAlone(text, from, to)) return;
  known.fill(true, from, to);
  // Between such signs begins another word.
  if (UNSPACED.test(text[last] ?? '')) return;
  const isOwn = hit.languages.some((language) => languages.has(language));
  if (hit.length < SHORTEST_WITH_ENDING && SPACED.test(text[from] ?? '')) {
    if (PLURAL.test(text.slice(to, to + 2))) known[to] = true;
    return;
  }
  const longest = isOwn ? LONGEST_ENDING : LONGEST_STRANGE_ENDING;
  extend(text, to, 1, longest, known);
  // Where words have their articles and prepositions in front of them.
  if (!SPACED.test(text[from] ?? '')) extend(text, from - 1, -1, longest, known);
}

/** The word around a place, as far as it is written in letters that codes are written in. */
function wordAt(text: string, at: number): string {
  const before = text.slice(0, at).match(OF_CODES)?.[0] ?? '';
  const after = text.slice(at).match(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_.@#-]*/u)?.[0] ?? '';
  return before + after;
}

const OF_CODES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_.@#-]*$/u;

/** Whether a known word in a word of letters and digits has no more of either at its ends. */
function standsAlone(text: string, from: number, to: number): boolean {
  return !MIXING.test(text[from - 1] ?? '') && !MIXING.test((text[to] ?? '').replace(/s/i, ''));
}

const MIXING = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}_]/u;

/** Marks what is left of the word, where that is short enough, or a known word itself ("Adress-beschränkung"). */
function extend(text: string, start: number, step: 1 | -1, longest: number, known: boolean[]): void {
  let end = start;
  while (LETTER.test(text[end] ?? '') && !UNSPACED.test(text[end] ?? '')) end += step;
  const [from, to] = step === 1 ? [start, end] : [end + 1, start + 1];
  if (to - from <= longest) {
    known.fill(true, from, to);
    return;
  }
  if (step === -1 || !SPACED.test(text[from] ?? '')) return;
  const rest = text.slice(from, to);
  for (const joint of ['', 's', 'en', 'n', 'es']) {
    if (!rest.startsWith(joint)) continue;
    const first = read(rest.slice(joint.length)).hits.find(
      ({ at, length }) => at === 0 && length >= SHORTEST_WITH_ENDING,
    );
    if (!first) continue;
    const stem = joint.length + first.length;
    if (rest.length - stem <= longest) known.fill(true, from, to);
    else known.fill(true, from, from + stem);
    return;
  }
}

/** Where in the text each character of the folded text begins; null where folding does more than that. */
function placesIn(text: string): readonly number[] | null {
  const pieces: { readonly sign: string; readonly at: number }[] = [];
  for (const match of text.matchAll(/\s+|[^\s\p{M}]\p{M}*|\p{M}+/gu)) {
    const isBlank = /^\s/u.test(match[0]);
    for (const sign of isBlank ? ' ' : fold(match[0])) pieces.push({ sign, at: match.index });
  }
  const kept = pieces.filter(({ sign }, n) => {
    if (sign !== ' ') return true;
    const [before, after] = [pieces[n - 1]?.sign, pieces[n + 1]?.sign];
    return before !== undefined && after !== undefined && !LOOSE.test(before) && !LOOSE.test(after);
  });
  const folded = read(text).text;
  const places = kept.flatMap(({ sign, at }) => Array.from({ length: sign.length }, () => at));
  return kept.map(({ sign }) => sign).join('') === folded ? places : null;
}

/** A letter with the marks on it. */
const ONE_SIGN = /^.\p{M}*/su;

const LOOSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
