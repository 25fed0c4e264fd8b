import { describe, expect, it } from 'vitest';
import {
  button,
  field,
  fillable,
  form,
  group,
  heading,
  type Node,
  radio,
  sceneOf,
  secret,
  words,
} from './build.ts';

const entry = (address: string, ...more: Node[]) =>
  group(group(words(address)), ...more, button('×', { name: 'Remove' }));
const formWith = (...entries: Node[]) =>
  fillable(
    sceneOf(
      'Edit API key',
      form(
        heading('Edit API key: bot-1'),
        secret(),
        group(radio('Unrestricted', false), radio('Restrict access to trusted IPs only', true)),
        group(field('IP address'), button('Add')),
        group(...entries),
        group(button('Cancel'), button('Save')),
      ),
    ),
  )[0]?.unsettled;
const pendingIn = (...entries: Node[]) => formWith(...entries)?.entries.map(({ token }) => token.text);

describe('the entries of a form', () => {
  it.each([
    'checking…',
    'Pending',
    'wird geprüft',
    'en attente',
    'на проверке',
    '検証中',
    '校验中',
    'قيد التحقق',
  ])('are unsettled where their own part says "%s"', (state) => {
    const old = entry('198.51.100.1', words('valid'));
    expect(pendingIn(old, entry('203.0.113.10', words(state)))).toEqual(['203.0.113.10']);
  });

  it('are unsettled where a bar of progress stands in their own part', () => {
    const busy = { role: 'box' as const, facts: { busy: true }, inside: [] };
    expect(pendingIn(entry('198.51.100.1'), entry('203.0.113.10', busy))).toEqual(['203.0.113.10']);
  });

  it('are settled whatever else their part says', () => {
    expect(pendingIn(entry('198.51.100.1', words('checked')), entry('203.0.113.10', words('VPS')))).toEqual(
      [],
    );
  });

  it('are told with the words beside them', () => {
    const found = formWith(entry('198.51.100.1', words('VPS')), entry('203.0.113.10', words('new')));
    expect(found?.beside).toEqual(['VPS', 'new']);
  });
});
