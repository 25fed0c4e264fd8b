import { read } from '../lexicon/read.ts';
import { ALPHABETS, type Alphabet } from './alphabets.ts';

const LATIN = ALPHABETS[0] as Alphabet;

/**
 * The lengths of stand-ins, by class. A class is named by the most letters of a word in it; the last length
 * is for all longer words. `DENSE` is for scripts that write a word in a sign or two.
 */
const LENGTHS = [1, 2, 3, 5, 8, 13, 20] as const;
const CLASSES = [1, 2, 3, 6, 10, 16] as const;
const DENSE_LENGTHS = [1, 2, 4, 7] as const;
const DENSE_CLASSES = [1, 2, 4, 8] as const;

/**
 * Gives every word a stand-in of its script, its case and its class of length: equal words the same one,
 * different words different ones while there are enough. The lexicon knows no word in a stand-in.
 */
export class StandIns {
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** Whether the exact length is kept: where a rule asks for it. */
  readonly #exact: boolean;

  constructor(exact: boolean) {
    this.#exact = exact;
  }

  /** The stand-in of a word: letters of one script and nothing else. */
  of(word: string): string {
    const key = word.toLowerCase();
    const known = this.#known.get(key) ?? this.#make(key);
    return inCaseOf(word, known);
  }

  #make(word: string): string {
    const { letters } = ALPHABETS.find(({ script }) => script.test(word)) ?? LATIN;
    const length = this.#lengthOf(word);
    const most = letters.length ** Math.min(length - 1, 4);
    let made = '';
    for (let n = 0; n < most; n += 1) {
      made = numbered(letters, length, n);
      if (!this.#taken.has(made) && read(made).hits.length === 0) break;
    }
    this.#taken.add(made);
    this.#known.set(word, made);
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
