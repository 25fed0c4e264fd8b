import { describe, expect, it } from 'vitest';
import { type Fetch, fetchFile } from '../../../lib/feed/fetch.ts';
import { endless } from './support/host.ts';

const URL_OF_FEED = 'https://feed.acme.example/timestamp.json';
const KIB = 1024;

/** A body that yields a KiB whenever it is asked, and counts. */
function dripping(): { response: Response; yielded: () => number; cancelled: () => boolean } {
  let yielded = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      yielded += KIB;
      stream.enqueue(new Uint8Array(KIB));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { response: new Response(body), yielded: () => yielded, cancelled: () => cancelled };
}

describe('fetching one file', () => {
  it('stops reading where the limit is passed, not where the file ends', async () => {
    const body = dripping();
    expect(await fetchFile(async () => body.response, URL_OF_FEED)).toEqual({ kind: 'too-large' });
    expect(body.yielded()).toBeLessThanOrEqual(67 * KIB);
    expect(body.cancelled()).toBe(true);
  });

  it('takes exactly 64 KiB', async () => {
    const text = 'a'.repeat(64 * KIB);
    expect(await fetchFile(async () => new Response(text), URL_OF_FEED)).toEqual({ kind: 'text', text });
  });

  it('keeps a byte order mark, so that hash and text mean the same bytes', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect(await fetchFile(async () => new Response(bytes), URL_OF_FEED)).toEqual({
      kind: 'text',
      text: '\ufeff{}',
    });
  });

  it.each<[string, Fetch, string]>([
    ['a host that is not there', () => Promise.reject(new TypeError('Failed to fetch')), 'Failed to fetch'],
    ['a file that is not there', async () => new Response('', { status: 404 }), 'status 404'],
    ['a file that did not change', async () => new Response(null, { status: 304 }), 'status 304'],
    ['a redirect that was followed all the same', async () => redirected(), 'redirected'],
    ['a body that never ends', async () => endless(), 'timeout'],
    ['a host that never answers', (_, init) => whenAborted(init.signal), 'timeout'],
  ])('counts %s as not reached', async (_, fetch, why) => {
    const fetched = await fetchFile(fetch, URL_OF_FEED, 30);
    expect(fetched).toEqual({ kind: 'unreached', why: expect.stringContaining(why) });
  });

  it('takes an empty body for an empty file', async () => {
    expect(await fetchFile(async () => new Response(null), URL_OF_FEED)).toEqual({ kind: 'text', text: '' });
  });
});

function redirected(): Response {
  return Object.defineProperty(new Response('{}'), 'redirected', { value: true });
}

function whenAborted(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
