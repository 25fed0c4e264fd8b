import type { Hit } from './hit.ts';

/** What a choice would do to the key. */
export type Meaning = 'restricts' | 'opens' | 'third-party' | 'unclear';

/**
 * What a text means and how sure that is: `certain` from a phrase that is known to say so, `answer` from a bare yes
 * or no under a question, `composed` from words that each mean something in combination only.
 */
export interface Meant {
  readonly meaning: Meaning;
  readonly how: 'certain' | 'answer' | 'composed' | 'none';
  /** The words that say so. */
  readonly by: readonly Hit[];
}
