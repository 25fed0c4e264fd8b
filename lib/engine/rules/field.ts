import type { Rule, Verdict } from '../decide.ts';
import type { FieldCandidate, World } from '../world.ts';
import { ASKED, FORM_RULES } from './field-form.ts';
import { OWN_RULES } from './field-own.ts';

/** At or above this a text control is the address field of a key; at or above the lower one it is worth a question. */
export const SURE = 10;
export const UNSURE = 8;

/** Every rule about the field that takes the IPs of an API key. */
export const FIELD_RULES: readonly Rule<FieldCandidate, World>[] = [...OWN_RULES, ...FORM_RULES];

/** Whether a control may be written into without a question. */
export function isSure({ score, because }: Verdict<FieldCandidate>): boolean {
  return score >= SURE && !because.some(({ id }) => ASKED.has(id));
}
