import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/lexicon/fold.ts';
import { runs } from '../../runs.ts';

describe('folding a label', () => {
  it.each([
    ['Restreindre l’accès', "restreindre l'acces"],
    ['  IP\u00a0access \n restrictions ', 'ip access restrictions'],
    ['SINIRSIZ (Daha Az Güvenli)', 'sinirsiz (daha az guvenli)'],
    ['GÜVENİLİR IP', 'guvenilir ip'],
    ['Địa chỉ IP đáng tin cậy', 'dia chi ip dang tin cay'],
    ['Biała lista', 'biala lista'],
    ['限制只允許受信任的 IP 存取（建議）', '限制只允許受信任的ip存取(建議)'],
    ['信頼できる IP アドレス', '信頼できるipアドレス'],
    ['신뢰할 수 있는 IP만', '신뢰할 수 있는 ip만'],
    ['Редактировать', 'редактировать'],
    ['Περιορισμός πρόσβασης σε διευθύνσεις IP', 'περιορισμος προσβασης σε διευθυνσεις ip'],
    ['ΧΩΡΊΣ ΠΕΡΙΟΡΙΣΜΌ ΔΙΕΎΘΥΝΣΗΣ', 'χωρις περιορισμο διευθυνσης'],
    ['ΧΩΡΙΣ ΠΕΡΙΟΡΙΣΜΟ ΔΙΕΥΘΥΝΣΗΣ', 'χωρις περιορισμο διευθυνσης'],
    ['ταΐζω προϊόν', 'ταιζω προιον'],
    ['फ़ोन \u095eोन', 'फोन फोन'],
    ['ＩＰ　ｗｈｉｔｅｌｉｓｔ', 'ip whitelist'],
    ['ที่อยู่ IP', 'ที่อยู่ ip'],
  ])('brings %j to %j', (label, folded) => {
    expect(fold(label)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)),
      runs(),
    );
  });

  it.each(['İzin', 'şifre', 'Straße', 'ガギグ', '각', 'διεύθυνση', 'ΐ'])(
    'does not care how %j is composed',
    (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    },
  );
});
