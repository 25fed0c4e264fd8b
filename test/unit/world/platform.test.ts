import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningWorld, startWorld } from '../../world/index.ts';
import { planted } from '../../world/seed.ts';
import type { ExchangeId } from '../../world/state.ts';

let running: RunningWorld;

beforeAll(async () => {
  running = await startWorld({ port: 0 });
});
beforeEach(() => running.order('reset'));
afterAll(() => running.close());

function ask(host: string, path: string, init?: RequestInit): Promise<Response> {
  return running.fetch(new Request(`http://${host}${path}`, init));
}

async function revalidate(id: string) {
  const path = `/api/connections/${id}/revalidate`;
  return (await ask('connect.localhost', path, { method: 'POST' })).json();
}

/** Saves as the exchange's own page does. */
async function save(exchange: ExchangeId, key: string, addresses: string[]) {
  const post = async (path: string, body: unknown) =>
    (
      await ask(`${exchange}.localhost`, `/practice/${path}`, { method: 'POST', body: JSON.stringify(body) })
    ).json();
  const restriction = { restricted: true, addresses };
  const { ticket } = await post('save', { keys: [key], restriction });
  await post('verify', { ticket, codes: ['123456'] });
  return post('verify', { ticket, codes: ['123456'] });
}

describe("the exchanges' own words to a caller that is not on the key", () => {
  it.each([
    ['binance', '/api/v3/account', 'x-mbx-apikey', 'bot-2', { code: -2015 }],
    ['bybit', '/v5/user/query-api', 'x-bapi-api-key', 'perp-1', { retCode: 10010 }],
    ['okx', '/api/v5/account/config', 'ok-access-key', 'grid', { code: '50110' }],
    ['bitget', '/api/v2/spot/account/info', 'access-key', 'futures', { code: '40018' }],
    ['kucoin', '/api/v1/accounts', 'kc-api-key', 'arb', { code: '400006' }],
  ] as const)('%s', async (exchange, path, header, label, words) => {
    const headers = { [header]: planted(exchange, label).apiKey };
    const from = (caller: string) =>
      ask(`${exchange}.localhost`, path, { headers: { ...headers, 'x-practice-caller': caller } });
    expect(await (await from('203.0.113.10')).json()).toMatchObject(words);
    expect(await (await from('198.51.100.7')).json()).toMatchObject({ ipRestrict: true });
  });
});

describe('re-validation asks the exchange over HTTP, from each live address', () => {
  it('says which addresses were refused', async () => {
    expect(await revalidate('binance-bot-2')).toMatchObject({
      status: 'ip-not-whitelisted',
      missing: ['203.0.113.10', '203.0.113.11'],
    });
  });

  it('is connected once the list is stored and has propagated', async () => {
    await running.order('script', { exchange: 'okx', propagationMs: 0 });
    await save('okx', 'okx-grid', ['198.51.100.7', '203.0.113.10', '203.0.113.11']);
    expect(await revalidate('okx-grid')).toMatchObject({
      status: 'connected',
      missing: [],
      restricted: true,
    });
  });

  it('is refused until then', async () => {
    await running.order('script', { exchange: 'okx', propagationMs: 60_000 });
    await save('okx', 'okx-grid', ['203.0.113.10', '203.0.113.11']);
    expect(await revalidate('okx-grid')).toMatchObject({ status: 'ip-not-whitelisted' });
  });

  it('is refused from the new address after T-0 where the key lacks it', async () => {
    await running.order('script', { exchange: 'kucoin', propagationMs: 0 });
    const state = await (await running.order('state')).json();
    await save('kucoin', 'kucoin-arb', state.live);
    expect(await revalidate('kucoin-arb')).toMatchObject({ status: 'connected' });
    await running.order('clock', { to: 'T-7' });
    expect(await revalidate('kucoin-arb')).toMatchObject({ status: 'connected' });
    const { live } = await (await running.order('clock', { to: 'T-0' })).json();
    expect(await revalidate('kucoin-arb')).toMatchObject({
      status: 'ip-not-whitelisted',
      missing: live.slice(-1),
    });
  });
});

describe('what API Connect can be told to do wrong', () => {
  it.each([
    ['logged-out', 401],
    ['error', 500],
  ] as const)('%s answers %i', async (fault, status) => {
    await running.order('connect', { fault });
    const response = await ask('connect.localhost', '/api/connections');
    expect(response.status).toBe(status);
  });

  it('garbage is not JSON', async () => {
    await running.order('connect', { fault: 'garbage' });
    const response = await ask('connect.localhost', '/api/connections');
    await expect(response.json()).rejects.toThrow();
  });
});

it('tells neither keys nor secrets through the contract or the state', async () => {
  const contract = await (await ask('connect.localhost', '/api/connections')).text();
  const state = await (await running.order('state')).text();
  expect(contract + state).not.toContain('PLANTED-');
});

it('counts presses by whether a hand made them', async () => {
  const press = (trusted: boolean) =>
    ask('binance.localhost', '/practice/press', {
      method: 'POST',
      body: JSON.stringify({ what: 'save', trusted }),
    });
  await press(true);
  await press(false);
  expect(await (await running.order('state')).json()).toMatchObject({ untrustedPresses: 1 });
});

it('answers under the real hosts too', async () => {
  const real = await running.fetch(new Request('https://testnet.bybit.com/practice/account'));
  expect(await real.json()).toMatchObject({ exchange: 'bybit', limit: 100 });
  expect((await running.fetch(new Request('https://example.com/'))).status).toBe(404);
});
