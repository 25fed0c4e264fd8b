import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { Whose } from './whose.ts';

/** One address with its verdict. */
export interface AuditRow {
  readonly text: string;
  readonly whose: Whose;
  readonly tone: Tone;
  readonly note: Message;
  /** Whether it called, or is only named in a list. */
  readonly called: boolean;
  readonly count: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** From when to when, in UTC. */
  readonly when: Message | null;
  /** Uses that were surely after the platform had switched it off. */
  readonly late: number;
  /** Uses of which the text leaves open whether they were. */
  readonly unclear: number;
}
