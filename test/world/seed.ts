import { createHash } from 'node:crypto';
import type { ExchangeId, ExchangeState, PracticeKey, Restriction } from './state.ts';

const OPEN: Restriction = { restricted: false, addresses: [] };
const DAY = 86_400_000;

/** The user's own addresses: a server at home and one that nobody declared. */
const OWN_ADDRESS = '198.51.100.7';
const OTHER_ADDRESS = '198.51.100.44';

/** What the practice exchange shows as the visitor's present address. It is never part of a list. */
export const VISITOR_ADDRESS = '192.0.2.55';

function restrictedTo(...addresses: string[]): Restriction {
  return { restricted: true, addresses };
}

type Seed = readonly [label: string, restriction: Restriction, thirdParty?: string];

const SEEDS: Readonly<Record<ExchangeId, readonly Seed[]>> = {
  binance: [
    ['bot-1', OPEN],
    ['bot-2', restrictedTo(OWN_ADDRESS)],
    ['copy-trader', restrictedTo('192.0.2.201', '192.0.2.202'), '3Commas'],
  ],
  bybit: [
    ['swing', OPEN],
    ['perp-1', restrictedTo(OWN_ADDRESS, OTHER_ADDRESS)],
    ['linked', OPEN, 'Cornix'],
  ],
  okx: [
    ['grid', restrictedTo(OWN_ADDRESS)],
    ['hedge', OPEN],
    ['signals', OPEN, 'TradingView'],
  ],
  bitget: [
    ['main', OPEN],
    ['futures', restrictedTo(OWN_ADDRESS)],
  ],
  kucoin: [
    ['main', OPEN],
    ['arb', restrictedTo(OWN_ADDRESS)],
    ['app-link', OPEN, 'Altrady'],
  ],
};

/** A key's planted API key and secret: a test greps storage, logs and messages for `PLANTED-`. */
export function planted(exchange: ExchangeId, label: string): { apiKey: string; secret: string } {
  const name = `${exchange}-${label}`.toUpperCase();
  const ending = createHash('sha256').update(name).digest('base64url').replaceAll(/[-_]/g, 'x');
  return {
    apiKey: `PLANTED-KEY-${name}-${ending.slice(0, 12)}`,
    secret: `PLANTED-SECRET-${name}-${ending.slice(12, 32)}`,
  };
}

function seedKey(exchange: ExchangeId, [label, restriction, thirdParty]: Seed, now: number): PracticeKey {
  return {
    id: `${exchange}-${label}`,
    label,
    ...planted(exchange, label),
    createdAt: now - 90 * DAY,
    rights: ['read'],
    thirdParty: thirdParty ?? null,
    history: [{ restriction, from: now - 90 * DAY }],
  };
}

/** A practice exchange as it is before anybody has touched it. */
export function seedExchange(id: ExchangeId, now: number): ExchangeState {
  return {
    id,
    keys: SEEDS[id].map((seed) => seedKey(id, seed, now)),
    script: { verifications: id === 'binance' ? 2 : 1, failSaves: 0, propagationMs: 1_500 },
    tickets: [],
    uses: [],
    stores: 0,
  };
}
