import { describe, expect, it } from 'vitest';
import { closeStored, openStored, type StoredFormat } from '../../../lib/stored/format.ts';

/** A value that was one name, then a list of names, then a list of records. */
const format: StoredFormat = {
  version: 3,
  migrations: [(name) => [name], (names) => (names as unknown[]).map((name) => ({ name }))],
};

describe('a stored value', () => {
  it.each([
    [1, 'VPS'],
    [2, ['VPS']],
    [3, [{ name: 'VPS' }]],
  ])('of version %i is led to the present one', (version, value) => {
    expect(openStored({ format: version, value }, format)).toEqual({
      kind: 'value',
      value: [{ name: 'VPS' }],
    });
  });

  it('of the present version comes back as it was stored', () => {
    const value = [{ name: 'VPS' }];
    expect(openStored(closeStored(value, format), format)).toEqual({ kind: 'value', value });
  });

  it('of a later version is known as one', () => {
    expect(openStored({ format: 4, value: 7 }, format)).toEqual({ kind: 'newer' });
  });

  it.each([undefined, null, 7, 'x', [], {}, { format: 1 }, { value: 1 }, { format: 0, value: 1 }])(
    'that is no such thing, like %j, is nothing',
    (stored) => {
      expect(openStored(stored, format)).toEqual({ kind: 'nothing' });
    },
  );

  it.each([1.5, '1', -1, Number.NaN])('under the version %s is nothing', (version) => {
    expect(openStored({ format: version, value: 1 }, format)).toEqual({ kind: 'nothing' });
  });
});
