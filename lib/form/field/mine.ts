import type { Stems } from '../../exchanges/index.ts';

/** Words before an address that is not on the list: the visitor's own ("Current IP"), or an example. */
export const MINE: Stems = {
  en: ['current', 'your ip', 'my ip', 'example', 'e.g', 'for instance', 'such as'],
  'zh-Hans': ['当前', '您的', '你的', '本机', '例如', '示例', '如:'],
  'zh-Hant': ['目前', '當前', '您的', '你的', '本機', '例如', '範例'],
  ja: ['現在', 'あなたの', '例'],
  ko: ['현재', '내 ip', '예:', '예시'],
  ru: ['текущ', 'ваш', 'например', 'пример'],
  uk: ['поточн', 'ваш', 'наприклад', 'приклад'],
  tr: ['mevcut', 'gecerli', 'sizin', 'ornek'],
  es: ['actual', 'tu ip', 'su ip', 'ejemplo', 'p. ej'],
  pt: ['atual', 'seu ip', 'exemplo', 'p. ex'],
  fr: ['actuel', 'votre', 'exemple', 'p. ex'],
  de: ['aktuell', 'derzeitig', 'ihre ip', 'deine ip', 'beispiel', 'z. b', 'z.b'],
  it: ['attual', 'corrente', 'tuo ip', 'esempio'],
  pl: ['biezac', 'obecn', 'aktualn', 'twoj', 'przyklad', 'np.'],
  vi: ['hien tai', 'cua ban', 'vi du'],
  id: ['saat ini', 'anda', 'contoh', 'misalnya'],
  ar: ['الحالي', 'عنوانك', 'مثال', 'مثل'],
  th: ['ปัจจุบัน', 'ของคุณ', 'ตัวอย่าง', 'เช่น'],
};
