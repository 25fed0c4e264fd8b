import { fold } from '../lexicon/fold.ts';
import type { Hit } from '../lexicon/hit.ts';
import { read } from '../lexicon/read.ts';
import { isEnding } from './endings.ts';
import { isSmallWord } from './function-words.ts';
import { isMixed } from './numbers.ts';

/** Which letters of a text the lexicon knows: by UTF-16 unit, whether it belongs to a known word. */
export type Known = readonly boolean[];

/** How near behind a word for "at most" its number stands. */
const NEXT = 12;
/** A stem that is shorter is one by itself. */
const SHORTEST_WITH_ENDING = 4;

const LETTER = /[\p{L}\p{M}]/u;
/** Scripts with capitals. */
const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Scripts without blanks between words: what stands beside a word there is another word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}ー]/u;

/** What may be a particle behind a word: all that follows in the script that writes them. */
const PARTICLE = /^(?:\p{Script=Hangul}+|\p{Script=Hiragana}+)/u;

/** The articles, conjunctions and prepositions that are written in front of a word. */
const BEFORE = /^(?:[وفبلكس]?(?:ال)?|[وف]?لل|[והבלמשכ]{0,3})$/u;

/** A text with what each letter of its folded form is in it. */
interface Place {
  readonly text: string;
  readonly places: readonly number[];
  readonly languages: ReadonlySet<string>;
}

/**
 * The letters of a text that words of the lexicon are made of, with their usual endings, and the small words. A word of a language that the
 * page does not speak is none: names of one language begin like words of another.
 * @param languages those of the page (BCP 47), with English and what all share
 */
export function knownIn(text: string, languages: ReadonlySet<string>): Known {
  const known = [...wordsIn(text, languages)];
  let isFirst = true;
  for (const match of text.matchAll(PIECE)) {
    const bare = match[0].replace(AROUND, '');
    if (bare === '') continue;
    const isPlain = bare === bare.toLowerCase() || (isFirst && !isCapital(pieceBehind(text, match)));
    const from = match.index + match[0].indexOf(bare);
    if (isPlain && isSmallWord(fold(bare), languages)) known.fill(true, from, from + bare.length);
    isFirst = false;
  }
  return known;
}

const PIECE = /\S+/gu;
/** What stands around a word. */
const AROUND = /^[^\p{L}\p{Nd}@_#]+|[^\p{L}\p{M}\p{Nd}@_#]+$/gu;

const pieceBehind = (text: string, { 0: piece, index }: RegExpExecArray) =>
  text.slice(index + piece.length).trimStart();
const isCapital = (text: string) => /^\P{L}*\p{Lu}/u.test(text);

/** The letters of a text that words of the lexicon are made of, without the small words of a language. */
export function wordsIn(text: string, languages: ReadonlySet<string>): Known {
  const known = new Array<boolean>(text.length).fill(false);
  const places = placesIn(text);
  if (!places) return known;
  for (const hit of read(text).hits)
    if (hit.languages.some((language) => languages.has(language)))
      mark(hit, { text, places, languages }, known);
  return known;
}

/** A word of the lexicon, and where it stands in a text before folding: from a letter to behind another. */
export interface Placed {
  readonly hit: Hit;
  readonly from: number;
  readonly to: number;
}

/** Every word of a text in any language of the lexicon, wherever it begins. */
export function placedIn(text: string): readonly Placed[] {
  const places = placesIn(text);
  if (!places) return [];
  return read(text).hits.map((hit) => {
    const last = places[hit.at + hit.length - 1] ?? text.length - 1;
    return { hit, from: places[hit.at] ?? 0, to: last + 1 };
  });
}

function mark(hit: Hit, { text, places, languages }: Place, known: boolean[]): void {
  const from = places[hit.at] ?? 0;
  const last = places[hit.at + hit.length - 1] ?? text.length - 1;
  const to = last + (text.slice(last).match(ONE_SIGN)?.[0].length ?? 1);
  // "2FA" is one; what stands in the middle of a code is none.
  if (MIXING.test(text[from] ?? '') && isMixed(wordAt(text, from)) && !standsAlone(text, from, to)) return;
  // Between signs of such scripts begins another word.
  if (UNSPACED.test(text[last] ?? '')) {
    const particle = text.slice(to).match(PARTICLE)?.[0] ?? '';
    known.fill(true, from, isEnding(particle, languages) ? to + particle.length : to);
    return;
  }
  const end = endOfWord(text, to);
  if (!CASED.test(text[last] ?? '')) {
    const begin = beginOfWord(text, from);
    // Any three letters may make a name of a word: only the word itself stays.
    if (BEFORE.test(text.slice(begin, from))) known.fill(true, begin, to);
    return;
  }
  const begin = beginOfWord(text, last);
  // Greek stems are found inside of words, too.
  const isInside = beginOfWord(text, from) < from;
  const stays = stayingBehind(hit, fold(text.slice(to, end)), languages);
  const isCapitalised = isCapital(text.slice(begin, end));
  // "Max 30 IPs" limits; "Max", "Maxim" and "Максима" without a number are names.
  if (isCapitalised && hit.concept === 'most' && !/\p{Nd}/u.test(text.slice(end, end + NEXT))) return;
  if (isInside || (isCapitalised && !stays)) {
    // Only the words before a name stay: "add Daniel".
    if (begin > from) known.fill(true, from, begin);
    return;
  }
  known.fill(true, from, stays ? end : to);
}

/**
 * Whether the letters behind a stem are its ending, or a known word with one of its own ("Adress-beschränkungen").
 * @param rest what is left of the word, folded
 */
function stayingBehind(hit: Hit, rest: string, languages: ReadonlySet<string>): boolean {
  if (rest === '' || rest === 's') return true;
  if (hit.length < SHORTEST_WITH_ENDING) return false;
  if (isEnding(rest, ownOf(hit, languages))) return true;
  return JOINTS.some((joint) => {
    if (!rest.startsWith(joint)) return false;
    const word = rest.slice(joint.length);
    return read(word).hits.some(
      (next) =>
        next.at === 0 &&
        next.length >= SHORTEST_WITH_ENDING &&
        next.languages.some((language) => languages.has(language)) &&
        isEnding(word.slice(next.length), ownOf(next, languages)),
    );
  });
}

const JOINTS = ['', 's', 'en', 'n', 'es'] as const;

/** The languages of the page that say a word so; what all say so may end as in any of them. */
function ownOf(hit: Hit, languages: ReadonlySet<string>): Iterable<string> {
  return hit.languages.includes('mul') ? languages : hit.languages.filter((one) => languages.has(one));
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (LETTER.test(text[end] ?? '') && !UNSPACED.test(text[end] ?? '')) end += 1;
  return end;
}

function beginOfWord(text: string, at: number): number {
  let begin = at;
  while (begin > 0 && LETTER.test(text[begin - 1] ?? '') && !UNSPACED.test(text[begin - 1] ?? '')) begin -= 1;
  return begin;
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
