/**
 * Whether a word is none of a language: it has letters beside digits, underscores or capitals in the middle,
 * or is an address of mail or web.
 */
export function isOddWord(word: string): boolean {
  const bare = word.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '');
  return (
    (/\p{L}/u.test(bare) && /\p{Nd}/u.test(bare)) ||
    /[@_\\=<>#&%$]/u.test(bare) ||
    /[\p{L}\p{Nd}][.:/?!][\p{L}\p{Nd}]/u.test(bare.replace(/^\p{Nd}+\/\p{Nd}+$/u, '')) ||
    /\p{Ll}\p{Lu}/u.test(bare)
  );
}
