import { describe, expect, it } from 'vitest';
import {
  area,
  box,
  button,
  decided,
  dialog,
  field,
  fillable,
  form,
  group,
  heading,
  type Node,
  password,
  radio,
  sceneOf,
  secret,
  table,
  toggle,
  words,
} from './build.ts';
import { onPage, trusted } from './key-page.ts';

describe('what only looks like another purpose is filled', () => {
  it('all keys, named after a sentence has ended', () => {
    const scene = onPage(
      form(
        heading('bot-1'),
        words('Without any, requests are accepted from all, and the key ends after 14 days.'),
        trusted(),
        button('Save'),
      ),
    );
    expect(fillable(scene)).toHaveLength(1);
  });

  it('a key that is called after a feature', () => {
    const scene = onPage(
      form(heading('tax-export'), group(words('API key'), secret()), trusted(), button('Save')),
    );
    expect(fillable(scene)).toHaveLength(1);
  });

  it('a dialog with a whole list in it, although it says to add', () => {
    const scene = onPage(
      dialog(
        'Add trusted IP addresses to bot-1',
        field('IP addresses', {}, { placeholder: 'Separate IPs by commas' }),
        group(button('Cancel'), button('Confirm')),
      ),
    );
    expect(fillable(scene)).toHaveLength(1);
  });
});

it('of two drawn choices under a title that restricts, too, the two are the switch', () => {
  const option = (text: string, marked: boolean): Node => ({
    ...group(box(), words(text)),
    facts: { clickable: true, marked },
  });
  const scene = sceneOf(
    'API',
    dialog(
      'Edit API key bot-1',
      words('IP addresses bound to the key'),
      group(option('Only IPs with permission may access the API', false), option('No IP restriction', true)),
      button('Submit'),
    ),
  );
  expect(decided(scene).forms.map(({ restriction }) => restriction)).toEqual(['off']);
});

it('a row that only confirms an entry is no form of its own where the card around it is saved', () => {
  const card = (...row: Node[]) =>
    sceneOf(
      'API Management',
      group(
        group(words('bot-1'), button('Save'), button('Cancel')),
        table(
          { role: 'row', facts: {}, inside: [words('API Key'), secret()] },
          {
            role: 'row',
            facts: {},
            inside: [
              words('IP access restrictions'),
              radio('Any IP', false),
              radio('Trusted IPs only', true),
              ...row,
            ],
          },
        ),
      ),
    );
  const [found] = fillable(card(field('Enter IPs, separated by commas'), button('Confirm')));
  expect(found?.save?.text).toBe('Save');
  expect(found?.input).toMatchObject({ kind: 'chips', stage: { text: 'Confirm' } });
});

it('a right beside its box is no label of the field below', () => {
  const scene = sceneOf(
    'API',
    form(
      heading('Create API key'),
      password('Passphrase'),
      group(group(toggle('', false), words('Withdrawal')), words('(not recommended)')),
      group(radio('Trusted IPs only', true), radio('Any IP', false)),
      group(field('', {}, {}), words('Up to 20 IPs, separated by commas'), button('Add')),
      button('Next'),
    ),
  );
  expect(fillable(scene)[0]?.input?.kind).toBe('chips');
});

it('below a switch that is on, the one button that adds a row opens the list', () => {
  const card = (on: boolean) =>
    sceneOf(
      'API / bot-1',
      heading('Edit API key bot-1'),
      group(
        toggle('Bind this key to IPs', on),
        words('The key works from the addresses below only.'),
        ...(on ? [button('Add row')] : []),
        button('Update'),
      ),
    );
  const kinds = (on: boolean) => decided(card(on)).forms.map(({ input }) => input?.kind ?? null);
  expect(kinds(true)).toEqual(['opener']);
  expect(kinds(false)).toEqual([null]);
});

it('a second switch in the dialog of a field makes no second form', () => {
  const scene = onPage(
    dialog(
      'Edit API key bot-1',
      field('IP addresses', { text: '203.0.113.9' }, { placeholder: 'Separate IPs by commas' }),
      toggle('I know the risk of a key that is not limited to my IPs', false),
      group(button('Cancel'), button('Confirm')),
    ),
  );
  expect(decided(scene).forms).toHaveLength(1);
});

describe('a list of IPs that belongs to a key and restricts nothing', () => {
  interface Given {
    readonly open?: string;
    readonly only?: string;
    readonly label?: string;
    readonly buttons?: readonly string[];
  }
  const routed = ({
    open = 'Unrestricted',
    only = 'Only trusted IPs',
    label = 'IP addresses',
    buttons = ['Cancel', 'Save'],
  }: Given = {}) =>
    onPage(
      dialog(
        'Edit API key bot-1',
        radio(open, false),
        radio(only, true),
        area(label),
        group(...buttons.map((name) => button(name))),
      ),
    );
  /** Enough to be a key's list without a switch. */
  const STRONG = 'Trusted IP addresses of the API key';
  const PASSES = 'Only trusted IPs. The rest is accepted as before.';

  it.each(['IP addresses', STRONG])('is left alone where the others are let in as well: %s', (label) => {
    expect([fillable(routed({ label })).length, fillable(routed({ label, only: PASSES })).length]).toEqual([
      1, 0,
    ]);
  });

  it('is filled where it is the choice without a restriction that lets the others in', () => {
    const open = 'Unrestricted: requests from other IPs are accepted as before';
    expect(fillable(routed({ open }))).toHaveLength(1);
  });

  it('is left alone where its switch exempts the listed', () => {
    expect(fillable(routed({ only: 'Exempt trusted IPs from the lock' }))).toEqual([]);
  });

  it.each(['IP addresses', STRONG])('is not filled where its dialog saves nothing: %s', (label) => {
    expect(fillable(routed({ label, buttons: ['Close', 'Download'] }))).toEqual([]);
  });
});
