/** One address of the list as this page shows it. Moments are ISO, UTC. */
export interface Listed {
  readonly address: string;
  readonly region: string;
  readonly effectiveAt: string;
  readonly retiresAt: string | null;
}

export interface Whitelist {
  readonly version: number;
  readonly fingerprint: string;
  readonly addresses: readonly Listed[];
  readonly live: readonly string[];
}

export interface Connection {
  readonly id: string;
  readonly exchange: string;
  readonly label: string;
  readonly status: 'connected' | 'ip-not-whitelisted' | 'invalid-key' | 'unknown';
  readonly missing: readonly string[];
  readonly checkedAt: string | null;
  readonly keyEnding: string;
}

export interface Overview {
  readonly account: {
    readonly emailVerified: boolean;
    readonly alerts: { readonly apiDisconnected: boolean };
  };
  readonly connections: readonly Connection[];
}

/** Fetches JSON from the page's own origin. Throws with the status where the answer is none. */
export async function ask<T>(path: string, method = 'GET'): Promise<T> {
  const response = await fetch(path, { method });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}
