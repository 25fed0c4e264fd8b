import { expect, it } from 'vitest';
import { isConnectPage } from '../../../lib/connect/connect-page.ts';

const isOn = (here: string, connect: string) =>
  isConnectPage(new URL(here, 'https://app.acme.example'), new URL(connect, 'https://app.acme.example').href);

it.each([
  ['/api-connect', '/api-connect'],
  ['/api-connect/', '/api-connect'],
  ['/api-connect/bot-1?tab=keys', '/api-connect'],
  ['/de/api-connect', '/api-connect'],
  ['/zh-CN/api-connect', '/api-connect'],
  ['/pt_BR/api-connect', '/api-connect'],
  ['/de/api-connect', '/en/api-connect'],
  ['/api-connect', '/en/api-connect'],
  ['/app/keys', '/app/'],
  ['/', '/'],
  ['/de/', '/'],
  ['/#/api-connect', '/#/api-connect'],
  ['/#/de/api-connect?tab=1', '/#/api-connect'],
  ['/app#section', '/app'],
])('%s is the API Connect page of a platform whose link is %s', (here, connect) => {
  expect(isOn(here, connect)).toBe(true);
});

it.each([
  ['/', '/api-connect'],
  ['/api-connection', '/api-connect'],
  ['/wallet/api-connect', '/api-connect'],
  ['/de/en/api-connect', '/api-connect'],
  ['/wallet', '/'],
  ['/wallet', '/app'],
  ['/de/wallet', '/app'],
  ['/#/wallet', '/#/api-connect'],
  ['/', '/#/api-connect'],
  ['/wallet', '/en'],
])('%s is another page of a platform whose link is %s', (here, connect) => {
  expect(isOn(here, connect)).toBe(false);
});
