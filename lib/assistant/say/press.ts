import { type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/plan.ts';
import type { Action } from '../view.ts';

/**
 * The main button of a form; its label says how many addresses it adds and removes.
 * @param restricts whether it turns the restriction on, too
 * @returns none where there is nothing to do
 */
export function pressOf(plan: Plan, restricts = false): Action[] {
  if (plan.add.length + plan.remove.length === 0) return [];
  return [{ id: 'fill', label: labelOf(plan, restricts), rank: 'primary' }];
}

function labelOf({ add, remove }: Plan, restricts: boolean): Message {
  const values = { n: add.length, m: remove.length };
  if (remove.length === 0)
    return message(restricts ? 'action_restrict_fill' : 'action_fill', { n: values.n });
  if (add.length === 0) return message('action_remove_gone', { n: values.m });
  if (remove.some(({ why }) => why === 'unknown')) return message('action_fill_give', values);
  return message(restricts ? 'action_restrict_fill_remove' : 'action_fill_remove', values);
}
