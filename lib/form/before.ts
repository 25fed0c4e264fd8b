import type { Token } from '../address/token.ts';
import type { FormReading } from './reading.ts';

/** What a form held before a fill, so that it can be put back. */
export interface Before {
  readonly restriction: FormReading['restriction'];
  readonly tokens: readonly Token[];
  /** The text that stood in the field, to the letter. */
  readonly text: string;
}
