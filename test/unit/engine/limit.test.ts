import { describe, expect, it } from 'vitest';
import { limitIn } from '../../../lib/engine/limit.ts';

describe('a limit has evidence of its own', () => {
  it.each([
    ['Maks. 20 adresów IP, po przecinku. Klucze bez adresów wygasają po 14 dniach.', 20],
    ['Maks. 30 adresów IP. Klucz bez nich wygasa po 6 miesiącach.', 30],
    ['Máx. 10 direcciones IP; sin ellas, la clave caduca a los 4 meses.', 10],
    ['Up to 20 IPs. Without any, the key ends after 90 days.', 20],
    ['Bind IP addresses (optional, up to 30 per key)', 30],
    ['IP-Adressen durch Kommas trennen, höchstens 30.', 30],
    ['Привязать IP-адреса (необязательно, до 30 на ключ)', 30],
    ['绑定IP地址（选填，每个Key最多30个）', 30],
    ['IPアドレスのバインド（任意、1キーにつき最大30件）', 30],
    ['IP पते जोड़ें (वैकल्पिक, हर कुंजी के लिए 30 तक)', 30],
    ['Separate several IP addresses with commas, 30 at most.', 30],
    ['IPs, separated by commas. Twenty at the most.', 20],
    ['20 IPs per key', 20],
  ])('%s', (hint, limit) => {
    expect(limitIn([hint], 0)).toBe(limit);
  });

  it('which may be what is held already', () => {
    const hint = 'IPv4 i IPv6, adresy oddělte čárkou. 3 z 20';
    expect(limitIn([hint], 3)).toBe(20);
    expect(limitIn([hint], 2)).toBeNull();
    expect(limitIn(['3/48'], 0)).toBe(48);
  });
});

describe('a number without any is no limit', () => {
  it.each([
    'Separate with commas, at most 100 characters',
    'telegram-bot Orders No IP restriction 48',
    'perp-maker IP addresses 198.51.100.7 48 days',
    'IP addresses of bot-48',
    'IP addresses of bot48',
    'IP addresses of bot-07',
    'IP addresses 48',
    'Each account may have up to 30 API keys. Restrict access to trusted IPs.',
    'Chaque compte peut créer jusqu’à 30 clés API. Restreignez l’accès aux adresses IP de confiance.',
    '每个账户最多可创建 30 个 API Key。建议仅允许受信任 IP 访问',
    'Without any IP address the key ends after 14 idle days.',
  ])('%s', (hint) => {
    expect(limitIn([hint], 0)).toBeNull();
  });
});

it('a number that begins with a nought is part of a name beside a limit, too', () => {
  expect(limitIn(['IP addresses of bot-07, up to 20'], 0)).toBe(20);
});
