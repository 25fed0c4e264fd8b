import type { FieldCandidate, World } from '../candidates.ts';
import type { Rule, Verdict } from '../decide.ts';
import { CONTENT_RULES } from './field-content.ts';
import { ASKED, KEY_RULES } from './field-key.ts';
import { MAKE_RULES } from './field-make.ts';
import { NAME_RULES } from './field-name.ts';
import { PURPOSE_RULES } from './field-purpose.ts';

/** At or above this a text control is the address field of a key; at or above the lower one it is worth a question. */
export const SURE = 10;
export const UNSURE = 8;

/** Every rule about the field that takes the IPs of an API key. */
export const FIELD_RULES: readonly Rule<FieldCandidate, World>[] = [
  ...MAKE_RULES,
  ...NAME_RULES,
  ...CONTENT_RULES,
  ...PURPOSE_RULES,
  ...KEY_RULES,
];

/** Whether a control may be written into without a question. */
export function isSure({ score, because }: Verdict<FieldCandidate>): boolean {
  return score >= SURE && !because.some(({ id }) => ASKED.has(id));
}
