import { describe, expect, it } from 'vitest';
import { binance } from '../../../lib/exchanges/binance.ts';
import { bybit } from '../../../lib/exchanges/bybit.ts';
import { exchanges } from '../../../lib/exchanges/index.ts';
import { kucoin } from '../../../lib/exchanges/kucoin.ts';
import { meaningOf } from '../../../lib/form/switches/meaning.ts';

/** The two options as the page shows them: in quotations, screenshots or from memory (`docs/exchanges.md`). */
const BINANCE: readonly [language: string, restricts: string, opens: string][] = [
  ['en', 'Restrict access to trusted IPs only (Recommended)', 'Unrestricted (Less Secure)'],
  ['fr', "Restreindre l'accès aux adresses IP de confiance uniquement", 'Sans restriction'],
  [
    'fr with a curly apostrophe',
    'Restreindre l’accès aux adresses IP de confiance uniquement',
    'Sans restriction',
  ],
  ['es', 'Restringir el acceso solo a IPs de confianza', 'Sin restricciones (menos seguro)'],
  ['id', 'Batasi akses hanya ke IP tepercaya', 'Tidak dibatasi (Kurang Aman)'],
  ['zh-CN', '限制只对受信任IP的访问(推荐)', '无限制（缺乏安全）'],
  ['zh-TC', '限制只允許受信任的 IP 存取（建議）', '無限制（安全性較低）'],
  ['ja', '信頼できるIPのみにアクセスを制限する（推奨）', '無制限（安全性が低い）'],
  ['ko', '신뢰할 수 있는 IP만 액세스 허용(권장)', '제한 없음(보안 취약)'],
  ['tr', "Erişimi yalnızca güvenilir IP'lerle sınırla (Önerilen)", 'Sınırsız (Daha Az Güvenli)'],
  [
    'ru',
    'Ограничить доступ только доверенными IP-адресами (рекомендуется)',
    'Без ограничений (менее безопасно)',
  ],
  ['pt-BR', 'Restringir acesso apenas a IPs confiáveis', 'Irrestrito (menos seguro)'],
  ['de', 'Zugriff nur auf vertrauenswürdige IPs beschränken (empfohlen)', 'Uneingeschränkt (weniger sicher)'],
];

describe('the two options of Binance', () => {
  it.each(BINANCE)('in %s: “%s” restricts, “%s” opens', (_, restricts, opens) => {
    expect(meaningOf(restricts, binance, false).meaning).toBe('restricts');
    expect(meaningOf(opens, binance, false).meaning).toBe('opens');
  });

  it.each(BINANCE)(
    'are known from the shared words alone in %s, where another site rewords them',
    (_, ...pair) => {
      const bare = { ...binance, stems: { ...binance.stems, restricted: {}, unrestricted: {} } };
      expect(pair.map((label) => meaningOf(label, bare, false).meaning)).toEqual(['restricts', 'opens']);
    },
  );

  it('are told apart by their beginning: the warning behind one quotes the other', () => {
    const warning =
      'Unrestricted (Less Secure) This API Key allows access from any IP address. This is not recommended. We suggest to restrict access to trusted IPs only.';
    expect(meaningOf(warning, binance, false).meaning).toBe('opens');
  });

  it('say which word decided', () => {
    expect(meaningOf('Restringir el acceso solo a IPs de confianza', binance, false).by).toBe(
      'restricted(es)',
    );
    expect(meaningOf('Unrestricted (Less Secure)', binance, false).by).toBe('unrestricted(en)');
  });
});

describe('the options of other pages', () => {
  it.each([
    ['Bybit', bybit, 'Only IPs with permissions granted are allowed to access the OpenAPI', 'restricts'],
    ['Bybit', bybit, 'No IP restriction', 'opens'],
    ['Bybit in Japanese', bybit, 'IP制限なし', 'opens'],
    ['KuCoin 2025', kucoin, 'Restrict to Trusted IPs Only (Recommended)', 'restricts'],
    ['KuCoin 2025', kucoin, 'Unrestricted', 'opens'],
    ['KuCoin 2023', kucoin, 'Yes (Recommended)', 'restricts'],
    ['KuCoin 2023', kucoin, 'No (Not Recommended)', 'opens'],
    ['KuCoin 2021', kucoin, 'IP white list', 'restricts'],
    ['KuCoin 2021', kucoin, 'No limit', 'opens'],
  ] as const)('%s: “%s” … “%s” %s', (_, exchange, label, meaning) => {
    expect(meaningOf(label, exchange, false).meaning).toBe(meaning);
  });

  it('a third state is neither: the key is bound to an app', () => {
    expect(meaningOf('Trusted third-party IPs only', binance, false).meaning).toBe('third-party');
    expect(meaningOf('受信任的第三方IP', binance, false).meaning).toBe('third-party');
  });

  it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))(
    'without a word on restrictions stay unclear on %s',
    (_, exchange) => {
      for (const label of [
        '',
        'Enable Spot & Margin Trading',
        'Enable Symbol Whitelist',
        '启用现货',
        'Read-only',
      ]) {
        expect(meaningOf(label, exchange, false).meaning, label).toBe('unclear');
      }
    },
  );

  it.each([
    ['en', 'Yes', 'No'],
    ['zh-CN', '是', '否'],
    ['ja', 'はい', 'いいえ'],
    ['ko', '예', '아니요'],
    ['ru', 'Да', 'Нет'],
    ['uk', 'Так', 'Ні'],
    ['es', 'Sí', 'No'],
    ['fr', 'Oui', 'Non'],
    ['de', 'Ja', 'Nein'],
    ['pt', 'Sim', 'Não'],
    ['tr', 'Evet', 'Hayır'],
    ['vi', 'Có', 'Không'],
    ['ar', 'نعم', 'لا'],
    ['th', 'ใช่', 'ไม่ใช่'],
  ])('in %s a bare “%s” or “%s” counts only under a heading about IPs', (_, yes, no) => {
    const bare = { ...kucoin, stems: { ...kucoin.stems, restricted: {}, unrestricted: {} } };
    expect([yes, no].map((label) => meaningOf(label, bare, true).meaning)).toEqual(['restricts', 'opens']);
    expect([yes, no].map((label) => meaningOf(label, bare, false).meaning)).toEqual(['unclear', 'unclear']);
  });
});

describe('a title with a warning below it', () => {
  it.each([
    'Yalnızca kayıtlı makineler Kapalıyken anahtar her yerden çalışır.',
    'Only my machines. Off, the key works from anywhere.',
    'Nur meine Server – sonst gilt der Schlüssel von überall',
  ])('%j restricts: what is said first is what it does', (label) => {
    for (const exchange of exchanges) expect(meaningOf(label, exchange, false).meaning).toBe('restricts');
  });
});
