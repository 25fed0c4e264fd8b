import type { Exchange } from './exchange.ts';

/**
 * OKX. Sources: screenshots of "Create V5 API key" (2022) and "Create APIs" (2025); OKX help "API FAQ" and "Third
 * Party App IP Whitelist Launch" in several languages; API documentation. What is sure: `docs/exchanges.md`.
 */
export const okx: Exchange = {
  id: 'okx',
  name: 'OKX',
  hosts: [
    { host: 'www.okx.com', kind: 'main' },
    { host: 'my.okx.com', kind: 'regional' },
    { host: 'app.okx.com', kind: 'regional' },
    { host: 'us.okx.com', kind: 'regional' },
    { host: 'tr.okx.com', kind: 'regional' },
  ],
  // Its name until 2022.
  otherSites: ['okex.com'],
  // The sub-pages of create and edit are from memory; where they moved, the user's click on the icon still finds them.
  routes: ['{locale}account/my-api', '{locale}account/my-api/(?:create|edit)'],
  apiPage: '/account/my-api',
  // "Add up to 20 IP addresses", hint of the field, 2022 and 2025.
  limit: 20,
  // The hint says commas, the help says commas or spaces.
  separator: ',',
  ipv6: 'yes',
  // No switch: the list may stay empty, and an edit replaces the whole list.
  restriction: 'empty-field',
  stems: {
    restricted: {},
    unrestricted: {},
    field: {
      en: ['ip address allowlist', 'ip address (optional)', 'link ip address', 'enter ip address'],
      'zh-Hans': ['绑定ip', 'ip地址白名单', 'ip地址'],
      'zh-Hant': ['綁定ip', 'ip位址白名單', 'ip地址'],
      ja: ['ipアドレス許可リスト', 'ipアドレス'],
      ko: ['ip 주소 허용 목록', 'ip 주소'],
      ru: ['список разрешенных ip'],
      uk: ['список дозволених ip'],
      es: ['lista blanca de direcciones ip'],
      pt: ['lista de permissoes de enderecos ip', 'lista de permissoes de ip'],
      fr: ["liste d'autorisation d'adresses ip", "liste blanche d'adresses ip"],
      de: ['ip-adressen-allowlist'],
      it: ['lista bianca degli indirizzi ip'],
      nl: ['toelatingslijst ip-adressen'],
      pl: ['lista dozwolonych adresow ip'],
      tr: ['ip adresi izin listesi'],
      vi: ['danh sach dia chi ip cho phep'],
      id: ['daftar alamat ip yang diizinkan'],
      ar: ['قائمة السماح لعناوين ip'],
      th: ['รายการที่อยู่ ip ที่อนุญาต'],
    },
    staging: {},
    save: {
      en: ['submit all', 'confirm'],
      'zh-Hans': ['全部提交', '确认'],
      'zh-Hant': ['全部提交', '確認'],
      ja: ['すべて送信', '確認'],
      ko: ['모두 제출', '확인'],
      ru: ['отправить все', 'подтвердить'],
      es: ['enviar todo', 'confirmar'],
      pt: ['enviar tudo', 'confirmar'],
      fr: ['tout envoyer', 'confirmer'],
      de: ['alle absenden', 'bestatigen'],
    },
    edit: { en: ['edit'], 'zh-Hans': ['编辑'], ru: ['изменить'], es: ['editar'] },
    // With this purpose the field gives way to a select of apps; such a key can never be edited.
    thirdParty: {
      en: ['linking third-party app', 'binding third-party app', 'fast connect'],
      'zh-Hans': ['绑定第三方应用', '链接第三方应用'],
      'zh-Hant': ['綁定第三方應用', '連結第三方應用'],
      ja: ['サードパーティアプリ'],
      ru: ['стороннего приложения', 'сторонним приложением'],
      es: ['aplicacion de terceros', 'app de terceros'],
    },
  },
  propagationMinutes: [5, 10],
  // API documentation: 50110 "Your IP {0} is not included in your API key's IP whitelist."
  refusalCode: '50110',
  help: 'https://www.okx.com/help/api-faq',
};
