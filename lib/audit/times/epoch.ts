/** 2001-09-09 to 2033-05-18: ten digits of seconds that begin with 1. Order ids and amounts of other lengths are none. */
const EPOCH = /(?<![\w.,+-])(1\d{9})(?:(\d{3})(\d{3})?(\d{3})?|[.,](\d{1,9}))?(?![\w]|[.,]\d)/g;

export interface FoundEpoch {
  readonly at: number;
  readonly index: number;
  readonly end: number;
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, by their length; seconds with a fraction too. */
export function epochsIn(text: string): FoundEpoch[] {
  return [...text.matchAll(EPOCH)].map((match) => {
    const [whole, seconds, milli, , , fraction] = match;
    const ms = milli ?? (fraction ?? '').padEnd(3, '0').slice(0, 3);
    return { at: Number(seconds) * 1000 + Number(ms), index: match.index, end: match.index + whole.length };
  });
}
