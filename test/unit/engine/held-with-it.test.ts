import { describe, expect, it } from 'vitest';
import type { Node } from './build.ts';
import {
  button,
  dialog,
  field,
  fillable,
  form,
  group,
  heading,
  radio,
  sceneOf,
  secret,
  toggle,
  words,
} from './build.ts';

const entry = (text: string) => group(words(text), button('×', { name: `Remove ${text}` }));
const choices = () => [
  radio('No restriction', false),
  radio('Restrict access to the selected ones only', true),
];

describe('a list whose entries are no addresses', () => {
  const page = (...entries: Node[]) =>
    sceneOf(
      'API keys',
      dialog(
        'Edit access of the API key',
        words('grid-7'),
        ...choices(),
        group(...entries, field('Trusted IP addresses')),
        group(button('Cancel'), button('Save')),
      ),
    );

  it.each(['BTCUSDT', 'ops@desk.example', 'TQ5n…8Hk2'])(
    'is no list of IPs, whatever stands over it: %s',
    (text) => {
      expect(fillable(page(entry(text)))).toEqual([]);
    },
  );

  it('is one with an address among them, and without any', () => {
    expect(fillable(page(entry('198.51.100.7'), entry('office')))).toHaveLength(1);
    expect(fillable(page())).toHaveLength(1);
  });
});

describe('a form that holds the address of a web page', () => {
  const page = (url: string, ...shown: Node[]) =>
    sceneOf(
      'API management',
      heading('API management'),
      form(
        ...shown,
        field('Target', { text: url }),
        toggle('Only trusted IP addresses', true),
        field('IP addresses of your server'),
        button('Save'),
      ),
    );

  it('is none of a key', () => {
    expect(fillable(page('https://hooks.example.org/orders'))).toEqual([]);
    expect(fillable(page('hooks.example.org/orders'))).toEqual([]);
    expect(fillable(page('bot.1'))).toHaveLength(1);
    expect(fillable(page('orders'))).toHaveLength(1);
  });

  it('is one where it shows the key', () => {
    expect(fillable(page('https://hooks.example.org/orders', words('API key'), secret()))).toHaveLength(1);
  });
});
