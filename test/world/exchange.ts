import { isIP } from 'node:net';
import { planted } from './seed.ts';
import type { Change, ExchangeId, ExchangeState, PracticeKey, Restriction, Ticket, Use } from './state.ts';

/** Most addresses a key may hold, by exchange (`docs/exchanges.md`). */
export const LIMITS: Readonly<Record<ExchangeId, number>> = {
  binance: 30,
  bybit: 100,
  okx: 20,
  bitget: 30,
  kucoin: 20,
};

const OPEN: Restriction = { restricted: false, addresses: [] };

/** What the exchange has stored for a key, in force or not yet. */
export function storedOn(key: PracticeKey): Restriction {
  return key.history.at(-1)?.restriction ?? OPEN;
}

/** What the exchange enforces at this moment (ms, UTC): the newest restriction that has propagated. */
export function inForce(key: PracticeKey, now: number): Restriction {
  return key.history.findLast(({ from }) => from <= now)?.restriction ?? OPEN;
}

/** Whether a request from this address is answered at this moment. */
export function allows(key: PracticeKey, caller: string, now: number): boolean {
  const restriction = inForce(key, now);
  return !restriction.restricted || restriction.addresses.includes(caller);
}

/** Why the exchange would not store this list, in its own words, or null. */
export function complaint(exchange: ExchangeId, restriction: Restriction): string | null {
  const { restricted, addresses } = restriction;
  if (!restricted) return null;
  if (addresses.length === 0) return 'Please enter at least one IP address.';
  if (addresses.length > LIMITS[exchange]) return `Up to ${LIMITS[exchange]} IP addresses are supported.`;
  const illegal = addresses.find((token) => isIP(token.split('/')[0] ?? '') === 0);
  if (illegal !== undefined) return `Illegal IP address: ${illegal}`;
  return new Set(addresses).size < addresses.length ? 'Duplicate IP address.' : null;
}

/** A save that waits for its codes. */
export function openTicket(state: ExchangeState, change: Change, id: string): ExchangeState {
  return { ...state, tickets: [...state.tickets, { id, change, rounds: 0 }] };
}

export type Verified = {
  readonly state: ExchangeState;
  readonly outcome: 'unknown' | 'wrong' | 'again' | 'failed' | 'stored';
};

/** Takes the codes of a ticket: any six digits each. Asks again, fails or stores as the script says. */
export function verify(state: ExchangeState, id: string, codes: readonly string[], now: number): Verified {
  const ticket = state.tickets.find((each) => each.id === id);
  if (!ticket) return { state, outcome: 'unknown' };
  if (codes.length === 0 || !codes.every((code) => /^\d{6}$/.test(code))) return { state, outcome: 'wrong' };
  const others = state.tickets.filter((each) => each !== ticket);
  if (ticket.rounds + 1 < state.script.verifications) {
    return {
      state: { ...state, tickets: [...others, { ...ticket, rounds: ticket.rounds + 1 }] },
      outcome: 'again',
    };
  }
  if (state.script.failSaves > 0) {
    const script = { ...state.script, failSaves: state.script.failSaves - 1 };
    return { state: { ...state, script, tickets: others }, outcome: 'failed' };
  }
  return { state: { ...applied(state, ticket, now), tickets: others }, outcome: 'stored' };
}

function applied(state: ExchangeState, { change }: Ticket, now: number): ExchangeState {
  const stores = state.stores + 1;
  if (change.remove)
    return { ...state, stores, keys: state.keys.filter(({ id }) => !change.keys.includes(id)) };
  if (change.keys.length === 0)
    return { ...state, stores, keys: [...state.keys, createdKey(state, change, now)] };
  const from = now + state.script.propagationMs;
  const keys = state.keys.map((key) => (change.keys.includes(key.id) ? changedKey(key, change, from) : key));
  return { ...state, stores, keys };
}

function changedKey(key: PracticeKey, change: Change, from: number): PracticeKey {
  return {
    ...key,
    label: change.label ?? key.label,
    rights: change.rights ?? key.rights,
    history: change.restriction ? [...key.history, { restriction: change.restriction, from }] : key.history,
  };
}

function createdKey(state: ExchangeState, change: Change, now: number): PracticeKey {
  const label = change.label ?? 'new';
  return {
    id: `${state.id}-${label}-${state.stores + 1}`,
    label,
    ...planted(state.id, `${label}${state.stores + 1}`),
    createdAt: now,
    rights: change.rights ?? ['read'],
    thirdParty: change.thirdParty,
    history: [{ restriction: change.restriction ?? OPEN, from: now + state.script.propagationMs }],
  };
}

/** Notes that an address used a key. */
export function noteUse(state: ExchangeState, use: Use): ExchangeState {
  return { ...state, uses: [...state.uses, use] };
}

/** Carries out what the exchange threatens: keys that are open although they may do more than read are gone. */
export function sweep(state: ExchangeState): ExchangeState {
  const keys = state.keys.filter(
    (key) => storedOn(key).restricted || key.rights.every((right) => right === 'read'),
  );
  return { ...state, keys };
}
