import type { FetchHere } from '../requests.ts';

/** Who asks: the page that the connect script stands on, and the visitor's session. */
export interface Visitor {
  /** The origin of the API Connect page. */
  readonly origin: string;
  /** The text of the `Cookie` header; undefined for nobody. */
  readonly cookie: string | undefined;
  /** Makes requests, as the global `fetch` does. */
  readonly fetch: typeof fetch;
}

/** A foreign page that has the visitor's cookies sent along. Nobody owns it. */
export const STRANGER = 'https://stranger.example';

/** What a request brought, beside what the client makes of it. */
export interface SeenByVisitor {
  response: Response | null;
  failure: string | null;
}

/**
 * Requests as the browser makes them for the connect script, on the page's own origin. What comes is noted in `seen`.
 */
export function sameOrigin(visitor: Visitor, seen: SeenByVisitor): FetchHere {
  return async (path, init) => {
    const { origin } = visitor;
    const headers = {
      ...headersOf(init, visitor.cookie),
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      'sec-fetch-dest': 'empty',
      referer: `${origin}/`,
      ...(init.method === 'POST' ? { origin } : {}),
    };
    try {
      const response = await visitor.fetch(`${origin}${path}`, { ...init, headers });
      seen.response = response;
      return isRedirect(response) ? asBrowserShows(response) : response;
    } catch (error) {
      seen.failure = causeOf(error);
      throw error;
    }
  };
}

/**
 * The same request from a page of another site, in a browser that sends the cookie along all the same.
 * @returns null where no answer came
 */
export async function crossSite(
  visitor: Visitor,
  method: 'GET' | 'POST',
  path: string,
): Promise<Response | null> {
  const headers = {
    ...(visitor.cookie === undefined ? {} : { cookie: visitor.cookie }),
    accept: '*/*',
    origin: STRANGER,
    referer: `${STRANGER}/`,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'no-cors',
    // What a form can send without being asked about.
    ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  };
  return asked(visitor, path, { method, headers });
}

/**
 * A request on the page's own origin without a session.
 * @param more further headers
 * @returns null where no answer came
 */
export function withoutCookie(visitor: Visitor, method: 'GET' | 'POST', path: string, more: object) {
  const { origin } = visitor;
  const headers = {
    ...more,
    accept: 'application/json',
    'sec-fetch-site': 'same-origin',
    ...(method === 'POST' ? { origin } : {}),
  };
  return asked(visitor, path, { method, headers });
}

async function asked(visitor: Visitor, path: string, init: RequestInit): Promise<Response | null> {
  try {
    const limit = AbortSignal.timeout(10_000);
    const response = await visitor.fetch(`${visitor.origin}${path}`, {
      ...init,
      redirect: 'manual',
      signal: limit,
    });
    // Nobody reads the rest: the connection is free again.
    if (!response.ok) await response.body?.cancel();
    return response;
  } catch {
    return null;
  }
}

/** Whether a response leads elsewhere. */
export function isRedirect({ status }: Response): boolean {
  return status >= 300 && status < 400;
}

function headersOf({ headers }: RequestInit, cookie: string | undefined): Record<string, string> {
  const own = Object.fromEntries(new Headers(headers).entries());
  return cookie === undefined ? own : { ...own, cookie };
}

/** Node shows a redirect that it did not follow; a browser hides it. */
function asBrowserShows(response: Response): Response {
  return Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? error.cause : error;
  // OpenSSL names this by where in its own code it was noticed.
  if ('code' in cause && cause.code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return 'the server speaks no TLS at this port, and the URL says https';
  const [first = ''] = cause.message.split('\n');
  return first;
}
