import type { Exchange } from './exchange.ts';

/**
 * KuCoin. Sources: screenshots of the list (2021) and of the create page (2023, 2025); KuCoin help "How to Create
 * API" (trading keys without an IP go after 30 idle days). What is sure is marked in `docs/exchanges.md`.
 */
export const kucoin: Exchange = {
  id: 'kucoin',
  name: 'KuCoin',
  hosts: [
    { host: 'www.kucoin.com', kind: 'main' },
    { host: 'www.kucoin.th', kind: 'regional' },
    { host: 'www.kucoin.tr', kind: 'regional' },
  ],
  otherSites: [],
  // The form lives in memory only: a reload drops it, so nothing of ours may ever navigate here.
  routes: ['{locale}account/api', '{locale}account/api/(?:create|edit)'],
  apiPage: '/account/api',
  // "You can list a maximum of 20 IPs", hint of the field.
  limit: 20,
  // "Use a halfwidth comma to each IP" (2023): no full-width comma, no blank.
  separator: ',',
  ipv6: 'yes',
  // The order of the two options differs between the layouts: 2023 puts the open one first.
  restriction: 'switch',
  stems: {
    restricted: {
      en: ['restrict to trusted ips', 'ip white list', 'yes (recommended)'],
      'zh-Hans': ['仅限受信任', 'ip白名单', '是(推荐)'],
      'zh-Hant': ['僅限受信任', 'ip白名單', '是(推薦)'],
      ja: ['信頼できるipのみに制限', 'はい(推奨)'],
      ko: ['신뢰할 수 있는 ip로만 제한', '예(권장)'],
      ru: ['ограничить доверенными ip', 'да (рекомендуется)'],
      uk: ['обмежити довіреними ip', 'так (рекомендовано)'],
      es: ['restringir a ips de confianza', 'si (recomendado)'],
      pt: ['restringir a ips confiaveis', 'sim (recomendado)'],
      fr: ['limiter aux ip de confiance', 'oui (recommande)'],
      de: ['auf vertrauenswurdige ips', 'ja (empfohlen)'],
      it: ['limita agli ip attendibili', 'si (consigliato)'],
      pl: ['ogranicz do zaufanych', 'tak (zalecane)'],
      tr: ["guvenilir ip'lerle sinirla", 'evet (onerilen)'],
      vi: ['gioi han ip dang tin cay', 'co (khuyen nghi)'],
      id: ['batasi ke ip tepercaya', 'ya (disarankan)'],
      ar: ['تقييد على عناوين ip الموثوقة', 'نعم (موصى به)'],
      th: ['จำกัดเฉพาะ ip ที่เชื่อถือ', 'ใช่ (แนะนำ)'],
    },
    unrestricted: {
      en: ['unrestricted', 'no limit', 'no (not recommended)'],
      'zh-Hans': ['无限制', '否(不推荐)'],
      'zh-Hant': ['無限制', '否(不推薦)'],
      ja: ['制限なし', 'いいえ(非推奨)'],
      ko: ['제한 없음', '아니요(권장하지 않음)'],
      ru: ['без ограничений', 'нет (не рекомендуется)'],
      es: ['sin restricciones', 'no (no recomendado)'],
      pt: ['sem restricoes', 'nao (nao recomendado)'],
      fr: ['sans restriction', 'non (deconseille)'],
      de: ['nein (nicht empfohlen)'],
      tr: ['hayir (onerilmez)'],
      vi: ['khong (khong khuyen nghi)'],
    },
    field: {
      en: ['ip restriction', 'ip limit'],
      'zh-Hans': ['ip限制'],
      'zh-Hant': ['ip限制'],
      ja: ['ip制限'],
      ko: ['ip 제한'],
    },
    staging: {
      en: ['add'],
      'zh-Hans': ['添加'],
      'zh-Hant': ['新增', '添加'],
      ja: ['追加'],
      ko: ['추가'],
      ru: ['добавить'],
    },
    save: {
      en: ['next', 'confirm'],
      'zh-Hans': ['下一步', '确认'],
      ja: ['次へ', '確認'],
      ko: ['다음', '확인'],
      ru: ['далее'],
    },
    edit: { en: ['edit'], 'zh-Hans': ['编辑'], ja: ['編集'], ko: ['편집'], ru: ['редактировать'] },
    thirdParty: {
      en: ['link third-party apps', 'third-party app'],
      'zh-Hans': ['第三方应用'],
      ja: ['サードパーティ'],
    },
  },
  propagationMinutes: [5, 10],
  // API documentation: 400006 "The requested ip address is not in the api whitelist".
  refusalCode: '400006',
  help: 'https://www.kucoin.com/support/360015102174',
};
