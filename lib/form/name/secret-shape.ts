import { looksSecret } from '../../page/secret.ts';

/** Fewer characters than this are no secret that a shape could tell. */
const SHORTEST = 8;
/** The least average length of a word's runs of letters or digits; in random strings it is shorter. */
const LEAST_RUN = 2;
/**
 * From so many characters on a higher average is asked for: the words in a long name have four letters or
 * more.
 */
const LONG = 24;
const LEAST_RUN_OF_LONG = 3;
/** From so many plain words on a text is taken for a recovery phrase. */
const PHRASE = 5;

/**
 * Whether a text has the shape of something that is nobody's name to keep: a key, a password, a seed, a phrase of words,
 * a code, an e-mail address, a sum of money. A shape can only warn: what looks like a name may still be a secret.
 */
export function isNoName(text: string): boolean {
  const words = text.trim().split(/[\s:：,;]+/u);
  return words.some(isSecretWord) || isGrouped(text) || isPhrase(words) || isCode(text) || isSum(text);
}

function isSecretWord(word: string): boolean {
  if (looksSecret(word) || E_MAIL.test(word) || PREFIXED.test(word)) return true;
  if (word.length < SHORTEST) return false;
  return isPunctuated(word) || isDrawnByLot(word) || BASE32.test(word) || UNSPEAKABLE.test(word);
}

const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** "sk_live_…", "pk.test.…", "ghp_…" */
const PREFIXED = /^(?:(?:sk|pk|rk)[_.-]\S{8,}|(?:gh[pousr]|xox[abp])[_-]\S{6,})$/iu;
/** A password: signs between letters, and digits. A dot, a hyphen or an underscore joins words, too. */
const isPunctuated = (word: string) => /[\p{L}\d][!$%^&*?+=~<>|#@][\p{L}\d]/u.test(word) && /\d/.test(word);
const BASE32 = /^[A-Z2-7]{16,}=*$/;
const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxz]{6,}/i;

/**
 * Whether a word looks random: capitals, small letters and digits alternate. "Xk29aPq81zR" does,
 * "TradingBot2024" does not.
 */
function isDrawnByLot(word: string): boolean {
  const runs = word.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const least = word.length < LONG ? LEAST_RUN : LEAST_RUN_OF_LONG;
  return runs.length >= 4 && runs.join('').length / runs.length < least && !/[-_.]/.test(word);
}

/** Whether a text consists of groups of one length: "9aF3 kQ77 zPqx 81Rt". */
function isGrouped(text: string): boolean {
  const groups = text.trim().split(/[\s-]+/u);
  const [first = ''] = groups;
  const same =
    groups.length >= 3 && first.length >= 3 && groups.every(({ length }) => length === first.length);
  return (
    same && groups.every((group) => /^[a-z\d]+$/i.test(group)) && (/\d/.test(text) || groups.length >= 4)
  );
}

function isPhrase(words: readonly string[]): boolean {
  return words.length >= PHRASE && words.every((word) => /^\p{Ll}{3,10}$/u.test(word));
}

/** "G-83 92 11", "123 456": hardly anything but digits. */
function isCode(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  const letters = text.replace(/\P{L}/gu, '').length;
  return digits >= 4 && letters <= 1;
}

/** "12,345.67 USDT" */
function isSum(text: string): boolean {
  return (
    /^\W*[\d.,\s]*\d[.,]?\d*\s*\p{Lu}{3,5}$/u.test(text.trim()) && /\d[.,\d]*\s*\p{Lu}{3,5}$/u.test(text)
  );
}
