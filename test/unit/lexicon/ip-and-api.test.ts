import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/lexicon/read.ts';

describe('a label that names IPs', () => {
  it.each([
    'IP',
    'IPs',
    'IP address allowlist (optional)',
    'IP-Adressen-Allowlist',
    'Bind IP addresses (optional, up to 30 per key)',
    '绑定IP地址',
    'IPアドレス',
    'IP 주소',
    'список разрешенных IP-адресов',
    'Lista blanca de direcciones IP',
    "güvenilir IP'lerle",
    'قائمة السماح لعناوين IP',
    'IPv4 and IPv6',
    'IPv6',
    'ＩＰ',
  ])('%s', (label) => {
    expect(read(label).has('ip')).toBe(true);
  });

  it.each(['', 'script', 'tip', 'Zip code', 'description', 'recipient', 'multiple', 'API', 'ipsum', 'equip'])(
    'is not “%s”',
    (label) => {
      expect(read(label).has('ip')).toBe(false);
    },
  );
});

describe('a heading that names APIs', () => {
  it.each([
    'API',
    'API Management',
    'Create APIs',
    'My API keys',
    'OpenAPI',
    'API密钥',
    'APIキー',
    'Gestión de API',
  ])('%s', (heading) => {
    expect(read(heading).has('api')).toBe(true);
  });

  it.each(['', 'capital', 'rapid', 'Apical', 'Wallet'])('is not “%s”', (heading) => {
    expect(read(heading).has('api')).toBe(false);
  });
});
