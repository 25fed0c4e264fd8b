import { describe, expect, it } from 'vitest';
import { expectedOf, samples, seenOf } from '../../logs/samples.ts';

describe('a log rebuilt after its documentation', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))('is judged rightly: %s', (_, sample) => {
    expect(seenOf(sample)).toEqual(expectedOf(sample));
  });
});
