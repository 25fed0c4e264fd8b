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
  radio,
  row,
  sceneOf,
  secret,
  select,
  table,
  toggle,
  words,
} from './build.ts';

const KEYS: readonly Node[] = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('bot-1'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];
const entry = (ip: string) => group(words(ip), button('×'));
const trusted = (text = '203.0.113.9') => area('Trusted IP addresses', { text });
const onPage = (...parts: Node[]) => sceneOf('API Management', ...KEYS, ...parts);

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
        'Add IP addresses to bot-1',
        field('IP addresses', {}, { placeholder: 'Separate IPs by commas' }),
        group(button('Cancel'), button('Confirm')),
      ),
    );
    expect(fillable(scene)).toHaveLength(1);
  });
});

describe('the button that saves a form', () => {
  const saveOf = (...parts: Node[]) => {
    const [found] = fillable(sceneOf('Edit API key', ...parts));
    return found ? (found.save?.text ?? null) : 'no form';
  };

  it('is found beside the one that leaves, by whatever verb', () => {
    expect(saveOf(heading('bot-1'), group(trusted(), group(button('Discard'), button('Onwards'))))).toBe(
      'Onwards',
    );
  });

  it('is found around the card', () => {
    expect(
      saveOf(heading('Edit API key'), group(heading('bot-1'), trusted(), button('Cancel')), button('Submit')),
    ).toBe('Submit');
  });

  it('is not that of a section with a heading of its own', () => {
    expect(
      saveOf(
        heading('bot-1'),
        group(trusted()),
        group(heading('Password reminder'), field('Minutes', { text: '30' }), button('Save')),
      ),
    ).toBe(null);
  });

  it('may stand below the code that proves who it is', () => {
    expect(
      saveOf(heading('bot-1'), group(trusted()), group(field('Verification code'), button('Confirm'))),
    ).toBe('Confirm');
  });

  it('is neither a consent nor a button that resets', () => {
    expect(saveOf(heading('bot-1'), group(trusted(), button('Edit name'), button('Reset')))).toBe(null);
  });
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
