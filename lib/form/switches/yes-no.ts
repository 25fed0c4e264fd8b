import type { Stems } from '../../exchanges/index.ts';

/**
 * Bare answers, counted only under a heading that already speaks of the IP restriction (KuCoin 2023: "No (Not
 * Recommended)", "Yes (Recommended)").
 */
export const YES: Stems = {
  en: ['yes', 'on', 'enable'],
  'zh-Hans': ['是', '开启', '启用'],
  'zh-Hant': ['是', '開啟', '啟用'],
  ja: ['はい', '有効', 'あり'],
  ko: ['예', '사용'],
  ru: ['да', 'включ'],
  uk: ['так', 'увімк'],
  tr: ['evet', 'acik'],
  es: ['si', 'activ'],
  pt: ['sim', 'ativ'],
  fr: ['oui', 'activ'],
  de: ['ja', 'aktiv'],
  it: ['si', 'attiv'],
  pl: ['tak', 'wlacz'],
  vi: ['co', 'bat'],
  id: ['ya', 'aktif'],
  ar: ['نعم', 'تفعيل'],
  th: ['ใช่', 'เปิด'],
};

export const NO: Stems = {
  en: ['no', 'off', 'disable', 'not recommended'],
  'zh-Hans': ['否', '不', '关闭', '无'],
  'zh-Hant': ['否', '不', '關閉', '無'],
  ja: ['いいえ', '無効', 'なし'],
  ko: ['아니', '사용 안', '없'],
  ru: ['нет', 'выключ'],
  uk: ['ні', 'вимк'],
  tr: ['hayir', 'kapali'],
  es: ['no', 'desactiv'],
  pt: ['nao', 'desativ'],
  fr: ['non', 'desactiv'],
  de: ['nein', 'deaktiv'],
  it: ['no', 'disattiv'],
  pl: ['nie', 'wylacz'],
  vi: ['khong', 'tat'],
  id: ['tidak', 'nonaktif'],
  ar: ['لا', 'تعطيل', 'إيقاف'],
  th: ['ไม่', 'ปิด'],
};
