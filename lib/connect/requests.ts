import type { CsrfHeader } from '../platform/platform.ts';
import type { ConnectTrouble } from './stored.ts';

/** How long API Connect may take to answer, in ms. */
const LONGEST_WAIT = 10_000;

/** No answer of the contract is longer, in bytes. */
const MOST_BYTES = 262_144;

/** What came of a request: the parsed JSON, not yet looked at, or why there is none, in words for who runs the page. */
export type Replied =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'trouble'; readonly why: ConnectTrouble['why']; readonly says: string };

/** Asks for a path of the page's own origin, as the global `fetch` does. */
export type FetchHere = (path: string, init: RequestInit) => Promise<Response>;

/** What the header says where `platform.json` names no value. */
export const CSRF_VALUE = 'keyfence';

/** `GET /api/connections`, with the visitor's own session. `longest` is in ms. */
export function askConnections(fetch: FetchHere, longest = LONGEST_WAIT): Promise<Replied> {
  return ask(fetch, { method: 'GET', path: '/api/connections', headers: {} }, longest);
}

/** `POST /api/connections/{id}/revalidate`: the platform calls the exchange and says what it answered. */
export function askRevalidation(
  fetch: FetchHere,
  connection: string,
  csrf?: CsrfHeader | undefined,
  longest = LONGEST_WAIT,
): Promise<Replied> {
  const path = `/api/connections/${encodeURIComponent(connection)}/revalidate`;
  const headers = csrf ? { [csrf.name]: csrf.value ?? CSRF_VALUE } : {};
  return ask(fetch, { method: 'POST', path, headers }, longest);
}

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function ask(fetch: FetchHere, question: Question, longest: number): Promise<Replied> {
  const { method, path, headers } = question;
  const limit = AbortSignal.timeout(longest);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: 'application/json', ...headers },
      signal: limit,
    });
    const trouble = troubleOf(response, method);
    if (trouble) return trouble;
    const text = await readText(response);
    return text === null ? troubled('garbage', `is longer than ${MOST_BYTES} bytes`) : parsed(text);
  } catch (error) {
    // Offline, a blocked request, or the time limit, also in the middle of the body.
    if (limit.aborted) return troubled('slow', `took longer than ${longest / 1000} s`);
    return troubled('failed', `did not come: ${error instanceof Error ? error.message : error}`);
  }
}

function troubled(why: ConnectTrouble['why'], says: string): Replied {
  return { kind: 'trouble', why, says };
}

/** A page without the contract answers a strange path with its own HTML, or not at all. */
function troubleOf(response: Response, method: 'GET' | 'POST'): Replied | null {
  const { status } = response;
  // A service worker of the page follows redirects where this request would not.
  if (response.redirected || response.type === 'opaqueredirect')
    return troubled('logged-out', 'is a redirect, which is not followed');
  const says = `has the status ${status}`;
  // Who may read but not ask again is signed in: that is a check against cross-site requests, or a right that lacks.
  if (status === 401 || (status === 403 && method === 'GET')) return troubled('logged-out', says);
  if (status === 404 && method === 'GET') return troubled('not-spoken', says);
  if (!response.ok) return troubled('failed', says);
  const isPage = response.headers.get('content-type')?.includes('html');
  return isPage ? troubled('not-spoken', 'is a page of HTML') : null;
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
    return troubled('garbage', 'is no JSON');
  }
}
