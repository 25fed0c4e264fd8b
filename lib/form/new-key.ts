import type { Stems } from '../exchanges/index.ts';

/** Says that a form makes a key. */
export const NEW: Stems = {
  en: ['create', 'new api', 'new key', 'add api', 'generate'],
  'zh-Hans': ['创建', '新建', '新增api', '添加api'],
  'zh-Hant': ['建立', '創建', '新增api'],
  ja: ['作成', '新規', '発行'],
  ko: ['생성', '만들기', '새 api'],
  ru: ['созда', 'новый', 'новыи'],
  uk: ['створ', 'новии'],
  tr: ['olustur', 'yeni api', 'yarat'],
  es: ['crear', 'nueva api', 'nueva clave'],
  pt: ['criar', 'nova api', 'nova chave'],
  fr: ['creer', 'nouvelle'],
  de: ['erstellen', 'neue', 'anlegen'],
  it: ['crea', 'nuova'],
  pl: ['utworz', 'nowy', 'stworz'],
  vi: ['tao', 'moi'],
  id: ['buat', 'baru'],
  ar: ['إنشاء', 'انشاء', 'جديد'],
  th: ['สร้าง', 'ใหม่'],
};
