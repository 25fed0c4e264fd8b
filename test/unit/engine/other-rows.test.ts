import { describe, expect, it } from 'vitest';
import {
  button,
  decided,
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

/** Rows, cards and switches with IPs in them that show no API key, by kind and language. */
const OTHER_ROWS: Readonly<Record<string, readonly Node[]>> = {
  'a history of logins': [
    heading('Recent logins'),
    table(
      heads('Time', 'IP address', 'Location'),
      row(words('2026-05-01'), words('203.0.113.9'), words('Berlin')),
    ),
  ],
  'sessions that can be ended': [
    heading('Active sessions'),
    table(heads('Device', 'IP', ''), row(words('Chrome'), words('203.0.113.9'), button('Remove'))),
  ],
  sitzungen: [
    heading('Aktive Sitzungen'),
    table(heads('Gerät', 'IP-Adresse', ''), row(words('Firefox'), words('203.0.113.9'), button('Löschen'))),
  ],
  'devices in Chinese': [
    heading('设备管理'),
    table(heads('设备', 'IP地址', '操作'), row(words('Chrome'), words('203.0.113.9'), button('删除'))),
  ],
  'a log of API requests': [
    heading('API request logs'),
    table(heads('Key', 'Source IP', 'Endpoint'), row(words('bot-1'), words('203.0.113.9'), words('/order'))),
  ],
  'a log of key changes': [
    heading('API key records'),
    table(heads('Action', 'IP', 'Time'), row(words('Edit'), words('203.0.113.9'), words('2026-05-01 10:22'))),
  ],
  'IPs of withdrawals': [
    heading('Withdrawal IP whitelist'),
    table(heads('IP address', 'Note', ''), row(words('203.0.113.9'), words('office'), button('Edit'))),
  ],
  'FIX sessions': [
    heading('FIX sessions'),
    table(heads('Session', 'IP addresses', ''), row(words('FIX-1'), words('203.0.113.9'), button('Edit'))),
  ],
  webhooks: [
    heading('Webhooks'),
    table(heads('URL', 'IP', ''), row(words('https://example.org'), words('203.0.113.9'), button('Edit'))),
  ],
  proxies: [
    heading('Proxies'),
    table(
      heads('Name', 'IP address', 'Port', ''),
      row(words('fra'), words('203.0.113.9'), words('8080'), button('Edit')),
    ),
  ],
  'blocked IPs': [
    heading('Blocked IPs'),
    table(heads('IP address', 'Reason', ''), row(words('203.0.113.9'), words('abuse'), button('Delete'))),
  ],
  'servers of the exchange': [
    heading('Our server IPs'),
    table(heads('Region', 'IP address', ''), row(words('Tokyo'), words('203.0.113.9'), button('Copy'))),
  ],
  'team members': [
    heading('Members'),
    table(heads('Name', 'Allowed IPs', ''), row(words('Anna'), words('203.0.113.9'), button('Edit'))),
  ],
  'sub-accounts': [
    heading('Sub-accounts'),
    table(heads('Sub-account', 'Login IP', ''), row(words('sub1'), words('203.0.113.9'), button('Edit'))),
  ],
  alerts: [
    heading('Alerts'),
    table(heads('Rule', 'IP address', ''), row(words('new IP'), words('203.0.113.9'), button('Edit'))),
  ],
  'an order book that filters': [group(words('Order type'), words('Any'), button('Edit'))],
  'a select of sources': [
    group(words('Source'), select('Source', ['Any IP', 'Only trusted IPs'], 0), button('Search')),
  ],
  'third-party apps with access to the account': [
    heading('Third-party applications'),
    table(heads('App', 'Access', ''), row(words('TradingView'), words('Read'), button('Revoke'))),
  ],
  'third-party apps with IPs': [
    heading('Authorized third-party apps'),
    table(heads('App', 'IP address', ''), row(words('TradingView'), words('203.0.113.9'), button('Remove'))),
  ],
  'an offer to connect an app': [
    heading('Connect third-party apps'),
    words('Trade with your favourite bot'),
    button('Explore'),
  ],
  'advice on third parties': [
    heading('Security tips'),
    words('Never give third-party apps your key; restrict it to trusted IPs.'),
  ],
  'a switch for logins': [
    heading('Login'),
    group(radio('Any IP', true), radio('Only trusted IPs', false)),
    button('Save'),
  ],
  'a switch for withdrawals': [
    heading('Withdrawals'),
    group(toggle('Only from trusted IPs', true), button('Save')),
  ],
  'a switch of a console': [
    heading('Console access'),
    group(radio('Any IP', true), radio('Only trusted IPs', false)),
    button('Save'),
  ],
};

const KEYS: readonly Node[] = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('bot-1'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];

const PAGES: Readonly<Record<string, { readonly above: readonly Node[]; readonly keys: number }>> = {
  'below a list of keys': { above: KEYS, keys: 1 },
  'on a page with the title of keys': { above: [], keys: 0 },
};

describe.each(Object.entries(PAGES))('%s', (_, { above, keys }) => {
  it.each(Object.entries(OTHER_ROWS))('says nothing of: %s', (_name, parts) => {
    const { forms } = decided(sceneOf('API Management', ...above, ...parts));
    expect(
      forms.map(({ mode, because }) => `${mode} ${because.map(({ id }) => id).join(' ')}`).slice(keys),
    ).toEqual([]);
  });
});

describe('a key in a table', () => {
  const HEADS = heads('Name', 'API key', 'IP addresses', 'Last used', 'Actions');
  const said = (...cells: Node[]) =>
    decided(sceneOf('API Management', table(HEADS, row(...cells)))).forms.map(
      ({ restriction }) => restriction,
    );

  it('is read under the head of its IPs, where a cell without a head stands before the others or behind them', () => {
    const cells = [words('bot-1'), secret(), words('—'), words('today'), button('Edit')];
    expect([said(...cells), said(button('▸'), ...cells), said(...cells, button('Delete'))]).toEqual([
      ['off'],
      ['off'],
      ['off'],
    ]);
  });

  it('is read so where its name is the head of its row', () => {
    const key = row(words('bot-1'), secret(), words('—'), words('today'), button('Edit'));
    const [name, ...cells] = key.inside;
    const headed = { ...key, inside: [{ ...(name as Node), role: 'column-head' as const }, ...cells] };
    const found = decided(sceneOf('API Management', table(HEADS, headed, headed))).forms;
    expect(found.map(({ restriction }) => restriction)).toEqual(['off', 'off']);
  });

  it('is not called open by a dash of which nothing says that it stands under that head', () => {
    expect(said(words('bot-1'), secret(), words('—'), button('Edit'))).toEqual([]);
  });
});
