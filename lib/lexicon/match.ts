/** Scripts whose words begin with a blank: there a stem matches at the beginning of a word, else anywhere. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
/** What makes one word with such letters; a letter of another script stands beside a word of its own. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/**
 * Where a stem stands in a text; -1 where it does not. A Latin stem of up to three letters must be a whole word.
 * @param text a text that was folded by `fold`
 * @param from where to begin
 */
export function indexOfStem(text: string, stem: string, from = 0): number {
  const whole = /^[a-z]{1,3}$/.test(stem);
  for (let index = text.indexOf(stem, from); index >= 0; index = text.indexOf(stem, index + 1)) {
    const begins = index === 0 || !SPACED.test(stem[0] ?? '') || !WORD.test(text[index - 1] ?? '');
    const ends = !whole || !WORD.test((text[index + stem.length] ?? '').replace('s', ''));
    if (begins && ends) return index;
  }
  return -1;
}

/** Whether a stem that ends there ends its word, too. */
export function endsWord(text: string, end: number): boolean {
  return !WORD.test(text[end] ?? '');
}
