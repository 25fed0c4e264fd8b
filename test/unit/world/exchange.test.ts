import { describe, expect, it } from 'vitest';
import {
  allows,
  complaint,
  inForce,
  LIMITS,
  openTicket,
  storedOn,
  sweep,
  verify,
} from '../../world/exchange.ts';
import { seedExchange } from '../../world/seed.ts';
import { type Change, EXCHANGE_IDS, type ExchangeState } from '../../world/state.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const CODES = ['123456', '123456', '123456'];

function restrict(...addresses: string[]): Change {
  const restriction = { restricted: true, addresses };
  return { keys: ['binance-bot-1'], label: null, rights: null, thirdParty: null, restriction, remove: false };
}

function scripted(script: Partial<ExchangeState['script']>): ExchangeState {
  const state = seedExchange('binance', NOW);
  return { ...state, script: { verifications: 1, failSaves: 0, propagationMs: 0, ...script } };
}

function bot1(state: ExchangeState) {
  const key = state.keys.find(({ label }) => label === 'bot-1');
  if (!key) throw new Error('bot-1 is gone');
  return key;
}

describe('a save on a practice exchange', () => {
  it('stores nothing before the codes', () => {
    const asked = openTicket(scripted({}), restrict('203.0.113.10'), 't');
    expect(storedOn(bot1(asked)).restricted).toBe(false);
  });

  it('stores after the codes, and is in force after the propagation', () => {
    const asked = openTicket(scripted({ propagationMs: 5_000 }), restrict('203.0.113.10'), 't');
    const { state, outcome } = verify(asked, 't', CODES, NOW);
    expect(outcome).toBe('stored');
    expect(storedOn(bot1(state)).addresses).toEqual(['203.0.113.10']);
    expect(inForce(bot1(state), NOW + 4_999).restricted).toBe(false);
    expect(inForce(bot1(state), NOW + 5_000).restricted).toBe(true);
    expect(allows(bot1(state), '203.0.113.10', NOW + 5_000)).toBe(true);
    expect(allows(bot1(state), '45.9.1.2', NOW + 5_000)).toBe(false);
  });

  it('asks for the codes as often as the script says', () => {
    const asked = openTicket(scripted({ verifications: 2 }), restrict('203.0.113.10'), 't');
    const first = verify(asked, 't', CODES, NOW);
    expect(first.outcome).toBe('again');
    expect(verify(first.state, 't', CODES, NOW).outcome).toBe('stored');
  });

  it('fails as often as the script says, and stores nothing then', () => {
    const asked = openTicket(scripted({ failSaves: 1 }), restrict('203.0.113.10'), 't');
    const { state, outcome } = verify(asked, 't', CODES, NOW);
    expect(outcome).toBe('failed');
    expect(storedOn(bot1(state)).restricted).toBe(false);
    expect(verify(openTicket(state, restrict('203.0.113.10'), 'u'), 'u', CODES, NOW).outcome).toBe('stored');
  });

  it.each([
    [['12345'], 'wrong'],
    [[], 'wrong'],
    [['abcdef'], 'wrong'],
  ] as const)('refuses the codes %j', (codes, outcome) => {
    const asked = openTicket(scripted({}), restrict('203.0.113.10'), 't');
    expect(verify(asked, 't', codes, NOW).outcome).toBe(outcome);
  });
});

describe('what an exchange would not store', () => {
  it.each(EXCHANGE_IDS)('%s: one address more than its limit', (id) => {
    const addresses = Array.from({ length: LIMITS[id] + 1 }, (_, index) => `198.51.100.${index}`);
    expect(complaint(id, { restricted: true, addresses })).toMatch(/Up to \d+/);
    expect(complaint(id, { restricted: true, addresses: addresses.slice(1) })).toBeNull();
  });

  it.each([
    [['203.0.113.10', ' 203.0.113.11'], /Illegal/],
    [['203.0.113'], /Illegal/],
    [['203.0.113.10', '203.0.113.10'], /Duplicate/],
    [[], /at least one/],
  ] as const)('%j', (addresses, why) => {
    expect(complaint('binance', { restricted: true, addresses })).toMatch(why);
  });
});

it('takes away open keys that may trade, as the exchanges threaten', () => {
  const state = seedExchange('binance', NOW);
  const trading = { ...state, keys: state.keys.map((key) => ({ ...key, rights: ['read', 'trade'] })) };
  expect(sweep(state).keys).toHaveLength(3);
  expect(sweep(trading).keys.map(({ label }) => label)).not.toContain('bot-1');
});
