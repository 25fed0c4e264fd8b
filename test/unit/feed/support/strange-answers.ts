/** A body as a host may send it. */
const body = (start: (stream: ReadableStreamDefaultController<unknown>) => void) => () =>
  new Response(new ReadableStream({ start }) as ReadableStream<Uint8Array<ArrayBuffer>>);

/** Answers of a host that are no file. */
export const strangeAnswers: readonly (readonly [string, () => Response | Promise<Response>])[] = [
  ['never answers, and does not hear that it is given up', () => new Promise(() => undefined)],
  [
    'sends nothing, over and over',
    () =>
      new Response(
        new ReadableStream({
          async pull(stream) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            stream.enqueue(new Uint8Array(0));
          },
        }),
      ),
  ],
  [
    'sends one byte at a time',
    () =>
      new Response(
        new ReadableStream({
          async pull(stream) {
            await new Promise((resolve) => setTimeout(resolve, 1));
            stream.enqueue(new Uint8Array([32]));
          },
        }),
      ),
  ],
  ['breaks off in the middle', body((stream) => stream.error(new Error('reset')))],
  ['sends text where bytes belong', body((stream) => stream.enqueue('{}'))],
  ['sends no body', () => new Response(null)],
  ['answers with an error', () => Response.error()],
  ['answers "no content"', () => new Response(null, { status: 204 })],
  ['sends a file larger than it may be in one piece', () => new Response(new Uint8Array(2_000_000))],
  [
    'says a length that is not true',
    () => new Response('{}', { headers: { 'content-length': '99999999999' } }),
  ],
];
