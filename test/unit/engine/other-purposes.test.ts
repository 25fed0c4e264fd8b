import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  dialog,
  field,
  fillable,
  form,
  group,
  heading,
  heads,
  type Node,
  password,
  radio,
  row,
  sceneOf,
  secret,
  select,
  table,
  toggle,
  words,
} from './build.ts';
import { entry, onPage, trusted } from './key-page.ts';

/** Forms on a page of API keys that take IPs for another purpose, each beside the rule that tells it. */
const OTHER_PURPOSES: Readonly<Record<string, readonly Node[]>> = {
  'for-all-keys: by a sentence': [
    group(
      words('Applies to all API keys at once.'),
      field('IP address', { wraps: true }),
      button('Add'),
      button('Save'),
    ),
  ],
  'for-all-keys: by an offer': [
    group(
      table(row(words('192.0.2.18'), words('All API keys'), button('Remove'))),
      group(field('IP address'), select('Applies to', ['All API keys', 'Trade keys only'], 0), button('Add')),
      button('Save'),
    ),
  ],
  'apart-from-keys': [
    group(group(words('bot-2'), button('Edit'), button('Delete')), secret()),
    group(
      heading('Trusted sources'),
      radio('Any IP', false),
      radio('Trusted IPs only', true),
      trusted(),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'button-names-else': [
    group(
      words('tv-breakout'),
      group(radio('Any source', false), radio('Whitelisted sources only', true)),
      words('Sender IPs'),
      group(entry('192.0.2.32'), field('Sender IPs', { wraps: true })),
      group(button('Delete webhook'), button('Save')),
    ),
  ],
  'preset: by the label': [
    group(
      heading('What new API keys begin with'),
      toggle('Reading', true),
      toggle('Spot trading', false),
      group(entry('198.51.100.7'), field('IP addresses a new key starts with: defaults', { wraps: true })),
      group(button('Reset'), button('Save')),
    ),
  ],
  'button-names-else: by a default': [
    group(
      words('bot-1'),
      secret(),
      group(entry('198.51.100.7'), field('IP addresses', { wraps: true })),
      group(button('Reset'), button('Save defaults')),
    ),
  ],
  mails: [
    group(
      heading('bot-1'),
      secret(),
      words('Whitelisted IPs or mails'),
      group(entry('ops@firm.example'), field('IP address or mail address', { wraps: true })),
      words('Up to 10 IPs'),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'under-other-title: alerts of a shown key': [
    group(
      heading('Alerts'),
      words('bot-1'),
      secret(),
      group(entry('198.51.100.60'), field('IP addresses', { wraps: true })),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'tells-somebody': [
    group(
      heading('bot-1'),
      secret(),
      words('Alerts of this key'),
      group(radio('To any address', false), radio('Only to trusted addresses', true)),
      group(field('Address', { wraps: true })),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'takes-rows': [
    dialog(
      'Import API keys',
      area('Keys to import', {}, { placeholder: 'name;permissions;ip_addresses' }),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'takes-sentences': [
    dialog(
      'API key bot-1',
      heading('API key bot-1'),
      words('203.0.113.9'),
      words('Comment'),
      area('', {}, { placeholder: 'Why were the IP addresses of this key changed? Write a comment.' }),
      group(button('Close'), button('Save')),
    ),
  ],
  'asks-us': [
    form(
      heading('Where is the key called from?'),
      radio('From fixed IPs only', true),
      radio('From changing IPs', false),
      area('IP addresses', { text: '192.0.2.120' }),
      button('Submit request'),
    ),
  ],
  'allows-or-denies': [
    group(
      select('Action', ['Deny', 'Allow'], 0),
      field('IP address or range'),
      entry('198.51.100.7'),
      button('Add rule'),
      button('Save'),
    ),
  ],
  'under-other-head': [
    group(
      group(words('FIX session OE-1'), button('Save')),
      words('Session access by IP'),
      group(radio('Any client IP', false), radio('Trusted client IPs only', true)),
      group(entry('198.51.100.110'), field('Client IP addresses', { wraps: true })),
    ),
  ],
  'names-note': [
    group(
      words('HMAC bot-1'),
      area('Servers and IPs (private note)', { text: '' }),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'label-moves-funds': [
    group(
      heading('bot-1'),
      secret(),
      area('Withdrawal IP addresses', { text: '192.0.2.14' }),
      button('Save'),
    ),
  ],
  'under-other-title: withdrawals by API': [
    dialog(
      'Withdrawals via API',
      heading('Withdrawals via API'),
      toggle('Take requests from these servers only', true),
      area('IP addresses', { text: '198.51.100.23' }),
      group(button('Cancel'), button('Confirm')),
    ),
  ],
  'adds-one': [
    dialog(
      'Add IP address',
      heading('Add IP address'),
      field('IP address'),
      group(button('Cancel'), button('Confirm')),
    ),
  ],
  'outgoing: of whose calls nobody is warned': [
    group(
      heading('bot-1'),
      secret(),
      group(
        entry('198.51.100.60'),
        field('IP addresses that I do not want to be notified of', { wraps: true }),
      ),
      group(button('Cancel'), button('Save')),
    ),
  ],
  'filters: beside the cross of an entry': [
    group(
      heading('API calls'),
      select('API key', ['bot-1', 'bot-2'], 0),
      group(radio('All IPs', false), radio('Listed IPs only', true)),
      group(entry('198.51.100.60'), field('Source IP address', { wraps: true })),
      group(button('Reset'), button('Query')),
    ),
  ],
};

describe('a form on a page of API keys that has another purpose is not filled', () => {
  it.each(Object.entries(OTHER_PURPOSES))('%s', (_, parts) => {
    expect(fillable(onPage(...parts)).map(({ because }) => because.map(({ id }) => id).join(' '))).toEqual(
      [],
    );
  });
});

describe('what a field’s own button saves says whose list it is', () => {
  const list = () => group(entry('198.51.100.60'), field('IP addresses of the office', { wraps: true }));
  const rights = [toggle('Read', true), toggle('Spot trading', false), toggle('Withdraw', false)];

  it('and rights that stand above it, on the same page, do not', () => {
    const page = (...own: Node[]) => onPage(group(...rights, ...own));
    expect(fillable(page(group(list(), button('Save'))))).toEqual([]);
    expect(fillable(page(list(), button('Save')))).toHaveLength(1);
  });

  it('and a table of keys above a tool does not', () => {
    const tool = [
      area('IP addresses to measure', {}, { placeholder: '192.0.2.1, 192.0.2.2' }),
      button('Start measuring'),
    ];
    const line = (name: string) =>
      row(words(name), secret(), words('Read, spot trading'), button('Edit'), button('Delete'));
    const keys = table(heads('Name', 'API key', 'Permissions', 'Actions'), line('bot-1'), line('bot-2'));
    const page = (...above: Node[]) => sceneOf('API', group(heading('API keys'), ...above, group(...tool)));
    expect(fillable(page(keys))).toEqual([]);
    expect(fillable(page(secret()))).toHaveLength(1);
  });

  it('or the name of a shown key in it, but no day and nothing that stands with all keys', () => {
    const shown = (name: string, day: string) =>
      group(words(name), words('qwx-kind'), words(day), secret(), button('Edit IPs'));
    const list = group(
      heading('Add'),
      radio('Only listed IPs may use the API', true),
      trusted(),
      radio('No restriction', false),
    );
    const formsWith = (said: string) =>
      decided(
        sceneOf(
          'API',
          group(shown('hedge-7', '2026-10-02'), shown('arb-1', '2026-11-03')),
          group(heading('Edit IP addresses'), words(said), list, button('Submit')),
        ),
      ).forms.length;
    expect(['hedge-7', 'nobody-2', 'qwx-kind', '2026-10-02'].map(formsWith)).toEqual([1, 0, 0, 0]);
  });
});

describe('a list that only its page says to be a key’s', () => {
  const scene = (...own: Node[]) =>
    sceneOf('Account', button('Create API key'), form(...own, button('Save')));

  it('is asked about', () => {
    const found = decided(scene(area('Trusted IP addresses', { description: 'Up to 5 IPs' }))).forms;
    expect(found.map(({ isUnsure }) => isUnsure)).toEqual([true]);
  });

  it('is asked about however much else speaks for it', () => {
    const list = area(
      'Trusted IP addresses',
      { text: '198.51.100.7, 198.51.100.8', description: 'Up to 5 IPs, separated by commas' },
      { placeholder: '192.0.2.1, 192.0.2.2' },
    );
    const { forms, fields } = decided(scene(group(heading('IP access restrictions'), list)));
    expect(fields[0]?.score).toBeGreaterThan(15);
    expect(forms.map(({ isUnsure }) => isUnsure)).toEqual([true]);
  });

  it('is asked about where the page shows nothing of a key', () => {
    const page = sceneOf(
      'API for merchants',
      dialog(
        'IPs of the terminals',
        area('Allowed IP addresses', { text: '192.0.2.150' }),
        button('Cancel'),
        button('Save'),
      ),
    );
    expect(decided(page).forms.filter(({ isUnsure }) => !isUnsure)).toEqual([]);
  });

  it('is filled where its label names the key', () => {
    const found = decided(scene(area('Trusted IP addresses of this key', { text: '198.51.100.7' }))).forms;
    expect(found.map(({ isUnsure }) => isUnsure)).toEqual([false]);
  });
});

it('a list of those who are let in to see the requests of an API is none of a key', () => {
  const scene = (who: string) =>
    sceneOf(
      'API Management',
      dialog(
        `Access for ${who}`,
        toggle(`Only while ${who} is at trusted IPs`, false),
        area('IP addresses', { text: '198.51.100.30' }),
        button('Save'),
      ),
    );
  expect(decided(scene('bot-1')).forms).toHaveLength(1);
  expect(decided(scene('our staff')).forms).toEqual([]);
});

it('what another button saves shows no key for a list', () => {
  const senders = area('IPs of the senders', { text: '198.51.100.52' });
  const scene = (...own: Node[]) =>
    sceneOf(
      'API | Exchange',
      group(group(password('Passphrase'), toggle('Read', true), toggle('Trade', true)), group(...own)),
      button('Submit'),
    );
  const showsKey = (...own: Node[]) =>
    decided(scene(...own)).fields.some(({ because }) => because.some(({ id }) => id === 'shows-key'));
  expect(showsKey(words('Senders'), senders)).toBe(true);
  expect(showsKey(words('Senders'), senders, button('Update'))).toBe(false);
});

it('the one line of a dialog before a button that adds IPs takes one of them', () => {
  const scene = sceneOf(
    'Edit API key',
    group(heading('bot-1'), entry('198.51.100.33'), button('+ Add IP'), button('Save')),
    dialog('IP of this key', field('IP', {}, { placeholder: '0.0.0.0' }), button('Back'), button('OK')),
  );
  expect(decided(scene).fields.flatMap(({ because }) => because.map(({ id }) => id))).toContain('adds-one');
});

it('a field under a question about the visitor’s own IP is never filled unasked where no key stands beside it', () => {
  const scene = (title: string) =>
    sceneOf(
      'API keys',
      heading('API keys'),
      group(
        heading(title),
        words('Separated by commas, up to 30 IPs'),
        group(field('IP addresses'), button('Save')),
      ),
    );
  const isAsked = (title: string) =>
    decided(scene(title)).fields.some(({ because }) => because.some(({ id }) => id === 'says-no-limit'));
  expect([isAsked('Limited IPs'), isAsked('Is your IP limited?')]).toEqual([false, true]);
});

it('an area whose button sends a message takes none of a key', () => {
  const scene = (verb: string) =>
    sceneOf(
      'API key: bot-1',
      group(words('API key'), secret(), group(words('198.51.100.5'), button('×'))),
      group(words('What could be better'), area('For example how IP addresses are bound'), button(verb)),
    );
  const rules = (verb: string) =>
    decided(scene(verb)).fields.flatMap(({ because }) => because.map(({ id }) => id));
  expect(rules('Send feedback')).toContain('asks-us');
  expect(rules('Save')).not.toContain('asks-us');
});
