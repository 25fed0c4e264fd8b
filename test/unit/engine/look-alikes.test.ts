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

/** A list of keys, as it stands behind every one of these. */
const KEYS: readonly Node[] = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('bot-1'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];

const LOOK_ALIKES: Readonly<Record<string, readonly Node[]>> = {
  'a whitelist of user ids': [
    dialog(
      'Transfer whitelist',
      words('User IDs'),
      area('Trusted user IDs'),
      button('Cancel'),
      button('Save'),
    ),
  ],
  'a support ticket that asks for IPs': [
    form(
      heading('Contact support'),
      field('E-mail', {}, { type: 'email' }),
      field('Your IP addresses'),
      area('Describe the problem'),
      button('Send'),
    ),
  ],
  'an application that names an API key': [
    form(
      heading('Apply for a dedicated line'),
      field('Company'),
      field('Contact person'),
      area('Server IPs we should expect'),
      field('API key names this is for'),
      button('Apply', { submits: true }),
    ),
  ],
  'a list of IPs that raise no alert': [
    form(
      heading('API key notices'),
      heading('Do not alert for these IPs'),
      field('IP addresses', {}, { placeholder: 'IP addresses, comma separated' }),
      button('Add'),
      button('Save'),
    ),
  ],
  'a withdrawal address book': [
    dialog(
      'Withdrawal whitelist',
      select('Network', ['TRC20', 'ERC20'], 0),
      field('Wallet address'),
      field('Memo'),
      button('Add address'),
      button('Save'),
    ),
  ],
  'an IP lock of withdrawals': [
    form(
      heading('Withdrawal IP lock'),
      toggle('Only withdraw from trusted IPs', false),
      area('IP addresses'),
      button('Save'),
    ),
  ],
  'an IP list for logging in': [
    form(
      heading('Login security'),
      radio('Log in from any IP', true),
      radio('Log in from trusted IPs only', false),
      area('Trusted IP addresses'),
      button('Save'),
    ),
  ],
  'the allowed targets of a webhook': [
    form(
      heading('Webhook'),
      field('Callback URL', {}, { type: 'url' }),
      area('Allowed IP addresses'),
      button('Save'),
    ),
  ],
  'a proxy': [form(heading('Connection'), field('Proxy IP address'), field('Port'), button('Save'))],
  'a list of IPs that are blocked': [
    form(heading('Blocked IPs'), area('Block these IP addresses'), button('Save')),
  ],
  'a filter of a log by IP': [group(field('IP address'), button('Search'))],
  'a search box for keys': [group(field('Search by API key or IP address'))],
  'a chat': [
    group(
      words('Please tell us the IP addresses of your servers'),
      area('', {}, { placeholder: 'Type a message' }),
      button('Send'),
    ),
  ],
  'a code by mail': [
    dialog('Security verification', field('Email code', {}, { maxLength: 6 }), button('Submit')),
  ],
  'servers of the exchange to be copied': [
    group(
      heading('Our servers'),
      area('IP addresses', { disabled: true, text: '203.0.113.50, 203.0.113.51' }),
      button('Copy'),
    ),
  ],
  'a whitelist of symbols': [dialog('Symbol whitelist', area('Trading pairs'), button('Save'))],
};

describe('beside the keys of an API page', () => {
  it.each(Object.entries(LOOK_ALIKES))('%s is no form of a key', (_, parts) => {
    expect(fillable(sceneOf('API Management', ...KEYS, ...parts))).toEqual([]);
  });

  it.each(Object.entries(LOOK_ALIKES))('nothing is asked about %s', (_, parts) => {
    expect(
      decided(sceneOf('API Management', ...KEYS, ...parts)).forms.filter(({ isUnsure }) => isUnsure),
    ).toEqual([]);
  });
});

describe('without any key on the page', () => {
  it('a list of IPs restricts something else', () => {
    const scene = sceneOf(
      'Settings',
      form(heading('Trusted IP addresses'), area('IP addresses'), button('Save')),
    );
    expect(decided(scene).forms).toEqual([]);
  });

  it('a passphrase beside it makes the list a key’s', () => {
    const scene = sceneOf(
      'API',
      form(
        heading('Create API key'),
        field('API name'),
        password('Passphrase'),
        area('IP addresses'),
        button('Confirm'),
      ),
    );
    expect(fillable(scene)).toHaveLength(1);
  });
});
