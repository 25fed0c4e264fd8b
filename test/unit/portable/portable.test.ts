import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { type Portable, portableText, readPortable } from '../../../lib/portable/file.ts';
import { newIn, previewOf, recordsWith, settingsWith } from '../../../lib/portable/merge.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { runs } from '../../runs.ts';
import { english } from '../overview/english.ts';
import { address, key, MINUTE } from '../overview/scene.ts';

const vps = { name: 'VPS', address: address('198.51.100.7') };
const office = { name: 'Office', address: address('198.51.100.8') };
const field = {
  host: 'www.kucoin.com',
  path: '/account/api',
  role: 'textbox',
  name: 'Trusted IPs',
  attributes: {},
  chosenAt: 1,
};
const settings = { ...defaultSettings, own: [vps], fields: [field] };
const records = [key('bot-1', ['203.0.113.10']), key('tax', [], { role: 'other', roleReason: 'said' })];
const text = (withKeys: boolean) => portableText(settings, records, withKeys, MINUTE);

function taken(written: string): Portable {
  const file = readPortable(written);
  if ('why' in file) throw new Error(file.why);
  return file;
}

describe('the file that takes settings to another browser', () => {
  it('holds own addresses and fields, and comes back as it was', () => {
    expect(taken(text(false))).toMatchObject({ own: [vps], fields: [field], roles: [] });
  });

  it('names no key unless that was ticked, and holds no address of a key even then', () => {
    expect(text(false)).not.toContain('bot-1');
    expect(text(true)).toContain('bot-1');
    expect(text(true)).not.toContain('203.0.113.10');
  });

  it.each([
    ['no JSON', 'own: VPS', { why: 'not-json' }],
    ['JSON of something else', '{"own":[]}', { why: 'not-json' }],
    ['nothing', '', { why: 'not-json' }],
    ['a file of a newer Keyfence', text(false).replace('"version": 1', '"version": 2'), { why: 'newer' }],
    [
      'a damaged address',
      text(false).replace('198.51.100.7', '198.51.100.777'),
      { why: 'broken', where: 'own.0.address' },
    ],
    ['a missing part', text(false).replace('"fields"', '"filds"'), { why: 'broken', where: 'fields' }],
  ])('is refused where it is %s', (_, written, fault) => {
    expect(readPortable(written)).toEqual(fault);
  });

  it('never throws, whatever the file is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        readPortable(any);
      }),
      runs(300),
    );
  });
});

describe('what a file would change', () => {
  const file = taken(text(true));

  it('is nothing where all of it is here', () => {
    expect(previewOf(newIn(file, settings, records, exchanges), 'Acme')).toEqual([]);
  });

  it('is described line by line', () => {
    expect(previewOf(newIn(file, defaultSettings, [], exchanges), 'Acme').map(english)).toEqual([
      'Your own: VPS, 198.51.100.7',
      'Field: Trusted IPs on www.kucoin.com',
      'bot-1: Acme uses it',
      'tax: not Acme’s',
    ]);
  });

  it('takes nothing away: what is here stays, under the name it has here', () => {
    const here = { ...defaultSettings, own: [office, { ...vps, name: 'My server' }] };
    expect(settingsWith(here, file, exchanges).own).toEqual([office, { ...vps, name: 'My server' }]);
    expect(settingsWith(here, file, exchanges).fields).toEqual([field]);
  });

  it('keeps a role for a key that was not seen here yet, and touches no other', () => {
    const other = key('grid', ['203.0.113.10']);
    const merged = recordsWith([other], file, exchanges);
    expect(merged).toContainEqual(other);
    expect(merged.map(({ label, role, sighting }) => [label, role, sighting === null])).toEqual([
      ['bot-1', 'ours', true],
      ['tax', 'other', true],
      ['grid', other.role, false],
    ]);
  });

  it('changes no role that was said here', () => {
    const here = [key('bot-1', ['203.0.113.10'], { role: 'other', roleReason: 'said' })];
    expect(recordsWith(here, file, exchanges).find(({ label }) => label === 'bot-1')?.role).toBe('other');
  });

  it('takes no key and no field of a host that is none of its exchange', () => {
    const [role] = file.roles;
    if (!role) throw new Error('the file has no role');
    const foreign = {
      ...file,
      fields: [{ ...field, host: 'evil.example' }],
      roles: [
        { ...role, host: 'evil.example' },
        { ...role, exchange: 'okx' as const, host: 'www.binance.com' },
      ],
    };
    expect(recordsWith([], foreign, exchanges)).toEqual([]);
    expect(settingsWith(defaultSettings, foreign, exchanges).fields).toEqual([]);
  });

  it('has each entry once', () => {
    const twice = {
      ...file,
      own: [...file.own, ...file.own],
      fields: [...file.fields, ...file.fields],
      roles: [...file.roles, ...file.roles],
    };
    expect(recordsWith([], twice, exchanges)).toHaveLength(2);
    expect(settingsWith(defaultSettings, twice, exchanges)).toMatchObject({ own: [vps], fields: [field] });
  });

  it('crowds out no key that was seen here', () => {
    const [role] = file.roles;
    if (!role) throw new Error('the file has no role');
    const many = {
      ...file,
      roles: Array.from({ length: 400 }, (_, n) => ({ ...role, label: `made-up-${n}` })),
    };
    const seen = key('grid', ['203.0.113.10']);
    expect(recordsWith([seen], many, exchanges)).toContainEqual(seen);
  });
});
