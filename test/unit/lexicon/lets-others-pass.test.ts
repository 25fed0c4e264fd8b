import { describe, expect, it } from 'vitest';
import { letsOthersPass } from '../../../lib/lexicon/block-list.ts';

describe('a text says that those who are not listed are let in as well', () => {
  it.each([
    'The listed sources always get their share. Requests from elsewhere are accepted and use what is left.',
    'Only from trusted IP addresses The rest goes over the usual gateway and is accepted as before.',
    'Лише з довірених IP-адрес Решта йде через звичайний шлюз і приймається як раніше.',
    'Остальные запросы принимаются как раньше',
    'Alle übrigen Anfragen werden angenommen',
    'Les autres adresses passent comme avant',
    '其他 IP 的请求照常处理',
    'その他のIPからのリクエストも引き続き受け付けます',
    '그 외 IP의 요청은 그대로 처리됩니다',
    'Diğer adreslerden gelen istekler eskisi gibi kabul edilir',
  ])('%s', (text) => {
    expect(letsOthersPass(text)).toBe(true);
  });
});

describe('a text says nothing of the kind', () => {
  it.each([
    'Only the listed IPs are accepted; all other requests are rejected.',
    'Requests from other IPs are not accepted.',
    'Restrict access to trusted IPs only (Recommended)',
    'Unrestricted (Less Secure): this key can be used from any IP.',
    'Nur diese IP-Adressen werden angenommen, alle anderen werden abgelehnt.',
    'Принимаются запросы только с этих адресов, остальные отклоняются.',
    '仅接受以下 IP 的请求，其他请求将被拒绝',
    'Without a list the key keeps working for 90 days.',
  ])('%s', (text) => {
    expect(letsOthersPass(text)).toBe(false);
  });
});
