import type { CsrfHeader } from '../../platform/platform.ts';
import type { Moment } from '../../rotation/list.ts';
import type { Published } from './answer-rules.ts';

/** What `checkConnect` is given beside the visitor. */
export interface Surroundings {
  readonly csrf?: CsrfHeader | undefined;
  readonly published: Published | null;
  readonly now: () => Moment;
  /** How long an answer may take, in ms; as in a client where it is not said. */
  readonly longest?: number | undefined;
}
