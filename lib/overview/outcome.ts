import { diagnose, nextDueOf, pitfallMessage } from '../connect/index.ts';
import type { Validation } from '../connect/report.ts';
import { type Message, message } from '../language/message.ts';
import { DAY, type Moment } from '../rotation/index.ts';
import { minutesSince, minutesUntil } from './count.ts';
import { factsOf } from './exchange-facts.ts';
import type { Key } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import { symptomsOf } from './symptoms.ts';

/** What became of the last save of a key. JSON-safe: the assistant in the key's page is told it too. */
export interface Outcome {
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

/**
 * What became of a key's last save. Null without a schedule, a day after it, and where something newer was answered
 * since.
 */
export function outcomeOf(key: Key, snapshot: Snapshot, now: Moment): Outcome | null {
  const { validation, assessment } = key;
  if (!validation || now - validation.storedAt > DAY) return null;
  const kind = kindOf(validation);
  const said = assessment.answer.kind;
  if ((kind === 'connected' && said === 'refused') || (kind === 'refused' && said === 'connected'))
    return null;
  const symptoms = symptomsOf(key, snapshot, now);
  return {
    keyId: key.id,
    kind,
    storedAt: validation.storedAt,
    nextAt: nextDueOf(validation),
    byItself: snapshot.asksByItself,
    askedAt: validation.tries.at(-1)?.at ?? null,
    pitfalls: kind === 'refused' ? diagnose(symptoms).map((one) => pitfallMessage(one, symptoms)) : [],
  };
}

/** N9, N12 and N13 in the popup: asked again in 2 min, connected, or still refused. */
export function outcomeWords(outcome: Outcome, key: Key, snapshot: Snapshot, now: Moment): Message {
  const { name, propagationMinutes } = factsOf(snapshot, key.exchange);
  const [from, to] = propagationMinutes;
  const platform = snapshot.platform.name;
  switch (outcome.kind) {
    case 'waiting': {
      const minutes = minutesUntil(outcome.nextAt ?? now, now);
      return message(waitingWords(minutes, outcome.byItself), {
        exchange: name,
        from,
        to,
        platform,
        minutes,
      });
    }
    case 'connected':
      return message('outcome_connected', { key: key.label, platform });
    case 'refused':
      return message('outcome_refused', { key: key.label, minutes: minutesToAnswer(outcome) });
    case 'unanswered':
      return message('outcome_unanswered', { platform });
  }
}

/** Whole minutes from the save to the last answer. */
export function minutesToAnswer({ storedAt, askedAt }: Outcome): number {
  return minutesSince(storedAt, askedAt ?? storedAt);
}

function waitingWords(minutes: number, byItself: boolean): string {
  if (byItself) return minutes > 0 ? 'outcome_waiting' : 'outcome_asking';
  return minutes > 0 ? 'outcome_waiting_open' : 'outcome_waiting_now';
}

function kindOf({ outcome }: Validation): Outcome['kind'] {
  return outcome === 'invalid-key' ? 'refused' : outcome;
}
