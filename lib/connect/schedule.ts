import type { ExchangeId } from '../exchanges/all.ts';
import type { Moment } from '../rotation/list.ts';
import type { ConnectionStatus, Validation } from './stored.ts';

const MINUTE = 60_000;

/** When to ask, in minutes after the exchange may first have the new list in force. */
const AFTER_START = [0, 1, 3, 5, 10] as const;

/** How long an outcome is kept, in ms. */
const REMEMBERED = 30 * 24 * 60 * MINUTE;

/** What a schedule begins with: a list that the exchange has stored for a key with a connection. */
export interface Stored {
  readonly connection: string;
  readonly keyId: string | null;
  readonly exchange: ExchangeId;
  readonly storedAt: Moment;
  /** Minutes until a saved list is in force, from the exchange's data. */
  readonly propagationMinutes: readonly [from: number, to: number];
}

/** The schedule of re-validations. All its moments are fixed here, so that a restart changes none. */
export function scheduleFor(stored: Stored): Validation {
  const start = stored.storedAt + stored.propagationMinutes[0] * MINUTE;
  const { connection, keyId, exchange, storedAt } = stored;
  const due = AFTER_START.map((minutes) => start + minutes * MINUTE);
  return { connection, keyId, exchange, storedAt, due, tries: [], outcome: 'waiting' };
}

/** Adds a schedule; one connection has one, and the newest save counts. Outcomes of the last 30 days stay. */
export function withSchedule(validations: readonly Validation[], next: Validation): Validation[] {
  return [
    ...validations.filter(
      (known) => known.connection !== next.connection && next.storedAt - known.storedAt < REMEMBERED,
    ),
    next,
  ];
}

/**
 * When this connection is to be asked next; in the past where that moment passed without a chance to ask.
 * Null: no more.
 */
export function nextDueOf(validation: Validation): Moment | null {
  if (validation.outcome !== 'waiting') return null;
  const last = validation.tries.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  return validation.due.find((moment) => moment > last) ?? null;
}

/**
 * The connections to ask now. Several moments that passed without a chance to ask are made up for by one
 * question.
 */
export function dueNow(validations: readonly Validation[], now: Moment): Validation[] {
  return validations.filter((validation) => {
    const next = nextDueOf(validation);
    return next !== null && next <= now;
  });
}

/**
 * Adds the answer to a question to the connection's schedule. Only `connected` ends the schedule early:
 * anything else may be a delay at the exchange.
 * @param restricted whether the exchange said that the key is restricted; null where it did not say. A key
 *   that was open before stays `connected` all the while: until it is restricted, that says nothing about the
 *   new list
 */
export function answered(
  validations: readonly Validation[],
  connection: string,
  status: ConnectionStatus | 'unanswered',
  restricted: boolean | null,
  now: Moment,
): Validation[] {
  return validations.map((validation) => {
    if (validation.connection !== connection || validation.outcome === 'connected') return validation;
    const asked = { ...validation, tries: [...validation.tries, { at: now, status }] };
    const isOver = validation.outcome !== 'waiting' || nextDueOf(asked) === null;
    if (status === 'connected')
      return restricted === false && !isOver ? asked : { ...asked, outcome: 'connected' };
    return isOver ? { ...asked, outcome: outcomeOf(status) } : asked;
  });
}

function outcomeOf(status: Exclude<ConnectionStatus, 'connected'> | 'unanswered'): Validation['outcome'] {
  if (status === 'ip-not-whitelisted') return 'refused';
  return status === 'invalid-key' ? 'invalid-key' : 'unanswered';
}
