import { describe, expect, it } from 'vitest';
import type { Node } from './build.ts';
import {
  button,
  decided,
  dialog,
  field,
  fillable,
  group,
  heading,
  radio,
  sceneOf,
  secret,
  toggle,
  words,
} from './build.ts';

const rights = () => [toggle('Enable Reading', true), toggle('Enable Spot Trading', false)];
const choices = (restricted = false) =>
  group(
    radio('Unrestricted (Less Secure)', !restricted),
    radio('Trusted IPs only (Recommended)', restricted),
  );

describe('a switch in a card beside the one that shows the key', () => {
  const page = (...saved: Node[]) =>
    sceneOf(
      'API Management',
      group(
        words('API Management › mean-revert'),
        heading('mean-revert'),
        group(words('API Key'), secret(), group(button('Rename'), button('Delete key'))),
        group(
          group(...saved),
          group(heading('IP access restrictions'), choices()),
          group(button('Cancel'), button('Save')),
        ),
      ),
    );

  it('is a key’s where its Save also saves the rights of one', () => {
    expect(fillable(page(...rights())).map((form) => form.switch?.kind)).toEqual(['choices']);
  });

  it('is nobody’s where its Save saves nothing that a key has', () => {
    expect(fillable(page(words('Remember this device')))).toEqual([]);
  });
});

describe('a panel of tabs', () => {
  const page = (tabs: string, panel = 'Access') =>
    sceneOf(
      'Exchange',
      group(button('API Management'), words('/ grid-7')),
      heading('grid-7'),
      {
        role: 'group',
        facts: { name: tabs },
        inside: [tab('Overview', false), tab(panel, true)],
      },
      {
        role: 'group',
        facts: { name: panel },
        inside: [
          group(...rights(), button('Edit')),
          group(
            choices(true),
            field('IP access restrictions', {}, { placeholder: 'Enter trusted IP addresses' }),
            button('Save'),
          ),
        ],
      },
    );
  const tab = (name: string, checked: boolean): Node => ({
    role: 'tab',
    facts: { name, text: name, checked },
    inside: [],
  });

  it('stands under the name of the tabs, where its own name says nothing', () => {
    expect(fillable(page('API key'))).toHaveLength(1);
    expect(decided(page('')).forms.map(({ isUnsure }) => isUnsure)).toEqual([true]);
  });

  it('stands under its own name, where that says what it is about', () => {
    expect(fillable(page('API key', 'Webhooks'))).toEqual([]);
  });
});

describe('a window whose choice stands below its field', () => {
  const page = (...inside: Node[]) =>
    sceneOf(
      'API keys',
      dialog('API keys › arb-7 › Edit IP addresses', ...inside, group(button('Cancel'), button('Submit'))),
    );
  const list = group(group(words('198.51.100.1'), button('Remove', { name: 'Remove 198.51.100.1' })));

  it('is one form', () => {
    const forms = fillable(page(field('Add IP addresses'), choices(true), list));
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ switch: { kind: 'choices' }, restriction: 'on' });
    expect(forms[0]?.entries).toHaveLength(1);
  });

  it('has no switch where the box below is one that confirms something', () => {
    const forms = fillable(
      page(
        field('Bind IP addresses'),
        toggle('I understand the risk of a key that is open to any IP', false),
      ),
    );
    expect(forms.filter(({ input }) => input !== null).map((form) => form.switch)).toEqual([null]);
  });
});

describe('a warning in a choice', () => {
  const page = (open: string) =>
    sceneOf(
      'Create API key',
      group(
        heading('IP restriction'),
        radio('Restrict to trusted IP addresses only', false),
        radio(open, false),
        button('Next'),
      ),
    );

  it('is no choice of which alerts come in', () => {
    expect(
      fillable(page('No restriction. Alert: with this option any IP address can call the API')),
    ).toHaveLength(1);
  });

  it('differs from a choice of alerts', () => {
    expect(fillable(page('Take alerts from any IP address'))).toEqual([]);
  });
});

describe('one row with a button for another', () => {
  const below = { left: 0, top: 900, right: 90, bottom: 930 };
  const page = (isDisabled: boolean) =>
    sceneOf(
      'API Management',
      dialog(
        'Edit API restrictions',
        heading('IP access restrictions'),
        group(
          group(field('IP address'), button('🗑', { name: 'Remove row' })),
          button('+ Add IP address', { disabled: isDisabled, box: below }),
        ),
        button('Save'),
      ),
    );

  it('is a list of rows, also while the button is disabled', () => {
    for (const isDisabled of [true, false])
      expect(fillable(page(isDisabled)).map(({ input }) => input?.kind)).toEqual(['rows']);
  });
});

describe('choices of what a key may do, under a head that names IPs', () => {
  const page = sceneOf(
    'API keys',
    group(
      words('IP addresses'),
      radio('Enable trading', true, 'rights'),
      radio('No trading', false, 'rights'),
      words('IP restriction'),
      ...[radio('No IP restriction', false), radio('Only trusted IPs', true)],
      field('Trusted IPs', { text: '198.51.100.9' }),
      group(button('Cancel'), button('Submit')),
    ),
    secret(),
  );

  it('are no switch of it', () => {
    const forms = fillable(page);
    expect(forms.map((form) => form.switch?.on?.label)).toEqual(['Only trusted IPs']);
  });
});

describe('rows in a table whose second column is for descriptions', () => {
  const cell = (head: string, inside: Node): Node => ({
    role: 'cell',
    facts: { description: head },
    inside: [inside],
  });
  const line = (address: string): Node => ({
    role: 'row',
    facts: {},
    inside: [
      cell('IP address', field('', { text: address }, { placeholder: 'e.g. 192.0.2.1' })),
      cell('Description', field('', { text: '' }, { placeholder: 'Server, office…' })),
      cell('', button('🗑', { name: 'Remove row' })),
    ],
  });

  it('are one list, with a note in each row', () => {
    const page = sceneOf(
      'API keys',
      dialog(
        'Edit API key',
        heading('Trusted IP addresses'),
        toggle('Only from these IP addresses', true),
        group(line('198.51.100.70'), line('198.51.100.71'), button('+ Add row')),
        group(button('Cancel'), button('Next')),
      ),
    );
    expect(fillable(page).map(({ input }) => input?.kind)).toEqual(['rows']);
  });
});
