/** Limits that pages write in words ("up to twenty", 最多五個), by what they amount to. */
const WORDS: Readonly<Record<number, string>> = {
  5: 'five|fünf|cinq|cinco|cinque|пят(?:ь|и)|lima|năm',
  10: 'ten|zehn|dix|diez|dez|dieci|десят(?:ь|и)|sepuluh|mười',
  15: 'fifteen|fünfzehn|quinze|quince|quindici|пятнадцат[ьи]',
  20: 'twenty|zwanzig|vingt|veinte|vinte|venti|двадцат[ьи]|dua puluh|hai mươi|yirmi',
  30: 'thirty|dreißig|trente|treinta|trinta|trenta|тридцат[ьи]|tiga puluh|ba mươi|otuz',
  50: 'fifty|fünfzig|cinquante|cincuenta|cinquenta|cinquanta|пятьдесят|пятидесяти|lima puluh|năm mươi|elli',
  100: '(?:one |a )?hundred|hundert|cent|cien|cem|cento|сто',
};

// The greatest first: else "lima" would be found in "lima puluh".
const PATTERNS = Object.entries(WORDS)
  .reverse()
  .map(([value, words]) => ({
    value,
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'giu'),
  }));

const DIGITS = '一二三四五六七八九';
/** A number counts before what is counted only: 十分 is "very". */
const CHINESE =
  /(?:[一二兩两三四五六七八九]?[十百][一二三四五六七八九]?|[二兩两三四五六七八九])(?=\s*(?:个|個|条|條|组|組|项|項|件|つ|ip|地址|位址|アドレス))/giu;

/** A text with its numbers in words, also the Chinese ones up to a hundred, as digits. */
export function withPlainNumbers(text: string): string {
  const plain = PATTERNS.reduce((said, { value, pattern }) => said.replace(pattern, value), text);
  return plain.replace(CHINESE, (word) => String(chinese(word)));
}

function chinese(word: string): number {
  const digit = (sign: string | undefined) =>
    sign === '兩' || sign === '两' ? 2 : sign ? DIGITS.indexOf(sign) + 1 : 0;
  const at = word.search(/[十百]/u);
  if (at < 0) return digit(word[0]);
  const unit = word[at] === '十' ? 10 : 100;
  return (at === 0 ? 1 : digit(word[0])) * unit + digit(word[at + 1]);
}
