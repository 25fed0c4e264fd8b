import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase91, toBase91 } from '../../../lib/lexicon/base91.ts';
import { runs } from '../../runs.ts';

test('bytes come back from their text, which needs no escape in a string literal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = toBase91(bytes);
      expect(text).toMatch(/^[ -~]*$/);
      expect(text).not.toMatch(/["'`\\]/);
      expect([...fromBase91(text)]).toEqual([...bytes]);
    }),
    runs(1_000),
  );
});
