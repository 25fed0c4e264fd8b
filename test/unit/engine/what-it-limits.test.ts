import { describe, expect, it } from 'vitest';
import {
  button,
  decided,
  dialog,
  field,
  fillable,
  group,
  heading,
  heads,
  type Node,
  password,
  radio,
  row,
  sceneOf,
  secret,
  table,
  toggle,
  words,
} from './build.ts';
import { entry } from './key-page.ts';

const choices = (on: string, off = 'Unrestricted') => group(radio(on, true), radio(off, false));
const list = () => group(field('IP address'), button('Add'), entry('198.51.100.7'));
const window = (title: string, ...inside: Node[]) =>
  fillable(
    sceneOf(
      'API management',
      heading('API management'),
      dialog('', words(title), ...inside, button('Save'), button('Cancel')),
    ),
  );

describe('a switch between trusted IPs and all', () => {
  it('is no key’s where what it limits are withdrawals', () => {
    expect(window('IP access', choices('Limit access to trusted IPs only'), list())).toHaveLength(1);
    expect(window('IP access', choices('Limit withdrawals to trusted IPs only'), list())).toEqual([]);
  });

  it('is no key’s where a choice says that alerts come in, with a passphrase beside it', () => {
    const edit = (remark: string) =>
      window(
        'Edit API',
        field('API name', { text: 'bot' }),
        password('API passphrase'),
        choices(`Restrict to trusted IPs only. ${remark}`),
        list(),
      );
    expect(edit('Requests can only be sent from trusted IP addresses.')).toHaveLength(1);
    expect(edit('Alerts can only be sent from trusted IP addresses.')).toEqual([]);
  });

  it('is not pressed where the list that follows keeps its IPs out', () => {
    const page = (hint: string) =>
      decided(
        sceneOf(
          'Edit API key',
          heading('Edit API key'),
          group(radio('Unrestricted', true), radio('Restrict access by IP address (recommended)', false)),
          group(
            words('IP addresses'),
            field('', {}, { kind: 'area', placeholder: 'Enter an IP address' }),
            words(hint),
          ),
          button('Save'),
        ),
      ).forms;
    expect(page('Up to 20 IP addresses, separated by commas.')).toHaveLength(1);
    expect(page('Requests from these addresses will be rejected.')).toEqual([]);
  });
});

describe('the form of another product than the account’s API', () => {
  const card = (tab: string) =>
    fillable(
      sceneOf(
        'API Management',
        heading('API Management'),
        group(
          { role: 'tab', facts: { text: tab, checked: true }, inside: [] },
          { role: 'tab', facts: { text: 'Activity', checked: false }, inside: [] },
        ),
        group(
          heading('indexer'),
          secret(),
          choices('Restrict access to trusted IPs only'),
          list(),
          button('Save'),
          button('Cancel'),
        ),
      ),
    );

  it('is told by the tab that is taken', () => {
    expect(card('Account API')).toHaveLength(1);
    expect(card('Node API')).toEqual([]);
    expect(card('API alerts')).toEqual([]);
  });

  it('is told by the title of a window, though that is no heading and others stand below it', () => {
    const inside = [
      heading('IP access restrictions'),
      choices('Restrict access to trusted IPs only'),
      list(),
    ];
    expect(window('Edit API', ...inside)).toHaveLength(1);
    expect(window('Verification codes: exceptions', secret(), ...inside)).toEqual([]);
  });

  it('is told by a field for a prefix, as all keys to come have one', () => {
    const form = (name: string) =>
      window(
        'API settings',
        field(name, { text: 'desk-' }),
        toggle('Read', true),
        toggle('Trade', true),
        list(),
      );
    expect(form('API name')).toHaveLength(1);
    expect(form('API name prefix')).toEqual([]);
  });
});

describe('a window that names several keys of the page', () => {
  const page = (...named: string[]) => {
    const keyRow = (name: string) => row(words(name), secret(), words('198.51.100.7'));
    return decided(
      sceneOf(
        'API management',
        heading('API management'),
        table(heads('Name', 'API key', 'IP addresses'), keyRow('osaka'), keyRow('tokyo')),
        dialog(
          'Edit IP addresses',
          heading('Edit IP addresses'),
          group(...named.map(words)),
          choices('Only allowed IPs can access the OpenAPI'),
          field('IP addresses'),
          button('Submit'),
        ),
      ),
    ).forms[0]?.copies;
  };

  it('edits all of them', () => {
    expect(page('osaka')).toBe(null);
    expect(page('osaka', 'tokyo')).toBe(2);
  });
});

describe('a card with a button of its own inside the form of a key', () => {
  const page = (outer: string) =>
    fillable(
      sceneOf(
        'API',
        heading('Market maker API key'),
        group(
          group(
            heading('Where the key works from'),
            group(
              field('IP addresses, separated by commas', { text: '198.51.100.7' }),
              button('Done'),
              button('Cancel'),
            ),
          ),
          group(button(outer)),
        ),
      ),
    )[0];

  it('only hands its list over to the button that saves the key', () => {
    expect(page('Update key')?.behind?.text).toBe('Update key');
    expect(page('Delete key')?.behind ?? null).toBe(null);
  });
});

describe('a switch and a field under a title of which nothing is known', () => {
  const formsOf = (title: string) =>
    decided(
      sceneOf(
        'Account',
        heading('API keys'),
        words('Your API keys'),
        group(
          heading(title),
          group(radio('Trusted IPs only', false), radio('Unrestricted', true)),
          field('IP addresses'),
          button('Save'),
          button('Cancel'),
        ),
      ),
    ).forms;

  it('are asked about, since the switch does not say whose list it is, and not pressed before', () => {
    expect(formsOf('Edit API key')).toMatchObject([{ isUnsure: false, input: { kind: 'text' } }]);
    expect(formsOf('Pelican board')).toMatchObject([{ isUnsure: true, input: { kind: 'text' } }]);
  });
});
