import { describe, expect, it } from 'vitest';
import { read } from '../../../lib/lexicon/read.ts';

/** What buttons say: one that stages an address, and others that no press may ever reach. */
const BUTTONS: readonly [language: string, add: string, never: readonly string[]][] = [
  [
    'nl',
    'Toevoegen',
    ['Opslaan', 'Bevestigen', 'Volgende', 'Verwijderen', 'Code ophalen', 'Opnemen', 'Aanmaken'],
  ],
  ['sv', 'Lägg till', ['Spara', 'Bekräfta', 'Nästa', 'Radera', 'Hämta kod', 'Ta ut', 'Skapa', 'Skicka']],
  ['da', 'Tilføj', ['Gem', 'Bekræft', 'Næste', 'Slet', 'Hent kode', 'Hæv', 'Opret', 'Indsend']],
  ['cs', 'Přidat', ['Uložit', 'Potvrdit', 'Další', 'Smazat', 'Získat kód', 'Výběr prostředků', 'Vytvořit']],
  ['ro', 'Adaugă', ['Salvează', 'Confirmă', 'Următorul', 'Șterge', 'Obține codul', 'Retrage', 'Creează']],
  [
    'hu',
    'Hozzáadás',
    ['Mentés', 'Megerősítés', 'Következő', 'Törlés', 'Kód kérése', 'Kifizetés', 'Létrehozás'],
  ],
  [
    'el',
    'Προσθήκη',
    ['Αποθήκευση', 'ΕΠΙΒΕΒΑΊΩΣΗ', 'Επόμενο', 'Διαγραφή', 'Λήψη κωδικού', 'Ανάληψη', 'Υποβολή'],
  ],
  ['hi', 'जोड़ें', ['सहेजें', 'पुष्टि करें', 'अगला', 'हटाएं', 'कोड प्राप्त करें', 'निकासी', 'बनाएं', 'भेजें']],
  ['fa', 'افزودن', ['ذخیره', 'تأیید', 'بعدی', 'حذف', 'دریافت کد', 'برداشت', 'ایجاد', 'ارسال']],
  ['he', 'הוסף', ['שמור', 'אישור', 'הבא', 'מחק', 'קבל קוד', 'משיכה', 'צור מפתח', 'שלח', 'החלפה']],
  [
    'fil',
    'Magdagdag',
    ['I-save', 'Kumpirmahin', 'Susunod', 'Burahin', 'Kunin ang code', 'Mag-withdraw', 'Isumite'],
  ],
  [
    'ms',
    'Tambah',
    ['Simpan', 'Sahkan', 'Seterusnya', 'Padam', 'Dapatkan kod', 'Pengeluaran', 'Cipta', 'Hantar'],
  ],
  ['nb', 'Legg til', ['Lagre', 'Bekreft', 'Neste', 'Slett', 'Hent kode', 'Uttak', 'Opprett', 'Send inn']],
  [
    'fi',
    'Lisää',
    ['Tallenna', 'Vahvista', 'Seuraava', 'Poista kaikki', 'Hae koodi', 'Nosta', 'Luo', 'Lähetä'],
  ],
  ['sk', 'Pridať', ['Uložiť', 'Potvrdiť', 'Ďalej', 'Zmazať', 'Získať kód', 'Výber prostriedkov', 'Vytvoriť']],
  [
    'bg',
    'Добавяне',
    ['Запази', 'Потвърди', 'Напред', 'Изтрий', 'Получи код', 'Теглене', 'Създай', 'Изпрати'],
  ],
  ['hr', 'Dodaj', ['Spremi', 'Potvrdi', 'Sljedeće', 'Izbriši', 'Dohvati kod', 'Povuci', 'Stvori', 'Pošalji']],
  ['bn', 'যোগ করুন', ['সংরক্ষণ করুন', 'নিশ্চিত করুন', 'পরবর্তী', 'মুছুন', 'কোড পান', 'উত্তোলন', 'তৈরি করুন']],
  [
    'ur',
    'شامل کریں',
    ['محفوظ کریں', 'تصدیق کریں', 'اگلا', 'حذف کریں', 'کوڈ حاصل کریں', 'رقم نکالیں', 'بنائیں'],
  ],
  ['kk', 'Қосу', ['Сақтау', 'Растау', 'Келесі', 'Жою', 'Кодты алу', 'Шығару', 'Жасау', 'Жіберу']],
];

describe.each(BUTTONS)('buttons in %s', (_, add, never) => {
  it(`“${add}” stages, and is no verb that saves in any language`, () => {
    expect(read(add).has('stage')).toBe(true);
    expect(read(add).has('save')).toBe(false);
  });

  it.each(never)('“%s” saves, sends or deletes', (label) => {
    expect(read(label).has('save')).toBe(true);
  });
});
