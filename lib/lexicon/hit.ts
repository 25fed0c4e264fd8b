import type { Concept } from './concept.ts';

/** One concept that a text names. */
export interface Hit {
  readonly concept: Concept;
  /** Where it stands in the folded text, and how long it is, in UTF-16 code units. */
  readonly at: number;
  readonly length: number;
  /** The first language that says it so (BCP 47); `mul` where all do. */
  readonly language: string;
  /** Every language that says it so. */
  readonly languages: readonly string[];
  /** The words around deny it: "no restriction", "not locked". */
  readonly negated: boolean;
}
