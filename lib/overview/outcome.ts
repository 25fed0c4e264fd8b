import { diagnose, nextDueOf, pitfallMessage } from '../connect/index.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import { minutesSince, minutesUntil } from './count.ts';
import { factsOf } from './exchange-facts.ts';
import { keysOf } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import { symptomsOf } from './symptoms.ts';

/** What became of the last save of a key, for the assistant's steps and the key's row. */
export interface Outcome {
  readonly kind: 'waiting' | 'connected' | 'refused' | 'unanswered';
  readonly text: Message;
  /** Why it may still be refused, the likeliest first. */
  readonly pitfalls: readonly Message[];
}

/** N9, N12 and N13: asked again in 2 min, connected, or still refused and why. Null without a schedule. */
export function outcomeOf(keyId: string, snapshot: Snapshot, now: Moment): Outcome | null {
  const key = keysOf(snapshot, now).find(({ id }) => id === keyId);
  const validation = key?.validation;
  if (!key || !validation) return null;
  const { name, propagationMinutes } = factsOf(snapshot, key.exchange);
  const [from, to] = propagationMinutes;
  const platform = snapshot.platform.name;
  const minutes = minutesUntil(nextDueOf(validation) ?? now, now);
  const symptoms = symptomsOf(key, snapshot, now);
  switch (validation.outcome) {
    case 'waiting': {
      const id = minutes > 0 ? 'outcome_waiting' : 'outcome_waiting_now';
      return {
        kind: 'waiting',
        text: message(id, { exchange: name, from, to, platform, minutes }),
        pitfalls: [],
      };
    }
    case 'connected':
      return {
        kind: 'connected',
        text: message('outcome_connected', { key: key.label, platform }),
        pitfalls: [],
      };
    case 'refused':
    case 'invalid-key': {
      const text = message('outcome_refused', {
        key: key.label,
        minutes: minutesSince(validation.storedAt, now),
      });
      return {
        kind: 'refused',
        text,
        pitfalls: diagnose(symptoms).map((one) => pitfallMessage(one, symptoms)),
      };
    }
    case 'unanswered':
      return { kind: 'unanswered', text: message('outcome_unanswered', { platform }), pitfalls: [] };
  }
}
