import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/assistant/scene.ts';
import { okx } from '../../../lib/exchanges/okx.ts';
import { OLD, STEADY } from '../rotation/lists.ts';
import { english } from './english.ts';
import { form, shown, viewIn } from './scenes.ts';

const choice = (label: string) => ({ switchSays: { kind: 'choice', label } as const });

describe('"Why?" says in sentences what of the page the decision rests on', () => {
  it.each<[string, Partial<Scene>, string[]]>([
    [
      'an open key with a choice of two',
      { target: form('', { restriction: 'off', ...choice('Unrestricted (Less Secure)') }) },
      [
        'The field for the list is called “IP addresses”.',
        'The switch says “Unrestricted (Less Secure)”.',
        'The list is empty.',
      ],
    ],
    [
      'a toggle that is on',
      { target: form(OLD, { switchSays: { kind: 'toggle', label: 'IP restriction' } }) },
      [
        'The field for the list is called “IP addresses”.',
        'The switch “IP restriction” is on.',
        'The list holds 1 IP.',
      ],
    ],
    [
      'an exchange without a switch',
      { exchange: okx, target: form('', { restriction: 'off', fieldName: null }) },
      ['There is no switch here: OKX takes an empty list for no restriction.', 'The list is empty.'],
    ],
    [
      'a list that lets everyone in',
      { target: form('0.0.0.0/0', { restriction: 'open-list', fieldName: null }) },
      ['The list holds an entry that lets everyone in.', 'The list holds 1 IP.'],
    ],
    [
      'a list of which a part is folded away',
      { target: form(`${OLD},${STEADY}`, { hidden: 2, fieldName: null }) },
      ['The list holds 2 IPs.', '2 more IPs are not shown'],
    ],
    [
      'keys that are only shown',
      { shown: [shown(OLD), shown(STEADY, { label: 'bot-2' })] },
      ['The page shows 2 keys.', 'No form is open in which a list could be changed.'],
    ],
    ['nothing that was found', { asked: true }, []],
  ])('of %s', (_, over, sentences) => {
    expect(viewIn(over).why.map(english)).toEqual(sentences);
  });
});
