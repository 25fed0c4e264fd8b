import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  field,
  group,
  heading,
  radio,
  sceneOf,
  select,
  toggle,
  words,
} from './build.ts';

/** The form of a key with a choice, as it is before the list is shown. */
const form = (question: string, ...choices: readonly string[]) =>
  decided(
    sceneOf(
      'New API key',
      heading('New API key'),
      field('API key name'),
      toggle('Read', true),
      toggle('Trade', false),
      group(words(question), group(...choices.map((name, at) => radio(name, at === 0)))),
      button('Save'),
    ),
  ).forms.map(({ switch: found }) => [found?.off?.label, found?.on?.label]);

describe('two choices of which one leaves out what the other one says', () => {
  it.each([
    ['Who may call?', 'Anyone', 'My servers, no one else'],
    ['Machines that may call', 'Any machine', 'Only mine'],
    ['Postes habilités', 'Tous les postes', 'Les miens et pas d’autres'],
    ['Kenelle avain vastaa', 'Minkä tahansa', 'Vain tuttujen koneiden'],
    ['Da dove risponde', 'Da qualunque postazione', 'Solo dalle mie postazioni'],
  ])('are read together: %s %s – %s', (question, off, on) => {
    expect(form(question, off, on)).toEqual([[off, on]]);
  });

  it.each([
    ['Where may it withdraw to?', 'Any', 'Only mine'],
    ['Where may it be used from?', 'Withdraw all', 'Trade only'],
    ['Who may sign in?', 'Anyone', 'My devices only'],
    ['Who gets alerts?', 'Anyone', 'My staff only'],
    ['Networks', 'All', 'Selected'],
    ['Server', 'Any', 'Selected'],
    ['Trading pairs', 'All', 'Selected'],
    ['Sub-accounts', 'All', 'Only mine'],
    ['Machines that may not call', 'All others', 'Only mine'],
    ['Which machines?', 'Any of mine', 'Only mine'],
  ])('are none where they are about something else, or not the contrary: %s %s – %s', (question, off, on) => {
    expect(form(question, off, on)).toEqual([]);
  });

  it('are read together under a question from where alone, in a menu, too', () => {
    const page = (question: string) =>
      decided(
        sceneOf(
          'Edit API key',
          heading('Edit API key'),
          group(words(question), select('', ['Any', 'Only mine'], 1)),
          group(words('Mine'), area('', { text: '203.0.113.9' }), words('Addresses, one per line')),
          button('Save'),
        ),
      ).forms.map(({ restriction, switch: found }) => [restriction, found?.on?.label]);
    expect(page('Where from?')).toEqual([['on', 'Only mine']]);
    expect(page('Coins')[0]?.[1]).toBeUndefined();
  });
});
