import { read } from '../lexicon/read.ts';
import { ALPHABETS, type Alphabet, isWrittenIn } from './alphabets.ts';

const LATIN = ALPHABETS[0] as Alphabet;

/**
 * The lengths of stand-ins, by class. A class is named by the most letters of a word in it; the last length
 * is for all longer words. `DENSE` is for scripts that write a word in a sign or two.
 */
const LENGTHS = [1, 2, 3, 5, 8, 13, 20] as const;
const CLASSES = [1, 2, 3, 6, 10, 16] as const;
const LONGEST_CODE = 20;
/** The length of what stands for a word in letters that the page is not written in. */
const OF_ANOTHER_SCRIPT = 5;
const DENSE_LENGTHS = [1, 2, 4, 7] as const;
const DENSE_CLASSES = [1, 2, 4, 8] as const;

/** Letters and digits that change so often, or more, are a code: where each of them stands tells which one. */
const LEAST_CHANGES = 3;
const CODE = /^([^\p{L}\p{Nd}]*)([\p{L}\p{Nd}_-]*[\p{L}\p{Nd}])([^\p{L}\p{Nd}]*)$/u;

/** Where a word stands that is masked: equal words of the page's frame and of the page itself have other stand-ins. */
export type Realm = 'page' | 'frame';

/**
 * Gives every word a stand-in of its case and its class of length: equal words the same one, different words different
 * ones while there are enough. It is of the word's script where the page is written in that; else it is Latin. The lexicon
 * knows no word in a stand-in.
 */
export class StandIns {
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Whether the exact length is kept: where a rule asks for it. */
  readonly #exact: boolean;

  readonly #languages: ReadonlySet<string>;
  readonly #codes = new Map<string, number>();

  /** @param languages those of the page */
  constructor(exact: boolean, languages: ReadonlySet<string>) {
    this.#exact = exact;
    this.#languages = languages;
  }

  /** The stand-in of a word: letters of one script and nothing else. */
  of(word: string, realm: Realm): string {
    const lower = word.toLowerCase();
    const key = `${realm} ${lower}`;
    const known = this.#known.get(key) ?? this.#make(lower, key);
    return inCaseOf(word, known);
  }

  /** The stand-in of a code, which tells its class of length and its case alone; null for what is none. */
  ofCode(word: string): string | null {
    const [, before = '', code = '', behind = ''] = CODE.exec(word) ?? [];
    const changes = code.match(/(?<=\p{L}[_-]*)\p{Nd}|(?<=\p{Nd}[_-]*)\p{L}/gu) ?? [];
    if (changes.length < LEAST_CHANGES) return null;
    const number = this.#codes.get(code) ?? this.#codes.size;
    this.#codes.set(code, number);
    const length = LENGTHS[CLASSES.findIndex((most) => code.length <= most)] ?? LONGEST_CODE;
    const made = `${'q0'.repeat(length).slice(0, length)}${number % 10}`;
    const isMixed = /\p{Lu}/u.test(code) && /\p{Ll}/u.test(code);
    const cased = isMixed ? `Q${made.slice(1)}` : /\p{Lu}/u.test(code) ? made.toUpperCase() : made;
    return before + cased + behind;
  }

  #make(word: string, key: string): string {
    const own = ALPHABETS.find(({ script }) => script.test(word)) ?? LATIN;
    const { letters } = isWrittenIn(own, this.#languages) ? own : LATIN;
    const length = letters === own.letters ? this.#lengthOf(word) : OF_ANOTHER_SCRIPT;
    const most = letters.length ** Math.min(length - 1, 4);
    let made = '';
    for (let n = 0; n < most; n += 1) {
      made = numbered(letters, length, n);
      if (!this.#taken.has(made) && read(made).hits.length === 0) break;
    }
    this.#taken.add(made);
    this.#known.set(key, made);
    return made;
  }

  #lengthOf(word: string): number {
    const { length } = [...word];
    if (this.#exact) return length;
    const isDense = DENSE.test(word);
    const classes: readonly number[] = isDense ? DENSE_CLASSES : CLASSES;
    const lengths: readonly number[] = isDense ? DENSE_LENGTHS : LENGTHS;
    const place = classes.findIndex((most) => length <= most);
    return lengths[place < 0 ? lengths.length - 1 : place] ?? length;
  }
}

/** Scripts that say a word in a sign or two. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The n-th stand-in of a length: the first letter, then n as a number in the letters of the alphabet. */
function numbered(letters: string, length: number, n: number): string {
  const all = [...letters];
  const [first = 'q'] = all;
  let word = '';
  let left = n;
  for (let place = length - 1; place > 0; place -= 1) {
    // The first letter serves as a digit, too.
    word = (all[left % all.length] ?? first) + word;
    left = Math.floor(left / all.length);
  }
  return first + word;
}

function inCaseOf(word: string, standIn: string): string {
  const isLarge = (text: string) => text !== text.toLowerCase() && text === text.toUpperCase();
  if (word.length > 1 && isLarge(word)) return standIn.toUpperCase();
  const [first = ''] = word;
  return isLarge(first) ? standIn.charAt(0).toUpperCase() + standIn.slice(1) : standIn;
}
