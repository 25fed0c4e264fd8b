import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../lib/audit/read.ts';
import { samples } from '../../logs/samples.ts';
import { runs } from '../../runs.ts';

function read(text: string) {
  const work = readText({ name: null, text }, Date.UTC(2026, 11, 20));
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('a text that no log looks like', () => {
  it.each([
    ['deep brackets', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['brackets that never close', '[{"a":'.repeat(20_000)],
    ['quotes', '"'.repeat(50_000)],
    ['digits', '1'.repeat(50_000)],
    ['digits and points', '1.'.repeat(50_000)],
    ['colons', 'a:'.repeat(50_000)],
    ['pairs without values', 'a='.repeat(50_000)],
    ['days', '2026-12-02 '.repeat(10_000)],
    ['addresses in quotes', '"1.2.3.4 x'.repeat(10_000)],
    ['commas', `${','.repeat(50_000)}\n${','.repeat(50_000)}`],
    ['letters', 'ab '.repeat(30_000)],
    ['line ends', '\n'.repeat(100_000)],
  ])('is read to its end within seconds: %s', (_, text) => {
    const begun = process.cpuUsage();
    read(text);
    const { user } = process.cpuUsage(begun);
    expect(user / 1_000_000).toBeLessThan(5);
  });

  it('is read without an error, however a log is cut and mixed', () => {
    const piece = fc
      .tuple(fc.constantFrom(...samples.map(({ text }) => text)), fc.nat(), fc.nat())
      .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + (length % 300)));
    const parts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(parts, (pieces) => {
        const { uses, listed } = read(pieces.join(''));
        expect(uses.length >= 0 && listed.length >= 0).toBe(true);
      }),
      runs(3_000),
    );
  });
});
