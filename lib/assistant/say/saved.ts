import type { FormReading } from '../../form/reading.ts';
import type { KeyRecord } from '../../keys/record.ts';
import type { SaveOutcome } from '../../keys/save-outcome.ts';
import { type Message, message } from '../../language/message.ts';
import { minutesSince, minutesUntil } from '../../rotation/count.ts';
import type { Plan } from '../../rotation/plan.ts';
import { viewOf } from '../base.ts';
import { keyValues } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { FillRecord, Scene } from '../scene.ts';
import type { Action, AssistantView } from '../view.ts';
import { stepsTo } from './steps.ts';

const connect: Action = { id: 'connect', label: message('press_open_connect'), rank: 'secondary' };

/**
 * The view after the exchange has stored the list, with what the platform's check of the key has found since.
 */
export function saySaved(scene: Scene, reading: FormReading, plan: Plan, fill: FillRecord): AssistantView {
  const outcome = outcomeFor(scene, fill);
  return viewOf(
    scene,
    {
      state: 'complete',
      addresses: linesOf(scene, reading, null),
      steps: stepsTo(scene, outcome?.kind === 'connected' ? 3 : 2, reading),
      ...wordsOf(scene, reading, fill, outcome),
    },
    plan,
  );
}

type Words = Pick<AssistantView, 'tone' | 'headline' | 'pill' | 'lines' | 'actions'>;

function wordsOf(scene: Scene, reading: FormReading, fill: FillRecord, outcome: SaveOutcome | null): Words {
  const platform = scene.context.platform.name;
  const next = nextKey(scene);
  switch (outcome?.kind) {
    case 'connected': {
      const headline = message('filled_connected');
      const line = message('filled_connected_detail', { ...keyValues(reading), platform });
      return {
        tone: 'good',
        headline,
        pill: headline,
        lines: [line, ...rights(scene, reading, fill)],
        actions: next,
      };
    }
    case 'refused': {
      const { storedAt, askedAt, pitfalls } = outcome;
      const headline = message('filled_refused', { minutes: minutesSince(storedAt, askedAt ?? storedAt) });
      const checks: Action = { id: 'checks', label: message('action_checks'), rank: 'primary' };
      return { tone: 'danger', headline, pill: headline, lines: pitfalls, actions: [checks, ...next] };
    }
    case 'unanswered':
      return stored([message('outcome_unanswered', { platform })], [connect, ...next]);
    default: {
      const isLinked = recordOf(scene, fill)?.connection != null;
      const lines = [propagation(scene, outcome, isLinked), ...rights(scene, reading, fill)];
      return stored(lines, outcome || isLinked ? next : [connect, ...next]);
    }
  }
}

function stored(lines: readonly Message[], actions: readonly Action[]): Words {
  const headline = message('filled_stored');
  return { tone: 'good', headline, pill: headline, lines, actions };
}

/** The sentence about how long the exchange may take, and who asks the platform then. */
function propagation(
  { exchange, context, now }: Scene,
  outcome: SaveOutcome | null,
  isLinked: boolean,
): Message {
  const [from, to] = context.propagationMinutes;
  const platform = context.platform.name;
  const minutes = minutesUntil(outcome?.nextAt ?? now, now);
  const values = { exchange: exchange.name, from, to, platform, minutes };
  // The schedule of a linked key follows in a moment.
  if (!outcome) return message(isLinked ? 'filled_propagation_linked' : 'filled_propagation', values);
  if (!outcome.byItself) return message('filled_propagation_popup', values);
  return message(minutes > 0 ? 'filled_propagation_asked' : 'filled_propagation_asking', values);
}

/**
 * The sentence about rights that the exchange gives to restricted keys only; none for a key that was
 * restricted before.
 */
function rights({ exchange }: Scene, { editLabel }: FormReading, { wasOpen }: FillRecord): Message[] {
  if (!wasOpen || !exchange.rightsNeedRestriction) return [];
  return [message('filled_rights', { named: editLabel ? 'yes' : 'no', edit: editLabel ?? '' })];
}

/** The outcome of this very save; null while there is none. An older one says nothing about it. */
function outcomeFor(scene: Scene, fill: FillRecord): SaveOutcome | null {
  const id = recordOf(scene, fill)?.id;
  return scene.context.saves.find(({ keyId, storedAt }) => keyId === id && storedAt >= fill.at) ?? null;
}

function recordOf({ context }: Scene, { key }: FillRecord): KeyRecord | null {
  return context.records.find(({ label }) => label === key) ?? null;
}

function nextKey({ context }: Scene): Action[] {
  const next = context.records.find(({ id }) => id === context.nextKey);
  return next
    ? [{ id: 'next-key', label: message('action_next_key', { key: next.label }), rank: 'primary' }]
    : [];
}
