import { ENDPOINTS, verdictOf } from './endpoint.ts';
import type { ExchangeId, ExchangeState } from './state.ts';

export type Status = 'connected' | 'ip-not-whitelisted' | 'invalid-key' | 'unknown';

/** One connection as the API Connect contract tells it (`docs/platform.md`), and the key the platform was given. */
export interface Connection {
  readonly id: string;
  readonly exchange: ExchangeId;
  readonly label: string;
  readonly apiKey: string;
  readonly status: Status;
  readonly missing: readonly string[];
  readonly checkedAt: string | null;
  readonly restricted: boolean | null;
}

/** Makes one request of the world: the practice API Connect asks an exchange as a server of the platform would. */
export type Ask = (exchange: ExchangeId, path: string, headers: Record<string, string>) => Promise<Response>;

/** The connections that the platform's user has set up: every key that no other app is bound to. */
export function connectionsOf(exchanges: readonly ExchangeState[]): readonly Connection[] {
  return exchanges.flatMap(({ id, keys }) =>
    keys
      .filter(({ thirdParty }) => thirdParty === null)
      .map(({ id: key, label, apiKey }) => ({
        id: key,
        exchange: id,
        label,
        apiKey,
        status: 'unknown' as const,
        missing: [],
        checkedAt: null,
        restricted: null,
      })),
  );
}

/** Calls the exchange from each live address of the platform, and says what came of it. `at` is an ISO moment. */
export async function revalidate(
  connection: Connection,
  live: readonly string[],
  ask: Ask,
  at: string,
): Promise<Connection> {
  const { path, keyHeader } = ENDPOINTS[connection.exchange];
  const answers = await Promise.all(
    live.map(async (address) => {
      const headers = { [keyHeader]: connection.apiKey, 'x-practice-caller': address };
      const body: unknown = await (await ask(connection.exchange, path, headers)).json();
      return { address, body, verdict: verdictOf(connection.exchange, body) };
    }),
  );
  const missing = answers.filter(({ verdict }) => verdict === 'refused').map(({ address }) => address);
  const accepted = answers.find(({ verdict }) => verdict === 'accepted')?.body;
  return {
    ...connection,
    checkedAt: at,
    missing,
    status: statusOf(answers.map(({ verdict }) => verdict)),
    restricted: accepted === undefined ? null : Object(accepted).ipRestrict === true,
  };
}

function statusOf(verdicts: readonly string[]): Status {
  if (verdicts.includes('invalid-key')) return 'invalid-key';
  if (verdicts.includes('refused')) return 'ip-not-whitelisted';
  return verdicts.length > 0 && verdicts.every((verdict) => verdict === 'accepted') ? 'connected' : 'unknown';
}
