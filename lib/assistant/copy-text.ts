import type { Exchange } from '../exchanges/all.ts';
import { kindOf } from '../form/input/kind.ts';
import type { KeyForm } from '../form/key-form.ts';
import { keyOf } from '../form/token-key.ts';
import type { Plan } from '../rotation/plan.ts';

/**
 * What "Copy" beside a form copies: what the fill would have written. The merged list for a text field; for a
 * chip box or rows only what is missing, or all of it where nothing is. In the exchange's separator.
 * @returns the text, whether it is the merged list, and how many addresses it holds
 */
export function copyText(
  form: KeyForm | null,
  plan: Plan,
  exchange: Exchange,
): { text: string; merged: boolean; n: number } {
  const merged = form === null || form.field === null || kindOf(form) === 'text';
  const parts = merged
    ? [...plan.keep.map(keyOf), ...plan.add]
    : plan.add.length > 0
      ? plan.add
      : plan.keep.map(keyOf);
  return { text: parts.join(exchange.separator), merged, n: parts.length };
}
