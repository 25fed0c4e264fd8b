import type { AddressStandIns } from './addresses.ts';
import { MEANS } from './alphabets.ts';
import { type Known, knownIn, type Placed, placedIn } from './known.ts';
import type { LabelWords } from './labels.ts';
import type { MeaningWords } from './meaning-words.ts';
import { withoutNames } from './names.ts';
import { isMixed, keepsNumbers } from './numbers.ts';
import { isOddWord } from './odd-word.ts';
import type { Realm, StandIns } from './stand-ins.ts';

/** What stays of a page, and what takes the place of everything else. */
export interface Redaction {
  readonly words: StandIns;
  readonly addresses: AddressStandIns;
  readonly numbers: NumberStandIns;
  /** The languages of the page. */
  readonly languages: ReadonlySet<string>;
  /** What stands for a masked word that the lexicon reads, where its meaning is told. */
  readonly meanings?: MeaningWords;
  /** Words of its labels that the lexicon does not know. */
  readonly kept: LabelWords;
}

/** The marks around a replaced address: they keep it from being taken for a number. */
const [FROM, TO] = ['\ue000', '\ue001'] as const;
const PIECE = /\ue000[^\ue001]*\ue001|\s+|https?:\/\/|[^\s\ue000]+/gu;
const AS_IT_IS = /^(?:\s+|[0.*/:,;]+|https?:\/\/)$/u;
const RUN = /[\p{L}\p{M}]+|\p{Nd}+|[^\p{L}\p{M}\p{Nd}]+/gu;

/** Redacts a text of the page: only known words, kept words and counts are left; see docs/page-reports.md. */
export function redactText(text: string, redaction: Redaction): string {
  if (text === '') return '';
  return redacted(text, redaction, { keepsWords: true, realm: 'page', meanings: redaction.meanings });
}

/** Redacts a text of the page's frame: no word is left, but the meaning of one may be told. */
export function redactFrame(text: string, redaction: Redaction): string {
  if (text === '') return '';
  return redacted(text, redaction, { keepsWords: false, realm: 'frame', meanings: redaction.meanings });
}

/** Redacts what somebody typed: only addresses and the signs between them are left. */
export function redactValue(text: string, redaction: Redaction): string {
  if (text === '') return '';
  return redacted(text, redaction, { keepsWords: false, realm: 'page' });
}

/** What may be told of a text. */
interface Telling {
  readonly keepsWords: boolean;
  readonly realm: Realm;
  readonly meanings?: MeaningWords | undefined;
}

function redacted(text: string, redaction: Redaction, { keepsWords, realm, meanings }: Telling): string {
  const clean = text.replace(/[\ue000\ue001]/gu, ' ');
  const marked = redaction.addresses.in(clean, [FROM, TO]);
  const kept = (keepsWords && redaction.kept.get(text)) || NONE;
  const said = keepsWords ? knownIn(marked, redaction.languages) : [];
  const known = withoutNames(marked, said, (run) => kept.has(run), redaction.languages.has('de'));
  const counts = keepsWords ? countsIn(marked, redaction.languages) : [];
  const lost = meanings ? lostIn(marked, known) : NOTHING;
  return marked.replace(PIECE, (piece, at: number) => {
    if (piece.startsWith(FROM)) return piece.slice(1, -1);
    if (AS_IT_IS.test(piece)) return piece;
    // Every part of an e-mail address may be a person's.
    const ofPiece = piece.includes('@') ? [] : known;
    const withNumbers = counts.some(({ from, to }) => from <= at && at < to);
    return inWord({ word: piece, at, known: ofPiece, withNumbers, kept, lost, realm }, redaction);
  });
}

/** The words of the lexicon in a text of which a letter is masked. */
function lostIn(text: string, known: Known): readonly Placed[] {
  return placedIn(text).filter(({ from, to }) => {
    for (let at = from; at < to; at += 1)
      if (known[at] !== true && /\p{L}/u.test(text[at] ?? '')) return true;
    return false;
  });
}

/** A sentence ends where a blank follows its full stop, or none is needed. */
const SENTENCE = /.+?(?:[.!?](?=\s)|[。！？]|$)/gsu;

/** Where in a text the sentences are whose numbers stay. */
function countsIn(text: string, languages: ReadonlySet<string>): readonly { from: number; to: number }[] {
  const without = (said: string) => said.replace(/\ue000[^\ue001]*\ue001/gu, ' ');
  if (keepsNumbers(without(text), languages)) return [{ from: 0, to: text.length }];
  return [...text.matchAll(SENTENCE)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length, said: match[0] }))
    .filter(({ said }) => keepsNumbers(without(said), languages));
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING: readonly Placed[] = [];

