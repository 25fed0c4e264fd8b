import { describe, expect, it } from 'vitest';
import { blocksListed } from '../../../lib/lexicon/block-list.ts';
import { meaningOf } from '../../../lib/lexicon/meanings.ts';
import { read } from '../../../lib/lexicon/read.ts';

/** Words that reports of pages brought in, and what stands close to them and means something else. */
describe('a word from a report', () => {
  it.each([
    ['fa', 'درخواست از این سرورها پذیرفته شود'],
    ['vi', 'Máy chủ được gọi bằng khóa này'],
    ['vi', 'Máy chủ được dùng khóa này'],
    ['ko', '지정한 아이피만'],
    ['it', 'Accetta chiamate solo dai miei server'],
    ['th', 'จากเครื่องของฉันเท่านั้น'],
    ['zh', '只认我的服务器'],
    ['fi', 'Vain tuttujen koneiden'],
    ['it', 'Solo dalle mie postazioni'],
    ['fr', 'Les postes, les miens seulement'],
    ['pt', 'Responder só quem eu indicar'],
    ['ja', '知っている相手からの呼び出しだけに答える'],
    ['ja', '登録した機械だけ'],
    ['de', 'Nur bekannte Gegenstellen bedienen'],
    ['de', 'Nur meine Maschinen'],
    ['de', 'Nur bestimmte Rechenzentren'],
  ])('restricts in %s: "%s"', (_, label) => {
    expect(meaningOf(label, false).meaning).toBe('restricts');
  });

  it.each([
    ['ko', '모든 아이피'],
    ['ko', '아이피 제한 없음'],
    ['fi', 'Mikä tahansa kone'],
    ['it', 'Da qualunque postazione'],
  ])('opens in %s: "%s"', (_, label) => {
    expect(meaningOf(label, false).meaning).toBe('opens');
  });

  it.each([
    ['fa', 'درخواست از این سرورها پذیرفته نمی‌شود'],
    ['fa', 'برداشت به این نشانی‌ها پذیرفته شود'],
    ['vi', 'Địa chỉ được gọi khi có lệnh'],
    ['vi', 'Máy chủ được gọi lại'],
    ['ko', '브이아이피 고객만'],
    ['th', 'เฉพาะลูกค้าวีไอพี'],
    ['th', 'คั่นด้วยเครื่องหมายจุลภาคเท่านั้น'],
    ['zh', '只读'],
    ['fi', 'Vain luku'],
    ['it', 'Solo lettura'],
    ['it', 'Miele'],
    ['fr', 'Les miens'],
    ['pt', 'Sacar só para quem eu indicar'],
    ['pt', 'Quem eu indico'],
    ['pt', 'Só leitura'],
    ['ja', '取引相手だけ'],
    ['ja', '送金は知っている相手からだけ'],
    ['ja', '機械'],
    ['de', 'Nur bekannte Märkte'],
    ['de', 'Auszahlung nur an bekannte Gegenstellen'],
    ['pl', 'Nie odpowiadaj obcym'],
    ['fr', 'Retirer vers les miens'],
    ['it', 'Prelievi solo sulle mie postazioni'],
  ])('is unclear in %s: "%s"', (_, label) => {
    expect(meaningOf(label, false).meaning).toBe('unclear');
  });

  it.each(['브이아이피 등급', 'ระดับวีไอพี'])('names a VIP and no IP: "%s"', (label) => {
    expect(read(label).has('ip')).toBe(false);
  });

  it.each(['아이피 제한', 'ไอพีที่อนุญาต'])('names an IP: "%s"', (label) => {
    expect(read(label).has('ip')).toBe(true);
  });

  it('tells a key that works from a person who does, in Hebrew', () => {
    expect(read('מהיכן המפתח עובד').has('somebody')).toBe(false);
    for (const people of ['עובדים', 'הוספת עובד', 'גישה לעובד', 'עובדי החברה'])
      expect(read(people).has('somebody')).toBe(true);
  });

  it.each(['Otro equipo', 'Otro servidor', 'Otra máquina'])('opens another row in Spanish: "%s"', (verb) => {
    expect(read(verb).has('add-row')).toBe(true);
  });

  it.each([
    ['es', 'Sumar'],
    ['es', 'Anotar'],
    ['es', 'Meter'],
    ['es', 'Dar de alta'],
    ['pl', 'Wpisz'],
    ['pl', 'Dorzuć'],
    ['pl', 'Wpuść'],
  ])('takes what was typed in %s: "%s"', (_, verb) => {
    expect(read(verb).has('stage')).toBe(true);
  });

  it.each([
    ['es', 'Metereología'],
    ['es', 'Quitar'],
    ['es', 'Sumario'],
    ['es', 'Suma total'],
  ])('takes nothing in %s: "%s"', (_, verb) => {
    expect(read(verb).has('stage')).toBe(false);
  });

  it.each(['Make my key', 'Issue the key', 'Mint key'])('makes a key in English: "%s"', (verb) => {
    for (const said of ['keeps', 'save', 'new-key'] as const) expect(read(verb).has(said)).toBe(true);
  });

  it.each(['Make default', 'Report an issue', 'Issue tracker', 'Call your broker'])(
    'makes and names nothing in English: "%s"',
    (text) => {
      expect(read(text).has('keeps', 'new-key', 'name')).toBe(false);
    },
  );

  it.each(['Zapomnij', 'Skreśl', 'Odwołaj', 'Zdejmij'])('takes an entry away in Polish: "%s"', (verb) => {
    expect(read(verb).has('remove')).toBe(true);
    expect(read(verb).has('stage')).toBe(false);
  });

  it.each([
    ['pl', 'Nie pamiętasz hasła?', 'remove'],
    ['pl', 'Zapomniane hasło', 'remove'],
    ['de', 'Unbekannte Gegenstellen', 'allow'],
    ['pl', 'Obcy', 'place'],
  ] as const)('says nothing of the kind in %s: "%s" (%s)', (_, text, concept) => {
    expect(read(text).has(concept)).toBe(false);
  });

  it.each([
    ['de', 'Gesperrte Gegenstellen'],
    ['de', 'Abgewiesene Maschinen'],
    ['pl', 'Zablokowane maszyny'],
    ['ja', '拒否する機械'],
    ['fi', 'Estetyt koneet'],
    ['it', 'Postazioni bloccate'],
  ])('is still blocked in %s: "%s"', (_, label) => {
    expect(blocksListed(label)).toBe(true);
  });
});
