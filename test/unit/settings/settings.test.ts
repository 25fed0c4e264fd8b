import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings } from '../../../lib/settings/index.ts';
import { runs } from '../../runs.ts';

describe('stored settings', () => {
  it('are the defaults before anything was said', () => {
    expect(readSettings(undefined)).toEqual(defaultSettings);
    expect(readSettings('garbage')).toEqual(defaultSettings);
  });

  it('keep what holds and drop what does not', () => {
    const stored = { own: [{ name: 'VPS', address: '198.51.100.7' }], notices: 'yes', mode: 'sites' };
    expect(readSettings(stored)).toMatchObject({ own: stored.own, notices: false, mode: 'sites' });
  });

  it('write own addresses in their normal form and take no range', () => {
    expect(readSettings({ own: [{ name: ' VPS ', address: '2001:DB8::0001' }] }).own).toEqual([
      { name: 'VPS', address: '2001:db8::1' },
    ]);
    expect(readSettings({ own: [{ name: 'VPS', address: '198.51.100.0/24' }] }).own).toEqual([]);
  });

  it('always come back as settings, and reading them twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.jsonValue()),
        (stored) => {
          const once = readSettings(stored);
          expect(Object.keys(once).toSorted()).toEqual(Object.keys(defaultSettings).toSorted());
          expect(readSettings(JSON.parse(JSON.stringify(once)))).toEqual(once);
        },
      ),
      runs(),
    );
  });
});
