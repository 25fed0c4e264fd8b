import { describe, expect, it } from 'vitest';
import { area, button, decided, field, group, heading, type Node, sceneOf, toggle, words } from './build.ts';

/** The switches of the forms on a page of a key. */
const switches = (...parts: Node[]) =>
  decided(
    sceneOf(
      'Edit API key',
      heading('Edit API key'),
      group(words('API key name'), field('API key name', { text: 'bot' })),
      group(group(toggle('Read', true)), group(toggle('Trade', false))),
      group(...parts),
      button('Save'),
    ),
  ).forms.map(({ switch: found }) => found?.label ?? null);

describe('a toggle that only limits', () => {
  const described = (label: string, description: string) =>
    switches(
      group(group(words(label), words(description)), toggle(label, true)),
      group(words('IP addresses'), area('IP addresses', { text: '203.0.113.9' })),
    );

  it.each([
    ['Do not answer strangers', 'Only computers on the list are served'],
    ['Nie odpowiadaj obcym', 'Obsługiwane są tylko komputery z listy'],
    ['Known ones only', 'Requests come from the machines below only'],
  ])('is read with what describes it: "%s" over "%s"', (label, description) => {
    expect(described(label, description)).toEqual([`${label} ${description}`]);
  });

  it.each([
    ['Answer strangers', 'Off: only computers on the list are served'],
    ['Nie blokuj obcych', 'Wyłączone: tylko komputery z listy'],
    ['Do not answer strangers', 'Any computer may call while it is off'],
    ['Do not answer strangers', 'Withdrawals go to servers on the list only'],
    ['Do not answer strangers', 'Only people on the list are answered'],
    ['Known devices only', 'Only computers on the list may sign in'],
    ['Read only', 'Only from computers on the list'],
    ['Quiet hours', 'Only computers on the list are served'],
  ])('is none where one of the two says something else: "%s" over "%s"', (label, description) => {
    expect(described(label, description).filter((found) => found?.startsWith(label))).toEqual([]);
  });
});

describe('a toggle that limits to what the next list is called', () => {
  const before = (label: string, list: string, hint: string) =>
    switches(group(toggle(label, true), words(label)), group(words(list), area(list), words(hint)));

  it.each([
    ['Serve known callees only', 'Known callees', 'IPs, separated by commas'],
    ['Nur bekannte Partien bedienen', 'Bekannte Partien', 'IP-Adressen, durch Komma getrennt'],
    ['決まった方々だけに答える', '答える方々', 'アドレス(例 203.0.113.1)を1行に1つ'],
  ])('is its switch: "%s" before "%s"', (label, list, hint) => {
    expect(before(label, list, hint)).toEqual([label]);
  });

  it.each([
    ['Post only', 'IP addresses', 'IPs, separated by commas'],
    ['Serve known callees only', 'Known callees', 'Names, separated by commas'],
    ['Serve known callees only', 'Known', 'IPs, separated by commas'],
    ['Refuse known callees only', 'Known callees', 'IPs, separated by commas'],
    ['Withdraw to known callees only', 'Known callees', 'IPs, separated by commas'],
    ['Notify known callees only', 'Known callees', 'Mail addresses and alerts, separated by commas'],
  ])('is not where one of the three says something else: "%s" before "%s" (%s)', (label, list, hint) => {
    expect(before(label, list, hint)).not.toContain(label);
  });
});
