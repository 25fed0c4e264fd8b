import fc from 'fast-check';

/** What tells a stranger whose page it is, by what it is. */
export type PersonalKind =
  | 'name'
  | 'company'
  | 'sub-account'
  | 'user id'
  | 'phone'
  | 'wallet'
  | 'street'
  | 'date'
  | 'URL';

/** One planted text that tells whose page it is. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly text: string;
}

/** First and last names of one language; many begin like a word of the lexicon. */
const NAMES: readonly (readonly [first: readonly string[], last: readonly string[]])[] = [
  [
    ['Daniel', 'Andrew', 'Justin', 'Emily', 'Brandon', 'Alicia', 'Savannah', 'Warren'],
    ['Brandt', 'Moreno', 'Daniels', 'Fielding', 'Whitlock', 'Copperfield', 'Reventlow', 'Allington'],
  ],
  [
    ['Sebastian', 'Hannelore', 'Annegret', 'Justine', 'Friedemann'],
    ['Grundmann', 'Baumgartner', 'Schlüter', 'Kontermann', 'Feldkirchner'],
  ],
  [
    ['Andrea', 'Massimiliano', 'Gerardo', 'Alejandra', 'Consolata'],
    ['Ortega', 'Barela', 'Castellanos', 'Salvatori', 'Ballesteros'],
  ],
  [
    ['Justyna', 'Bogumiła', 'Zdzisław', 'Branimira'],
    ['Baranowska', 'Wielorybska', 'Dodajewski', 'Czekajska'],
  ],
  [
    ['Максим', 'Святослав', 'Всеволод', 'Людмила'],
    ['Логинов', 'Китобоев', 'Шевченко', 'Полынова'],
  ],
  [
    ['Γεώργιος', 'Δημήτρης', 'Ελευθερία'],
    ['Αντωνόπουλος', 'Αλεξόπουλος', 'Παπαδοπούλου'],
  ],
  [
    ['王', '欧阳', '司徒'],
    ['小明建国', '海鲸量化投资', '志强伟东'],
  ],
  [
    ['山田', '長谷川', '勅使河原'],
    ['太郎左衛門', 'トレーディング', '健太郎次郎'],
  ],
  [
    ['김철수', '남궁민영', '황보석준'],
    ['고래투자그룹', '산들바람홀딩스'],
  ],
  [
    ['حاتم', 'عبدالرحمن', 'مصطفى'],
    ['الصغيراوي', 'البرغوثي', 'الحوتاني'],
  ],
];

const from = (letters: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const DIGITS = '23456789';
const HEX = '23456789abcdef';

const anyName = fc
  .constantFrom(...NAMES)
  .chain(([first, last]) =>
    fc.tuple(
      fc.constantFrom(...first),
      fc.constantFrom(...last),
      fc.constantFrom('both', 'turned', 'first', 'last', 'large', 'small', 'genitive'),
    ),
  )
  .map(([first, last, how]) => {
    if (how === 'first') return first;
    if (how === 'last') return last;
    if (how === 'turned') return `${last}, ${first}`;
    if (how === 'genitive') return `${first}'s ${last}`;
    const both = `${first} ${last}`;
    return how === 'large' ? both.toUpperCase() : how === 'small' ? both.toLowerCase() : both;
  });

const anyWord = fc.constantFrom('bluewhale', 'whaleking', 'gridworks', 'hedgerow', 'moonraker', 'zugspitz');

const texts: Readonly<Record<PersonalKind, fc.Arbitrary<string>>> = {
  name: anyName,
  company: fc
    .tuple(anyWord, fc.constantFrom('Capital', 'Handels GmbH', 'Quant Ltd', '& Söhne', 'S.A. de C.V.'))
    .map(([word, form]) => `${word.charAt(0).toUpperCase()}${word.slice(1)} ${form}`),
  'sub-account': fc
    .tuple(
      anyWord,
      fc.constantFrom('', '7', '03'),
      fc.constantFrom('', '-bot', '_main', ' desk', ' restricted', ' servers'),
    )
    .map((parts) => parts.join('')),
  'user id': fc
    .tuple(fc.constantFrom('', 'UID ', 'ID: ', 'u-'), from(DIGITS, 6, 11))
    .map((parts) => parts.join('')),
  phone: fc
    .tuple(
      fc.constantFrom('+49 ', '+44 (0)', '0'),
      from(DIGITS, 5),
      fc.constantFrom(' ', '-'),
      from(DIGITS, 5),
    )
    .map((parts) => parts.join('')),
  wallet: fc.oneof(
    from(HEX, 40).map((hex) => `0x${hex}`),
    from('acdefghjklmnpqrstuvwxyz023456789', 38).map((rest) => `bc1q${rest}`),
    from(HEX, 6).chain((a) => from(HEX, 5).map((b) => `0x${a}…${b}`)),
  ),
  street: fc
    .tuple(
      fc.constantFrom(
        'Copperfield Street',
        'Grundmannweg',
        'ul. Wielorybska',
        'rue Castellanos',
        '张江高科路',
      ),
      from(DIGITS, 2, 3),
      from(DIGITS, 5),
    )
    .map(([street, number, zip]) => `${street} ${number}, ${zip} Zugspitzingen`),
  date: fc
    .tuple(
      fc.integer({ min: 1951, max: 1999 }),
      fc.integer({ min: 10, max: 12 }),
      fc.integer({ min: 10, max: 28 }),
    )
    .map(([year, month, day]) => `${year}-${month}-${day} ${day}:${month + 20}:${day + 20}`),
  URL: fc
    .tuple(anyWord, fc.constantFrom('com', 'io', 'co.uk'), from(DIGITS, 5))
    .map(([word, end, id]) => `https://${word}.${end}/hook/${id}?user=${word}`),
};

/** A text that tells whose page it is. */
export const anyPersonal: fc.Arbitrary<Personal> = fc.oneof(
  ...(Object.keys(texts) as PersonalKind[]).map((kind) => texts[kind].map((text) => ({ kind, text }))),
);
