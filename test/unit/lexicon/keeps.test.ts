import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/lexicon/read.ts';

/** What keeps a form, and what is as little pressed but keeps nothing. Written down without a look at the word files. */
const BUTTONS: readonly (readonly [language: string, keeps: readonly string[], other: readonly string[]])[] =
  [
    ['en', ['Save changes', 'Next', 'Confirm'], ['Delete', 'Log out', 'Accept all cookies', 'Reset']],
    [
      'de',
      ['Änderungen speichern', 'Weiter', 'Bestätigen'],
      ['Löschen', 'Abmelden', 'Alle Cookies akzeptieren', 'Zurücksetzen'],
    ],
    [
      'fr',
      ['Enregistrer les modifications', 'Suivant', 'Confirmer'],
      ['Supprimer', 'Se déconnecter', 'Accepter tous les cookies', 'Réinitialiser'],
    ],
    [
      'es',
      ['Guardar cambios', 'Siguiente', 'Confirmar'],
      ['Eliminar', 'Cerrar sesión', 'Aceptar todas las cookies', 'Restablecer'],
    ],
    [
      'pt',
      ['Salvar alterações', 'Próximo', 'Confirmar'],
      ['Excluir', 'Terminar sessão', 'Aceitar todos os cookies', 'Redefinir'],
    ],
    [
      'it',
      ['Salva modifiche', 'Avanti', 'Conferma'],
      ['Elimina', 'Esci', 'Accetta tutti i cookie', 'Reimposta'],
    ],
    [
      'pl',
      ['Zapisz zmiany', 'Dalej', 'Potwierdź'],
      ['Usuń', 'Wyloguj się', 'Zaakceptuj wszystkie pliki cookie', 'Resetuj'],
    ],
    [
      'ru',
      ['Сохранить изменения', 'Далее', 'Подтвердить'],
      ['Удалить', 'Выйти', 'Принять все файлы cookie', 'Сбросить'],
    ],
    [
      'tr',
      ['Değişiklikleri kaydet', 'İleri', 'Onayla'],
      ['Sil', 'Çıkış yap', 'Tüm çerezleri kabul et', 'Sıfırla'],
    ],
    ['ja', ['変更を保存', '次へ', '確認'], ['削除', 'ログアウト', 'すべてのCookieを受け入れる', 'リセット']],
    ['ko', ['변경사항 저장', '다음', '확인'], ['삭제', '로그아웃', '모든 쿠키 허용', '초기화']],
    ['zh-Hans', ['保存更改', '下一步', '确认'], ['删除', '退出登录', '接受所有 Cookie', '重置']],
  ];

describe.each(BUTTONS)('buttons in %s', (_language, keeps, other) => {
  it.each(keeps)('“%s” keeps what stands in a form', (label) => {
    expect(read(label).has('keeps')).toBe(true);
    expect(read(label).has('save')).toBe(true);
  });

  it.each(other)('“%s” keeps nothing', (label) => {
    expect(read(label).has('keeps')).toBe(false);
  });
});
