import { describe, expect, it } from 'vitest';
import { toToken } from '../../../lib/address/token.ts';
import { changesBetween, withoutChanges } from '../../../lib/settings/list-changes.ts';
import { defaultSettings, readSettings, type Settings } from '../../../lib/settings/settings.ts';

const own = (name: string, text: string) => {
  const token = toToken(text);
  if (token.kind !== 'address') throw new Error(text);
  return { name, address: token.address };
};
const [vps, office] = [own('VPS', '198.51.100.7'), own('Office', '198.51.100.8')];
const field = (n: number) => ({
  host: 'www.okx.com',
  path: `/${n}`,
  role: 'textbox',
  name: 'IP',
  attributes: {},
  chosenAt: n,
});

type Lists = Pick<Settings, 'own' | 'fields' | 'quietPages'>;

describe('a change of the lists of the settings that is taken back', () => {
  it('puts back what went, beside what came since by others', () => {
    const before = { ...defaultSettings, own: [vps], quietPages: ['www.okx.com/a'] };
    const changes = changesBetween(before, { ...before, own: [] });
    const since = { ...before, own: [office], quietPages: ['www.okx.com/a', 'www.okx.com/b'] };
    expect(withoutChanges(since, changes)).toEqual({ ...since, own: [office, vps] });
  });

  it('takes off what came, and nothing that came since', () => {
    const changes = changesBetween(defaultSettings, { ...defaultSettings, quietPages: ['www.okx.com/a'] });
    const since = { ...defaultSettings, quietPages: ['www.okx.com/a', 'www.okx.com/b'] };
    expect(withoutChanges(since, changes).quietPages).toEqual(['www.okx.com/b']);
  });

  it('puts nothing back twice', () => {
    const before = { ...defaultSettings, own: [vps] };
    const changes = changesBetween(before, { ...before, own: [] });
    expect(withoutChanges(before, changes).own).toEqual([vps]);
  });

  it.each<[keyof Lists, number, (n: number) => Lists[keyof Lists][number]]>([
    ['own', 200, (n) => own(`VPS ${n}`, `198.51.100.${n}`)],
    ['fields', 50, field],
    ['quietPages', 200, (n) => `www.okx.com/${n}`],
  ])('of "%s" puts back no more than %i hold, and nothing that came since goes', (name, most, entry) => {
    const full = Array.from({ length: most }, (_, n) => entry(n));
    const since = { ...defaultSettings, [name]: [...full.slice(2), entry(most + 1)] };
    const changes = changesBetween(
      { ...defaultSettings, [name]: full },
      { ...defaultSettings, [name]: full.slice(2) },
    );
    const back = withoutChanges(since, changes);
    expect(back[name]).toEqual([...since[name], entry(0)]);
    expect(readSettings(back)).toEqual(back);
  });
});
