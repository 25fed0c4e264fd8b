import { REMOVED } from './scene.ts';

/** A key, secret or token: one word of at least 16 letters and digits mixed. */
const SECRET = /^(?=.*\d)(?=.*[a-z])[\w+/=-]{16,}$/i;
/** The ends of a key, or nothing of it: "k1•••x9Qk", "PiCQ***", "ab12…9z". */
const MASKED = /[•●∙·*]{3,}|[a-z0-9]{2,}(?:…|\.\.\.)[a-z0-9]{2,}/i;

/** The path of a request: "/api/v2/spot/account/assets". */
const PATH =
  /^\/(?:[a-z]{2,24}\d{0,2}|v\d)(?:[-_][a-z]{2,24})*(?:\/(?:[a-z]{2,24}\d{0,2}|v\d)(?:[-_][a-z]{2,24})*)+$/i;

/** Whether a text looks like a key or a secret; the path of a request does, too. */
export function looksSecret(text: string): boolean {
  return SECRET.test(text.trim());
}

/** Whether a text is a key or a secret, whole or masked, and nothing else. */
export function isSecret(text: string): boolean {
  return (SECRET.test(text) && !PATH.test(text)) || (MASKED.test(text) && !/\s/.test(text));
}

/** A text with every word that looks like a key or a secret taken out. */
export function withoutSecrets(text: string): string {
  if (text.length < 6 || !/[•●∙·*…]|\.\.\.|[\w+/=-]{16}/.test(text)) return text;
  return text
    .split(/(\s+|[:：,;]+)/)
    .map((word) => (isSecret(word) ? REMOVED : word))
    .join('');
}
