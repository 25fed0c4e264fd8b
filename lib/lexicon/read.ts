import type { Concept } from './concept.ts';
import { fold } from './fold.ts';
import type { Hit } from './hit.ts';
import { deny } from './negation.ts';
import type { Reading } from './reading.ts';
import { stemsAt } from './stems.ts';

/** The same few labels are read again at every look. */
const readings = new Map<string, Reading>();
const MOST = 5_000;

/**
 * Reads a text in every language at a time: which concepts it names, where, and which of them it denies. The answer
 * is remembered for the texts read last.
 * @param text a label as the page shows it
 */
export function read(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= MOST) readings.clear();
  const folded = fold(text);
  const hits = hitsIn(folded).filter((hit) => !isInVip(folded, hit));
  const reading = new ReadText(folded, deny(folded, withoutStrangers(folded, hits)));
  readings.set(text, reading);
  return reading;
}

/** Digits in a row. No stem has more than one, so that texts that differ in them alone are read once. */
const DIGITS = /\d{2,}/g;

/** Whether a text names no concept at all. */
export function meansNothing(text: string): boolean {
  return read(text.trim().replace(DIGITS, '00')).hits.length === 0;
}

class ReadText implements Reading {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly #named: ReadonlySet<Concept>;

  constructor(text: string, hits: readonly Hit[]) {
    this.text = text;
    this.hits = hits;
    this.#named = new Set(hits.map(({ concept }) => concept));
  }

  has(...concepts: readonly Concept[]): boolean {
    return concepts.some((concept) => this.#named.has(concept));
  }

  first(...concepts: readonly Concept[]): Hit | null {
    if (!this.has(...concepts)) return null;
    return this.hits.find(({ concept }) => concepts.includes(concept)) ?? null;
  }

  all(...concepts: readonly Concept[]): readonly Hit[] {
    if (!this.has(...concepts)) return [];
    return this.hits.filter(({ concept }) => concepts.includes(concept));
  }

  before(one: Concept, other: Concept): boolean {
    const a = this.first(one);
    const b = this.first(other);
    return a !== null && b !== null && a.at < b.at;
  }
}

function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = signOf(text, at);
    // Where words are written apart, a stem matches at the beginning of one.
    if (!(inWord && sign === LETTER)) addHits(text, at, hits);
    inWord = sign !== OTHER;
  }
  return hits;
}

function addHits(text: string, at: number, hits: Hit[]): void {
  const before = hits.length;
  stemsAt(text, at, ({ text: stem, whole, meanings }) => {
    if (whole && !endsWord(text, at + stem.length)) return;
    for (const { concept, languages } of meanings) {
      const language = languages[0] ?? 'mul';
      hits.push({ concept, at, length: stem.length, language, negated: false, languages });
    }
  });
  if (hits.length > before + 1) hits.push(...hits.splice(before).sort((a, b) => b.length - a.length));
}

/** In scripts in which a stem may begin inside of a word, the letters of "VIP" end with those of "IP". */
function isInVip(text: string, { concept, at }: Hit): boolean {
  return concept === 'ip' && V.test(text.slice(Math.max(0, at - 2), at));
}

/** The letter V, as Korean and Thai write its name. */
const V = /(?:\ube0c\uc774|\u0e27\u0e35)$/u;

/** A stem of so many letters begins words of other languages, too: "peru" is Finnish for cancel, and Indonesian begins so. */
const SHORT = 4;
/** How much of its word a short stem must be to count in a text of another language. */
const COVERED = 0.7;

/** Leaves out short stems that begin a longer word, where the text says more in another language than in theirs. */
function withoutStrangers(text: string, hits: Hit[]): Hit[] {
  const doubtful = hits.filter((hit) => isDoubtful(text, hit));
  if (doubtful.length === 0) return hits;
  const letters = lettersOf(hits);
  const most = Math.max(0, ...letters.values());
  return hits.filter(
    (hit) =>
      !doubtful.includes(hit) || hit.languages.some((one) => one === 'mul' || letters.get(one) === most),
  );
}

function isDoubtful(text: string, { at, length }: Hit): boolean {
  if (length > SHORT || signOf(text, at) !== LETTER) return false;
  let end = at + length;
  while (isWord(text, end)) end += 1;
  return length < COVERED * (end - at);
}

/** How many letters of a text each language explains. */
function lettersOf(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const { at, length, languages } of hits) {
    for (const language of languages) {
      const from = Math.max(at, ends.get(language) ?? 0);
      const to = Math.max(from, at + length);
      letters.set(language, (letters.get(language) ?? 0) + to - from);
      ends.set(language, to);
    }
  }
  return letters;
}

/** Whether a short word ends here, or with a plural's "s". */
function endsWord(text: string, at: number): boolean {
  return !isWord(text, at) || (text[at] === 's' && !isWord(text, at + 1));
}

function isWord(text: string, at: number): boolean {
  return at < text.length && signOf(text, at) !== OTHER;
}

/** A letter of a script whose words begin with a blank; a number; anything else, which begins a new word. */
const LETTER = 1;
const NUMBER = 2;
const OTHER = 3;
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const NUMERIC = /\p{N}/u;
/** By code unit, 0 where not yet asked for. */
const signs = new Uint8Array(0x10000);

function signOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = signs[code] ?? 0;
  if (known !== 0) return known;
  const sign = text[at] ?? '';
  const kind = SPACED.test(sign) ? LETTER : NUMERIC.test(sign) ? NUMBER : OTHER;
  signs[code] = kind;
  return kind;
}
