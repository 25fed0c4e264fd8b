import type { Token } from '../address/token.ts';
import type { Exchange } from '../exchanges/all.ts';
import { kindOf } from '../form/input/kind.ts';
import type { KeyForm } from '../form/key-form.ts';
import { keyOf } from '../form/token-key.ts';
import type { Plan } from '../rotation/plan.ts';
import type { Scene } from './scene.ts';

/**
 * The entries that a failed fill took out of this key's list. Where a key has no name, it is not sure that it is the same
 * one.
 */
export function lostOf({ failure }: Pick<Scene, 'failure'>, label: string | null): readonly Token[] {
  return failure && label !== null && failure.label === label ? failure.lost : [];
}

/** The plan without what came into the form after a fill, and not by the user: that is never copied along. */
export function withoutIntruders(plan: Plan, { fill }: Pick<Scene, 'fill'>): Plan {
  const foreign = new Set(fill?.intruders.map(keyOf));
  return { ...plan, keep: plan.keep.filter((token) => !foreign.has(keyOf(token))) };
}

/**
 * The entries that the user has to put in by hand where no fill does: the merged list for a text field; for a chip box
 * or rows only what is missing, or all of it where nothing is. Where the merged list has no room, it is only what is
 * missing, too.
 * @param isText whether the field takes the list as one text
 * @param lost entries of the key that a fill took out of the list and did not bring back
 */
export function entriesToCopy(plan: Plan, isText: boolean, lost: readonly Token[]): string[] {
  const keep = plan.keep.map(keyOf);
  const missing = [...lost.map(keyOf).filter((key) => !keep.includes(key)), ...plan.add];
  if (missing.length === 0) return [...new Set(keep)];
  return [...new Set(isText && plan.over === 0 ? [...keep, ...missing] : missing)];
}

/**
 * What "Copy" beside a form copies, in the exchange's separator.
 * @returns the text, whether it is the merged list, and how many addresses it holds
 */
export function copyText(
  form: KeyForm | null,
  plan: Plan,
  exchange: Exchange,
  lost: readonly Token[] = [],
): { text: string; merged: boolean; n: number } {
  const isText = form === null || form.field === null || kindOf(form) === 'text';
  const entries = entriesToCopy(plan, isText, lost);
  const merged = isText && plan.over === 0;
  return { text: entries.join(exchange.separator), merged, n: entries.length };
}
