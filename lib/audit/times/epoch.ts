/**
 * 2001-09-09 to 2033-05-18: ten digits of seconds that begin with 1. Order ids and amounts of other lengths
 * do not match.
 */
const EPOCH = /(?<![\w.,+-])(1\d{9})(?:(\d{3})(\d{3})?(\d{3})?|[.,](\d{1,9}))?(?![\w]|[.,]\d)/g;

/** A time in a text that is written as an epoch: `at` is UTC ms, the places are in UTF-16 units. */
export interface FoundEpoch {
  readonly at: number;
  readonly index: number;
  readonly end: number;
}

/**
 * Finds times written as seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by their
 * length; seconds may have a fraction.
 */
export function epochsIn(text: string): FoundEpoch[] {
  return [...text.matchAll(EPOCH)].map((match) => {
    const [whole, seconds, milli, , , fraction] = match;
    const ms = milli ?? (fraction ?? '').padEnd(3, '0').slice(0, 3);
    return { at: Number(seconds) * 1000 + Number(ms), index: match.index, end: match.index + whole.length };
  });
}
