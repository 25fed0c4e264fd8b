import { withoutMarks } from '../../address/bare.ts';
import { addressesOf, SEPARATORS, tokenize, toToken } from '../../address/token.ts';
import { keyOf } from '../token-key.ts';

/**
 * The text with the addresses that it does not hold yet behind it, apart by the separator that it already
 * uses.
 * @param separator for a text that uses none
 */
export function mergedText(before: string, add: readonly string[], separator: string): string {
  const kept = before.trim().replace(/[\s,;，、；]+$/u, '');
  const held: readonly string[] = addressesOf(tokenize(before));
  const fresh = add.filter((address) => !held.includes(address));
  if (fresh.length === 0) return before;
  return [kept, ...fresh].filter((part) => part !== '').join(separatorIn(withoutMarks(kept)) ?? separator);
}

/** What a text puts between its entries; null where it has only one, or none. */
export function separatorIn(text: string): string | null {
  if (/[\r\n]/.test(text)) return '\n';
  const between = text.match(/(?<=[\d*a-f:])\s*[,;，；]\s*(?=[\d*a-f:])/i);
  return between ? between[0] : /\S\s+\S/.test(text) ? ' ' : null;
}

/**
 * The text without one token, however it is written there and as often, and without the separators that stood with it.
 * @param key the token as `keyOf` names it
 */
export function withoutToken(text: string, key: string): string {
  const parts = text.trim().split(new RegExp(`(${SEPARATORS.source})`, SEPARATORS.flags));
  const isIt = (part: string) => part !== '' && keyOf(toToken(part)) === key;
  const kept = parts.filter((part, at) => !isIt(at % 2 === 0 ? part : (parts[at - 1] ?? '')));
  const left = kept.join('');
  return isIt(parts.at(-1) ?? '')
    ? left.replace(new RegExp(`${SEPARATORS.source}$`, SEPARATORS.flags), '')
    : left;
}