/** A word of a text, and what stays of it. */
interface Word {
  readonly word: string;
  /** Where it begins in the text. */
  readonly at: number;
  readonly known: Known;
  readonly withNumbers: boolean;
  readonly kept: ReadonlySet<string>;
  /** The words of the lexicon in the text that are masked, and told by their meaning. */
  readonly lost: readonly Placed[];
  readonly realm: Realm;
}

function inWord({ word, at, known, withNumbers, kept, lost, realm }: Word, redaction: Redaction): string {
  const isOdd = isOddWord(word);
  const code = known.slice(at, at + word.length).includes(true) ? null : redaction.words.ofCode(word);
  if (code !== null) return code.replaceAll(MEANS, '~');
  return word.replace(RUN, (run, place: number) => {
    const start = at + place;
    if (/^\p{Nd}/u.test(run)) {
      if (known[start] === true || (withNumbers && !isMixed(word))) return run;
      return redaction.numbers.of(run, word);
    }
    if (!/^[\p{L}\p{M}]/u.test(run)) return run.replaceAll(MEANS, '~');
    if (!isOdd && kept.has(run.toLowerCase())) return run;
    const masked = inRun(run, start, known, { words: redaction.words, realm });
    const hits = lost.filter(({ from }) => start <= from && from < start + run.length).map(({ hit }) => hit);
    if (!redaction.meanings || hits.length === 0) return masked;
    const said = redaction.meanings.of(run, hits);
    if (said === '') return masked;
    const staysInPart = known.slice(start, start + run.length).some((is) => is);
    return staysInPart ? `${masked} ${said}` : said;
  });
}

interface Masking {
  readonly words: StandIns;
  readonly realm: Realm;
}

/** A run of letters: what is known of it stays, each of the other pieces becomes a stand-in. */
function inRun(run: string, start: number, known: Known, own: Masking): string {
  let made = '';
  for (let from = 0; from < run.length; ) {
    const stays = known[start + from] === true;
    let to = from;
    while (to < run.length && (known[start + to] === true) === stays) to += 1;
    const piece = run.slice(from, to);
    made += stays ? piece : standInsFor(piece, own);
    from = to;
  }
  return made;
}

/** Letters of several scripts in one word become one stand-in each. */
function standInsFor(piece: string, { words, realm }: Masking): string {
  return piece.replace(BY_SCRIPT, (part) => (/\p{L}/u.test(part) ? words.of(part, realm) : ''));
}

const BY_SCRIPT =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}]*|\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]*|\p{Script=Han}+|[\p{Script=Hiragana}\p{Script=Katakana}ー]+|\p{Script=Hangul}+|[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** A word with so many groups could be read as an address, whatever its digits are replaced by. */
const ADDRESS_LIKE = /(?:\p{Nd}+[.]){3}|(?:[\da-f]*:){4}|\*\./iu;

/** Digits right beside letters of a script that codes are written in, or joined with any: "mm3", "hedge-3". */
const IN_CODE =
  /[\p{Script=Latin}\p{Script=Cyrillic}]\p{Nd}|\p{Nd}[\p{Script=Latin}\p{Script=Cyrillic}]|\p{L}[-_#]\p{Nd}|\p{Nd}[-_#]\p{L}/u;

/**
 * Gives digits other digits, as a rule of the same length up to 6: too small for a limit, and never an
 * address. Equal ones stay equal.
 */
export class NumberStandIns {
  readonly #known = new Map<string, string>();
  readonly #next = new Map<number, number>();

  /**
   * The stand-in of some digits.
   * @param word the whole word that they stand in
   */
  of(digits: string, word: string): string {
    // With nines, and one too many of them, it can be no address, and not everyone's either.
    if (ADDRESS_LIKE.test(word)) return '9'.repeat(5);
    if (/\p{Nd}[.:]\p{Nd}/u.test(word)) return '9'.repeat(Math.min([...digits].length, 6));
    // The least numbers tell nothing by themselves, and may count what is not shown; between letters they are a code's.
    const isInCode = IN_CODE.test(word);
    if (!isInCode && /^[0-3]$/.test(digits)) return digits;
    if (!isInCode && /^\p{Nd}$/u.test(digits)) return '0';
    const known = this.#known.get(digits);
    if (known !== undefined) return known;
    const length = Math.min([...digits].length, 6);
    const n = this.#next.get(length) ?? 0;
    this.#next.set(length, n + 1);
    const most = length < 4 ? 4 : 10 ** 3;
    const made = String(n % most).padStart(length, '0');
    this.#known.set(digits, made);
    return made;
  }
}
