import type { Concept } from './concept.ts';
import type { Hit } from './hit.ts';

/** A text, read as concepts in all languages at a time. */
export interface Reading {
  /** The folded text in which the places of the hits count. */
  readonly text: string;
  /** By place; at one place the longest first. */
  readonly hits: readonly Hit[];
  /** Whether the text names one of these concepts, denied or not. */
  has(...concepts: readonly Concept[]): boolean;
  /** The first hit of one of these concepts; at one place the longest. */
  first(...concepts: readonly Concept[]): Hit | null;
  /** Every hit of these concepts, by place. */
  all(...concepts: readonly Concept[]): readonly Hit[];
  /** Whether the first hit of one concept stands before the first one of another. */
  before(first: Concept, second: Concept): boolean;
}

/** How many entries of a list are not shown; `unknown` where a text says that some are not, and not how many. */
export type HiddenCount = number | 'unknown';
