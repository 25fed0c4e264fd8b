import type { Exchange } from './exchange';

/**
 * Binance. Sources: screenshots of API Management (2018–2026), Binance support "How to create API keys", the
 * platform guides that quote `, ` being refused as an illegal IP. Markings as in `docs/exchanges.md`.
 */
export const binance: Exchange = {
  id: 'binance',
  name: 'Binance',
  hosts: [
    { host: 'www.binance.com', kind: 'main' },
    { host: 'www.binance.us', kind: 'regional' },
    { host: 'demo.binance.com', kind: 'test' },
    { host: 'testnet.binancefuture.com', kind: 'test' },
  ],
  routes: ['{locale}(?:my|usercenter)/settings/api-management', '{locale}settings/api-management'],
  apiPage: '/en/my/settings/api-management',
  limit: 30,
  separator: ',',
  ipv6: 'unproven',
  restriction: 'switch',
  stems: {
    restricted: {
      en: ['trusted ip', 'restrict access'],
      fr: ['adresses ip de confiance'],
      es: ['ips de confianza'],
      id: ['ip tepercaya'],
      'zh-Hans': ['受信任ip', '受信任的ip'],
      'zh-Hant': ['受信任的 ip'],
      ja: ['信頼できるip'],
      ko: ['신뢰할 수 있는 ip'],
      tr: ["guvenilir ip"],
      ru: ['доверенными ip', 'доверенных ip'],
      pt: ['ips confiaveis'],
      de: ['vertrauenswurdige ip'],
    },
    unrestricted: {
      en: ['unrestricted', 'less secure'],
      es: ['menos seguro'],
      id: ['kurang aman'],
      'zh-Hans': ['缺乏安全'],
      'zh-Hant': ['安全性較低'],
      ja: ['安全性が低い'],
      ko: ['보안 취약'],
      tr: ['daha az guvenli'],
      ru: ['менее безопасно'],
      pt: ['menos seguro'],
      de: ['weniger sicher'],
    },
    field: { en: ['ip access restriction'] },
    staging: { en: ['confirm'], fr: ['confirmer'], es: ['confirmar'], 'zh-Hans': ['确认'] },
    save: { en: ['save'], fr: ['sauvegarder'], es: ['guardar'], id: ['simpan'], 'zh-Hans': ['保存'] },
    edit: {
      en: ['edit restrictions'],
      fr: ['modifier les restrictions'],
      es: ['editar restricciones', 'restricciones de edicion'],
      'zh-Hans': ['编辑限制', '编辑权限'],
      tr: ['kisitlamalari duzenle'],
      ru: ['редактировать ограничения'],
    },
    thirdParty: { en: ['trusted third-party', 'trusted third party'] },
  },
  propagationMinutes: [5, 10],
  refusalCode: '-2015',
  help: 'https://www.binance.com/en/support/faq/how-to-create-api-keys-on-binance-360002502072',
};
