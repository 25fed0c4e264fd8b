import type { ConnectTrouble } from './report.ts';

/** How long API Connect may take to answer, in ms. */
const LONGEST_WAIT = 10_000;

/** No answer of the contract is longer, in bytes. */
const MOST_BYTES = 262_144;

/** What came of a request: the parsed JSON, not yet looked at, or why there is none. */
export type Replied =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'trouble'; readonly why: ConnectTrouble['why'] };

/** Asks for a path of the page's own origin, as the global `fetch` does. */
export type FetchHere = (path: string, init: RequestInit) => Promise<Response>;

/** `GET /api/connections`, with the visitor's own session. `longest` is in ms. */
export function askConnections(fetch: FetchHere, longest = LONGEST_WAIT): Promise<Replied> {
  return ask(fetch, 'GET', '/api/connections', longest);
}

/** `POST /api/connections/{id}/revalidate`: the platform calls the exchange and says what it answered. */
export function askRevalidation(
  fetch: FetchHere,
  connection: string,
  longest = LONGEST_WAIT,
): Promise<Replied> {
  return ask(fetch, 'POST', `/api/connections/${encodeURIComponent(connection)}/revalidate`, longest);
}

async function ask(
  fetch: FetchHere,
  method: 'GET' | 'POST',
  path: string,
  longest: number,
): Promise<Replied> {
  const limit = AbortSignal.timeout(longest);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: 'application/json' },
      signal: limit,
    });
    const why = troubleOf(response);
    if (why) return { kind: 'trouble', why };
    const text = await readText(response);
    return text === null ? { kind: 'trouble', why: 'garbage' } : parsed(text);
  } catch {
    // Offline, a blocked request, or the time limit, also in the middle of the body.
    return { kind: 'trouble', why: limit.aborted ? 'slow' : 'failed' };
  }
}

/** A page without the contract answers a strange path with its own HTML, or not at all. */
function troubleOf(response: Response): ConnectTrouble['why'] | null {
  // A service worker of the page follows redirects where this request would not.
  if (
    response.redirected ||
    response.type === 'opaqueredirect' ||
    response.status === 401 ||
    response.status === 403
  )
    return 'logged-out';
  if (response.status === 404) return 'not-spoken';
  if (!response.ok) return 'failed';
  return response.headers.get('content-type')?.includes('html') ? 'not-spoken' : null;
}

/** Reads until the end; null when it is longer than any answer of the contract. */
async function readText(response: Response): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): Replied {
  try {
    return { kind: 'answer', answer: JSON.parse(text) };
  } catch {
    return { kind: 'trouble', why: 'garbage' };
  }
}
