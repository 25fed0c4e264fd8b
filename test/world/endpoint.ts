import { allows, inForce, noteUse } from './exchange.ts';
import type { ExchangeId, ExchangeState } from './state.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One private endpoint of an exchange: where it is, where the key goes, and what it says (`docs/exchanges.md`). */
interface Endpoint {
  readonly path: string;
  readonly keyHeader: string;
  readonly accepted: (restricted: boolean) => Answer;
  readonly refused: (caller: string) => Answer;
  readonly unknownKey: Answer;
}

const BINANCE_REFUSAL: Answer = {
  status: 401,
  body: { code: -2015, msg: 'Invalid API-key, IP, or permissions for action.' },
};

export const ENDPOINTS: Readonly<Record<ExchangeId, Endpoint>> = {
  binance: {
    path: '/api/v3/account',
    keyHeader: 'x-mbx-apikey',
    accepted: (restricted) => ({ status: 200, body: { canTrade: true, ipRestrict: restricted } }),
    // Binance does not say whether the address, the key or a right is what it refuses.
    refused: () => BINANCE_REFUSAL,
    unknownKey: BINANCE_REFUSAL,
  },
  bybit: {
    path: '/v5/user/query-api',
    keyHeader: 'x-bapi-api-key',
    accepted: (restricted) => ({ status: 200, body: { retCode: 0, retMsg: '', ipRestrict: restricted } }),
    refused: () => ({
      status: 200,
      body: { retCode: 10010, retMsg: "Unmatched IP, please check your API key's bound IP addresses." },
    }),
    unknownKey: { status: 200, body: { retCode: 10003, retMsg: 'API key is invalid.' } },
  },
  okx: {
    path: '/api/v5/account/config',
    keyHeader: 'ok-access-key',
    accepted: (restricted) => ({ status: 200, body: { code: '0', msg: '', ipRestrict: restricted } }),
    refused: (caller) => ({
      status: 401,
      body: { code: '50110', msg: `Your IP ${caller} is not included in your API key's IP whitelist.` },
    }),
    unknownKey: { status: 401, body: { code: '50111', msg: 'Invalid OK-ACCESS-KEY' } },
  },
  bitget: {
    path: '/api/v2/spot/account/info',
    keyHeader: 'access-key',
    accepted: (restricted) => ({
      status: 200,
      body: { code: '00000', msg: 'success', ipRestrict: restricted },
    }),
    refused: () => ({ status: 400, body: { code: '40018', msg: 'Invalid IP' } }),
    unknownKey: { status: 400, body: { code: '40006', msg: 'Invalid ACCESS_KEY' } },
  },
  kucoin: {
    path: '/api/v1/accounts',
    keyHeader: 'kc-api-key',
    accepted: (restricted) => ({ status: 200, body: { code: '200000', ipRestrict: restricted } }),
    refused: () => ({
      status: 401,
      body: { code: '400006', msg: 'The requested ip address is not in the api whitelist' },
    }),
    unknownKey: { status: 401, body: { code: '400003', msg: 'KC-API-KEY not exists' } },
  },
};

/** Answers a caller of the private endpoint at this moment (ms, UTC), and notes the use. */
export function answerCaller(
  state: ExchangeState,
  apiKey: string | null,
  caller: string,
  now: number,
): { readonly state: ExchangeState; readonly answer: Answer } {
  const endpoint = ENDPOINTS[state.id];
  const key = state.keys.find((each) => each.apiKey === apiKey);
  if (!key) return { state, answer: endpoint.unknownKey };
  const accepted = allows(key, caller, now);
  return {
    state: noteUse(state, { key: key.label, caller, at: now, accepted }),
    answer: accepted ? endpoint.accepted(inForce(key, now).restricted) : endpoint.refused(caller),
  };
}

/** What an answer means to the platform that called. */
export function verdictOf(
  exchange: ExchangeId,
  body: unknown,
): 'accepted' | 'refused' | 'invalid-key' | 'unknown' {
  if (typeof body !== 'object' || body === null) return 'unknown';
  if ('ipRestrict' in body) return 'accepted';
  const code = 'retCode' in body ? body.retCode : 'code' in body ? body.code : null;
  const codeOf = (answer: Answer) => Object.values(answer.body as Record<string, unknown>)[0];
  if (code === codeOf(ENDPOINTS[exchange].refused(''))) return 'refused';
  return code === codeOf(ENDPOINTS[exchange].unknownKey) ? 'invalid-key' : 'unknown';
}
