import { describe, expect, it } from 'vitest';
import { firstStem, hasStem, namesApi, namesIp } from '../../../lib/form/stems.ts';

describe('the first stem of a text', () => {
  const vocabulary = {
    en: ['trusted', 'ip', 'ip address'],
    es: ['de confianza'],
    ja: ['信頼'],
    ru: ['доверен'],
  };

  it.each([
    ['the one that stands first', 'trusted IP', { stem: 'trusted', language: 'en', index: 0 }],
    [
      'the longest at the same place',
      'IP address of a server',
      { stem: 'ip address', language: 'en', index: 0 },
    ],
    ['whatever the case', 'TRUSTED', { stem: 'trusted' }],
    ['within words where a script knows no blanks', 'ここは信頼できる', { stem: '信頼', language: 'ja' }],
    ['at the beginning of a longer word', 'доверенными', { stem: 'доверен', language: 'ru' }],
    ['behind a dash', 'my-trusted one', { stem: 'trusted', index: 3 }],
  ])('is %s', (_, text, match) => {
    expect(firstStem(text, vocabulary)).toMatchObject(match);
  });

  it.each([
    ['in an empty text', ''],
    ['in the middle of a word', 'untrusted'],
    ['where a short one is part of a word', 'trip, chip, script'],
    ['where nothing matches', 'passphrase'],
  ])('is none %s', (_, text) => {
    expect(firstStem(text, vocabulary)).toBeNull();
    expect(hasStem(text, vocabulary)).toBe(false);
  });

  it('is looked for in all vocabularies, the missing ones left out', () => {
    expect(
      firstStem('ip de confianza', undefined, { es: ['confianza'] }, { es: ['de confianza'] }),
    ).toMatchObject({
      stem: 'de confianza',
    });
  });

  it('is the same when asked again', () => {
    expect(firstStem('a trusted IP', vocabulary)).toEqual(firstStem('a trusted IP', vocabulary));
  });
});

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
    expect(namesIp(label)).toBe(true);
  });

  it.each(['', 'script', 'tip', 'Zip code', 'description', 'recipient', 'multiple', 'API', 'ipsum', 'equip'])(
    'is not “%s”',
    (label) => {
      expect(namesIp(label)).toBe(false);
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
    expect(namesApi(heading)).toBe(true);
  });

  it.each(['', 'capital', 'rapid', 'Apical', 'Wallet'])('is not “%s”', (heading) => {
    expect(namesApi(heading)).toBe(false);
  });
});
