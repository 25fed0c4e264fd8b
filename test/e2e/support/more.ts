/** Marks a test that `npm test` leaves to `npm run test:more`: another test holds the same, on another input. */
export const MORE_TAG = '@more';

/** The options of a test, or of a group of tests, that is left to `npm run test:more` where this is true. */
export function leftToMore(isLeft: boolean): { tag?: string } {
  return isLeft ? { tag: MORE_TAG } : {};
}
