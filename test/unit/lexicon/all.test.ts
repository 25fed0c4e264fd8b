import { expect, it } from 'vitest';
import { read } from '../../../lib/lexicon/read.ts';

/** What empties a whole list, and what takes one entry of it. */
const BUTTONS: readonly (readonly [language: string, all: string, one: string])[] = [
  ['en', 'Remove all', 'Remove'],
  ['de', 'Alle entfernen', 'Entfernen'],
  ['fr', 'Tout supprimer', 'Supprimer'],
  ['es', 'Eliminar todo', 'Eliminar'],
  ['pt', 'Remover tudo', 'Remover'],
  ['it', 'Rimuovi tutti', 'Rimuovi'],
  ['pl', 'Usuń wszystkie', 'Usuń'],
  ['ru', 'Удалить все', 'Удалить'],
  ['uk', 'Видалити всі', 'Видалити'],
  ['tr', 'Tümünü kaldır', 'Kaldır'],
  ['vi', 'Xóa tất cả', 'Xóa'],
  ['id', 'Hapus semua', 'Hapus'],
  ['ja', 'すべて削除', '削除'],
  ['ko', '모두 삭제', '삭제'],
  ['zh-Hans', '全部删除', '删除'],
  ['zh-Hant', '全部刪除', '刪除'],
  ['ar', 'حذف الكل', 'حذف'],
  ['th', 'ลบทั้งหมด', 'ลบ'],
  ['nl', 'Alles verwijderen', 'Verwijderen'],
  ['cs', 'Odebrat vše', 'Odebrat'],
  ['hu', 'Összes törlése', 'Törlés'],
  ['ro', 'Șterge tot', 'Șterge'],
  ['el', 'Κατάργηση όλων', 'Κατάργηση'],
];

it.each(BUTTONS)('%s: "%s" takes all entries away, "%s" takes one', (_language, all, one) => {
  expect(read(all).has('all')).toBe(true);
  expect(read(one).has('all')).toBe(false);
});
