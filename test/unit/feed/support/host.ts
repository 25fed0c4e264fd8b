import type { Fetch } from '../../../../lib/feed/fetch.ts';

/** What a host answers for one path. */
type Answer = string | Uint8Array<ArrayBuffer> | (() => Response | Promise<Response>);

/** A static host in memory. It notes every request; what it does not hold is a 404. */
export class Host {
  readonly files = new Map<string, Answer>();
  readonly requests: { readonly url: string; readonly init: RequestInit }[] = [];

  /** Puts a file where clients fetch it from. */
  put(url: string, answer: Answer): void {
    this.files.set(url, answer);
  }

  readonly fetch: Fetch = async (url, init) => {
    this.requests.push({ url, init });
    const answer = this.files.get(url);
    if (answer === undefined) return new Response('not found', { status: 404 });
    return typeof answer === 'function' ? answer() : new Response(answer);
  };
}

/** A body that begins and never ends. */
export function endless(): Response {
  return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));
}

/** What `fetch` does with `redirect: 'error'` when a host redirects. */
export function redirecting(): never {
  throw new TypeError('Failed to fetch');
}
