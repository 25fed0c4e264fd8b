import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, readSettings, type Settings } from '../../../lib/settings/settings.ts';
import { runs } from '../../runs.ts';

const field = (n: number) => ({
  host: 'www.okx.com',
  path: `/${n}`,
  role: 'textbox',
  name: 'IP',
  attributes: {},
  chosenAt: n,
});

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

  it.each<[keyof Settings, readonly unknown[], unknown]>([
    ['own', [{ name: 'VPS', address: '198.51.100.7' }], { name: 'VPS', address: 'nonsense' }],
    ['told', ['203.0.113.10@1:due'], 7],
    ['fields', [field(1)], { host: 'www.okx.com' }],
    ['quietPages', ['www.okx.com/account/my-api'], null],
  ])('lose of "%s" no entry but the one that does not hold', (name, sound, broken) => {
    expect(readSettings({ [name]: [broken, ...sound] })[name]).toEqual(sound);
  });

  it('lose of the places of the card none but the one that does not hold', () => {
    const places = { 'www.okx.com': { x: 10, y: 20 }, 'www.binance.com': 'nowhere' };
    expect(readSettings({ places }).places).toEqual({ 'www.okx.com': { x: 10, y: 20 } });
  });

  it('keep the first 200 own addresses of a list that is too long', () => {
    const own = Array.from({ length: 203 }, (_, n) => ({ name: `VPS ${n}`, address: `198.51.100.${n}` }));
    expect(readSettings({ own }).own).toEqual(own.slice(0, 200));
  });

  it.each<[keyof Settings, number, (n: number) => unknown]>([
    ['told', 500, (n) => `${n}`],
    ['fields', 50, field],
    ['quietPages', 200, (n) => `www.okx.com/${n}`],
  ])(
    'keep of "%s", whose newest entries stand last, the last %i of a list that is too long',
    (name, most, entry) => {
      const all = Array.from({ length: most + 3 }, (_, n) => entry(n));
      expect(readSettings({ [name]: all })[name]).toEqual(all.slice(3));
    },
  );

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
