import type { Exchange } from './exchange.ts';

/**
 * Bitget. Sources: screenshots of "Create new API key" and of its security verification; guides of 2023–2025 that
 * quote older labels and lists of 30 addresses. What is sure is marked in `docs/exchanges.md`.
 */
export const bitget: Exchange = {
  id: 'bitget',
  name: 'Bitget',
  hosts: [{ host: 'www.bitget.com', kind: 'main' }],
  // API documentation, until it moved to www.bitget.com.
  otherSites: ['bitgetlimited.github.io'],
  // Other exchanges use this path too: only the host tells them apart.
  routes: ['{locale}account/newapi'],
  apiPage: '/account/newapi',
  // "optional, up to 30 per key", the field's own label.
  limit: 30,
  separator: ',',
  ipv6: 'unproven',
  // No switch: the field is the last of a long dialog and may stay empty.
  restriction: 'empty-field',
  stems: {
    restricted: {},
    unrestricted: {},
    field: {
      en: ['bind ip address', 'link ip address', 'linked ip address', 'ip address binding'],
      'zh-Hans': ['绑定ip', 'ip绑定', 'ip地址绑定'],
      'zh-Hant': ['綁定ip', 'ip綁定', 'ip位址綁定'],
      ja: ['ipアドレスを紐付け', 'ipアドレスの紐付け', 'ipアドレスのバインド'],
      ko: ['ip 주소 바인딩', 'ip 주소 연결', 'ip 바인딩'],
      ru: ['привязать ip', 'привязка ip', 'привязанные ip'],
      uk: ["прив'язати ip", "прив'язка ip"],
      es: ['vincular direcciones ip', 'direccion ip vinculada'],
      pt: ['vincular enderecos ip', 'endereco ip vinculado'],
      fr: ['lier des adresses ip', "lier l'adresse ip", 'adresse ip liee'],
      de: ['ip-adressen binden', 'ip-adressen verknupfen', 'verknupfte ip-adresse'],
      it: ['associa indirizzi ip', 'collega indirizzi ip'],
      pl: ['powiaz adresy ip', 'powiazany adres ip'],
      tr: ['ip adreslerini bagla', 'ip adresi bagla', 'bagli ip adresi'],
      vi: ['lien ket dia chi ip', 'rang buoc dia chi ip'],
      id: ['tautkan alamat ip', 'ikat alamat ip'],
      ar: ['ربط عناوين ip', 'ربط عنوان ip'],
      th: ['ผูกที่อยู่ ip', 'เชื่อมโยงที่อยู่ ip'],
    },
    staging: {},
    save: {
      en: ['next', 'confirm'],
      'zh-Hans': ['下一步', '确认', '确定'],
      'zh-Hant': ['下一步', '確認'],
      ja: ['次へ', '確認'],
      ko: ['다음', '확인'],
      ru: ['далее', 'подтвердить'],
      es: ['siguiente', 'confirmar'],
      pt: ['proximo', 'avancar', 'confirmar'],
      fr: ['suivant', 'confirmer'],
      de: ['weiter', 'bestatigen'],
      tr: ['sonraki', 'onayla'],
      vi: ['tiep theo', 'xac nhan'],
    },
    edit: { en: ['edit', 'modify'], 'zh-Hans': ['编辑', '修改'], ru: ['редактировать'], es: ['editar'] },
    thirdParty: {
      en: ['third-party', 'quick link', 'oauth api'],
      'zh-Hans': ['第三方'],
      'zh-Hant': ['第三方'],
    },
  },
  propagationMinutes: [5, 10],
  // API documentation, error codes: 40018 "Invalid IP".
  refusalCode: '40018',
  help: 'https://www.bitget.com/api-doc/common/quick-start',
};
