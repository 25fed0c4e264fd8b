import { decodeUtf8, MOST_BYTES } from './signed.ts';

/** How long one file may take, in ms. */
const LONGEST_WAIT = 10_000;

/** Asks for a URL, as the global `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What came of asking for a file. `too-large` and `not-text` were served, so they count as refused. */
export type Fetched =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreached'; readonly why: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-text' };

/**
 * Fetches one file of the feed whole. It sends no header of its own and no credentials: such a request causes no CORS
 * preflight, which a static host would not answer.
 * @param longest ms until the file counts as not reached, its body included
 */
export async function fetchFile(fetch: Fetch, url: string, longest = LONGEST_WAIT): Promise<Fetched> {
  const limit = AbortSignal.timeout(longest);
  try {
    const asked = fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: limit,
    });
    const response = await Promise.race([asked, endOf(limit)]);
    if (response.status !== 200) return { kind: 'unreached', why: `status ${response.status}` };
    if (response.redirected) return { kind: 'unreached', why: 'redirected' };
    const bytes = await readBody(response, limit);
    if (!bytes) return { kind: 'too-large' };
    const text = decodeUtf8(bytes);
    return text === null ? { kind: 'not-text' } : { kind: 'text', text };
  } catch (error) {
    // Offline, no such host, refused redirect, CORS, time limit: to us they are all "did not answer".
    return { kind: 'unreached', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Rejects when the limit is reached, also where `fetch` ignores its signal. */
function endOf(limit: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    limit.addEventListener('abort', () => reject(limit.reason), { once: true });
  });
}

/** Reads until the end or until one byte too many has come; null then. */
async function readBody(response: Response, limit: AbortSignal): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  // The same signal may have torn the stream down already; then `read` says so, and there is nothing to cancel.
  const stop = () => void reader.cancel(limit.reason).catch(() => undefined);
  limit.addEventListener('abort', stop, { once: true });
  try {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > MOST_BYTES) {
        await reader.cancel('too large');
        return null;
      }
      parts.push(part.value);
    }
    limit.throwIfAborted();
    return joined(parts, size);
  } finally {
    limit.removeEventListener('abort', stop);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
