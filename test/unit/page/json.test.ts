import { describe, expect, it } from 'vitest';
import { sceneFromJson, sceneToJson } from '../../../lib/page/json.ts';
import { isSecret, withoutSecrets } from '../../../lib/page/secret.ts';
import { button, field, group, heading, sceneOf, secret, select, words } from '../engine/build.ts';

describe('a scene as JSON', () => {
  it('is equal after it was written and read', () => {
    const scene = sceneOf(
      'API',
      heading('Edit API key'),
      secret(),
      group(words('IP addresses'), field('IP addresses', { text: '198.51.100.7\n203.0.113.10' })),
      select('IP restriction', ['Off', 'On'], 1),
      button('Save', { submits: true, disabled: true }),
    );
    expect(sceneFromJson(sceneToJson(scene))).toEqual(scene);
  });
});

describe('a text of a scene', () => {
  it.each(['k1•••x9Qk', 'PiCQ***', 'ab12…9zQk', 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju'])(
    '%s is a key, and is not kept',
    (text) => {
      expect(isSecret(text)).toBe(true);
      expect(withoutSecrets(`API key: ${text}`)).toBe('API key: ▒');
    },
  );

  it.each(['grid-bot-btcusdt-2', 'tradingview-webhook-3', 'hedge_sub_account_01', 'Portfolio-Tracker-2026'])(
    '%s is a name that a person gave',
    (text) => {
      expect(isSecret(text)).toBe(false);
      expect(withoutSecrets(`API key: ${text}`)).toBe(`API key: ${text}`);
    },
  );

  it.each(['abcd-efgh-ijklmn-12345', 'bcdfghjk-lmnpqrst-1', 'trading-b0t-binance-1', 'igridtiilffiwz42'])(
    '%s is none',
    (text) => {
      expect(isSecret(text)).toBe(true);
    },
  );

  it.each([
    '198.51.100.7',
    '2001:db8:0:1::7',
    '10.0.0.0/8',
    'Restrict access to trusted IPs only',
    '*.*.*.*',
  ])('%s is kept as it is', (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });
});
