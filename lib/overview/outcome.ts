import { nextDueOf } from '../connect/schedule.ts';
import type { Validation } from '../connect/stored.ts';
import { diagnose, type Pitfall, type Symptoms } from '../keys/diagnosis.ts';
import { minutesToAnswer, type SaveOutcome } from '../keys/save-outcome.ts';
import { type IdWith, inId, type Message, message } from '../language/message.ts';
import { minutesUntil } from '../rotation/count.ts';
import { DAY, type Moment } from '../rotation/list.ts';
import { factsOf } from './exchange-facts.ts';
import type { Key } from './key.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What became of a key's last save. Null without a schedule, a day after it, and where something newer was answered
 * since.
 */
export function outcomeOf(key: Key, snapshot: Snapshot, now: Moment): SaveOutcome | null {
  const { validation, assessment } = key;
  if (!validation || now - validation.storedAt > DAY) return null;
  const kind = kindOf(validation);
  const said = assessment.answer.kind;
  if ((kind === 'connected' && said === 'refused') || (kind === 'refused' && said === 'connected'))
    return null;
  return {
    keyId: key.id,
    kind,
    storedAt: validation.storedAt,
    nextAt: nextDueOf(validation),
    byItself: snapshot.asksByItself,
    askedAt: validation.tries.at(-1)?.at ?? null,
    pitfalls: kind === 'refused' ? pitfallsOf(key, snapshot, now) : [],
  };
}

/** What may be the matter with a key that is still refused, the likeliest first; never empty. */
export function pitfallsOf(key: Key, snapshot: Snapshot, now: Moment): Message[] {
  const symptoms = symptomsOf(key, snapshot, now);
  return diagnose(symptoms).map((pitfall) => pitfallMessage(pitfall, symptoms));
}

/** What is known of a key that is still refused, for `diagnose`. */
function symptomsOf(key: Key, snapshot: Snapshot, now: Moment): Symptoms {
  const siblings = snapshot.records.filter(
    ({ id, exchange }) => exchange === key.exchange && id !== key.id,
  ).length;
  const fill = key.record?.fill ?? null;
  return {
    assessment: key.assessment,
    fill: fill && (fill.saved === 'stored' || now - fill.at < 24 * 3_600_000) ? fill : null,
    siblings,
    exchange: factsOf(snapshot, key.exchange),
    sinceStoredMs: fill?.storedAt ? now - fill.storedAt : null,
  };
}

/** The sentence for a pitfall: what is wrong, then what to do. */
export function pitfallMessage(pitfall: Pitfall, { exchange, assessment }: Symptoms): Message {
  const n = assessment.lacks.length;
  return message(`pitfall_${inId(pitfall)}`, { n, exchange: exchange.name, code: exchange.refusalCode });
}

/** What became of a save, in the popup: asked again in 2 min, connected, or still refused. */
export function outcomeWords(outcome: SaveOutcome, key: Key, snapshot: Snapshot, now: Moment): Message {
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

type WaitingValues = { exchange: string; from: number; to: number; platform: string; minutes: number };

function waitingWords(minutes: number, byItself: boolean): IdWith<WaitingValues> {
  if (byItself) return minutes > 0 ? 'outcome_waiting' : 'outcome_asking';
  return minutes > 0 ? 'outcome_waiting_open' : 'outcome_waiting_now';
}

function kindOf({ outcome }: Validation): SaveOutcome['kind'] {
  return outcome === 'invalid-key' ? 'refused' : outcome;
}
