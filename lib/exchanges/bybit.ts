import type { Exchange } from './exchange.ts';

/**
 * Bybit. Sources: screenshots of API Management and of its dialog "Edit IP Addresses"; Bybit help centre "How to
 * create your API key"; API documentation "Modify Master API Key". What is sure is marked in `docs/exchanges.md`.
 */
export const bybit: Exchange = {
  id: 'bybit',
  name: 'Bybit',
  // bybit.eu hands out keys for third-party applications only; it is listed so that it can be said there.
  hosts: [
    { host: 'www.bybit.com', kind: 'main' },
    { host: 'www.bybit.eu', kind: 'regional' },
    { host: 'www.bybit.nl', kind: 'regional' },
    { host: 'www.bybit.tr', kind: 'regional' },
    { host: 'www.bybit.ae', kind: 'regional' },
    { host: 'www.bybit.kz', kind: 'regional' },
    { host: 'www.bybit.id', kind: 'regional' },
    { host: 'testnet.bybit.com', kind: 'test' },
  ],
  // API documentation: it stands on the second one, and names the first as another host of the API.
  otherSites: ['bytick.com', 'bybit-exchange.github.io'],
  // The create form asks for `?type=auto` or `?type=system`; the query is no part of a route.
  routes: ['{locale}app/user/api-management', '{locale}app/user/add-secret-key'],
  apiPage: '/app/user/api-management',
  // "A maximum of 100 IP addresses can be added to each key", note on the list page.
  limit: 100,
  separator: ',',
  ipv6: 'unproven',
  restriction: 'switch',
  // In every language seen, the pair of options keeps the word `OpenAPI` or `IP`.
  stems: {
    restricted: {
      en: ['only ips with permissions granted', 'allowed to access the openapi'],
      'zh-Hans': ['仅允许获得授权的ip', '仅限已授权ip', '访问openapi'],
      'zh-Hant': ['僅允許獲得授權的ip', '存取openapi'],
      ja: ['許可されたipのみ', 'openapiにアクセス'],
      ko: ['권한이 부여된 ip만', 'openapi에 액세스'],
      ru: ['только ip с разрешением', 'доступ к openapi'],
      uk: ['лише ip з дозволом', 'доступ до openapi'],
      es: ['solo las ip con permisos', 'acceder a la openapi'],
      pt: ['apenas ips com permissoes', 'acessar a openapi'],
      fr: ['seules les ip autorisees', "acceder a l'openapi"],
      de: ['nur ips mit erteilter berechtigung', 'auf die openapi zugreifen'],
      it: ['solo gli ip con autorizzazioni', "accedere all'openapi"],
      pl: ['tylko adresy ip z przyznanymi uprawnieniami', 'dostep do openapi'],
      tr: ['yalnizca izin verilen ip', "openapi'ye eris"],
      vi: ['chi cac ip duoc cap quyen', 'truy cap openapi'],
      id: ['hanya ip dengan izin', 'mengakses openapi'],
      ar: ['عناوين ip المصرح لها فقط', 'الوصول إلى openapi'],
      th: ['เฉพาะ ip ที่ได้รับอนุญาต', 'เข้าถึง openapi'],
    },
    unrestricted: {
      en: ['no ip restriction'],
      'zh-Hans': ['无ip限制', '不绑定ip'],
      'zh-Hant': ['無ip限制', '不綁定ip'],
      ja: ['ip制限なし'],
      ko: ['ip 제한 없음'],
      ru: ['без ограничений по ip', 'без ограничения ip'],
      es: ['sin restriccion de ip'],
      pt: ['sem restricao de ip'],
      fr: ['aucune restriction ip'],
      de: ['keine ip-beschrankung'],
      tr: ['ip kisitlamasi yok'],
      vi: ['khong gioi han ip'],
      id: ['tanpa batasan ip'],
      th: ['ไม่จำกัด ip'],
    },
    field: {
      en: ['add ip addresses', 'ip address added', 'edit ip addresses'],
      'zh-Hans': ['绑定ip'],
      ja: ['ipアドレスを追加'],
    },
    staging: {},
    save: {
      en: ['submit'],
      'zh-Hans': ['提交'],
      'zh-Hant': ['提交'],
      ja: ['送信'],
      ko: ['제출'],
      ru: ['отправить'],
      es: ['enviar'],
    },
    // The pencil beside `--` has no text; the row's `Edit` opens the permissions, its dialog holds the same form.
    edit: { en: ['bulk edit ip addresses', 'edit ip addresses', 'edit'] },
    thirdParty: { en: ['connect to third-party applications', 'third-party application', 'third-party app'] },
  },
  propagationMinutes: [5, 10],
  // API documentation, error codes: 10010 "Unmatched IP, please check your API key's bound IP addresses."
  refusalCode: '10010',
  help: 'https://www.bybit.com/en/help-center/article/How-to-create-your-API-key',
};
