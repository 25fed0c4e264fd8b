import { REMOVED } from './scene.ts';

/** A key, secret or token: one word of at least 16 letters and digits mixed. */
const SECRET = /^(?=.*\d)(?=.*[a-z])[\w+/=-]{16,}$/i;
/** What a person calls a key: words that are joined, and a short number behind them: "grid-bot-btcusdt-2". */
const NAME = /^[A-Z]?[a-z]{2,14}(?:[-_][A-Z]?[a-z]{2,14})*[-_]\d{1,4}$/;
/** A word that nobody can say. */
const UNSPEAKABLE = /[b-df-hj-np-tv-xz]{5}|(?:^|[-_])[b-df-hj-np-tv-xz]{4}/i;
/** The ends of a key, or nothing of it: "k1•••x9Qk", "PiCQ***", "ab12…9z". */
const MASKED = /[•●∙·*]{3,}|[a-z0-9]{2,}(?:…|\.\.\.)[a-z0-9]{2,}/i;

/** The path of a request: "/api/v2/spot/account/assets". */
const PATH =
  /^\/(?:[a-z]{2,24}\d{0,2}|v\d)(?:[-_][a-z]{2,24})*(?:\/(?:[a-z]{2,24}\d{0,2}|v\d)(?:[-_][a-z]{2,24})*)+$/i;

/** Whether a text looks like a key or a secret; the path of a request does, too. */
export function looksSecret(text: string): boolean {
  const word = text.trim();
  return SECRET.test(word) && (!NAME.test(word) || UNSPEAKABLE.test(word));
}

/** Whether a text is a key or a secret, whole or masked, and nothing else. */
export function isSecret(text: string): boolean {
  return (looksSecret(text) && !PATH.test(text)) || (MASKED.test(text) && !/\s/.test(text));
}

/** A text with every word that looks like a key or a secret taken out. */
export function withoutSecrets(text: string): string {
  if (text.length < 6 || !/[•●∙·*…]|\.\.\.|[\w+/=-]{16}/.test(text)) return text;
  return text
    .split(/(\s+|[:：,;]+)/)
    .map((word) => (isSecret(word) ? REMOVED : word))
    .join('');
}
