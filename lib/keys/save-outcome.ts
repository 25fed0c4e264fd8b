import type { Message } from '../language/message.ts';
import { minutesSince } from '../rotation/count.ts';
import type { Moment } from '../rotation/list.ts';

/** What became of the last save of a key. JSON-safe: the assistant in the key's page is told it too. */
export interface SaveOutcome {
  readonly keyId: string;
  readonly kind: 'waiting' | 'connected' | 'refused' | 'unanswered';
  readonly storedAt: Moment;
  /** When the platform is to be asked next; in the past where that moment went by unused. Null: no more. */
  readonly nextAt: Moment | null;
  /** Whether that question is asked without anybody's doing. */
  readonly byItself: boolean;
  /** When the platform was asked last; null before the first time. */
  readonly askedAt: Moment | null;
  /** Why it may still be refused, the likeliest first. */
  readonly pitfalls: readonly Message[];
}

/** Whole minutes from the save to the last answer. */
export function minutesToAnswer({ storedAt, askedAt }: SaveOutcome): number {
  return minutesSince(storedAt, askedAt ?? storedAt);
}
