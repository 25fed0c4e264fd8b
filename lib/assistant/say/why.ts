import type { Exchange } from '../../exchanges/all.ts';
import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import type { Scene } from '../scene.ts';
import { hiddenTitle } from './hidden.ts';

/**
 * The reasons of the decision on the page, in sentences: which field, what its switch says, what the list
 * holds.
 */
export function sayWhy({ target, candidate, shown, exchange }: Scene): Message[] {
  const [first] = shown;
  const reading = target ?? candidate ?? first ?? null;
  if (!reading) return [];
  if (!target && shown.length > 1) return [message('why_keys', { n: shown.length }), message('why_no_form')];
  return [
    ...(reading.fieldName === null ? [] : [message('why_field', { name: reading.fieldName })]),
    ...restrictionSays(reading, exchange),
    ...(reading.mode === 'edit' || reading.tokens.length > 0
      ? [message('why_list', { n: reading.tokens.length })]
      : []),
    ...(reading.hidden === null ? [] : [hiddenTitle(reading)]),
    ...(reading.mode === 'edit' ? [] : [message('why_no_form')]),
  ];
}

function restrictionSays({ switchSays, restriction }: FormReading, exchange: Exchange): Message[] {
  if (switchSays?.kind === 'choice') return [message('why_choice', { label: switchSays.label })];
  if (switchSays)
    return [message('why_toggle', { label: switchSays.label, on: restriction === 'off' ? 'no' : 'yes' })];
  if (restriction === 'open-list') return [message('why_open_list')];
  if (restriction !== 'off' || exchange.restriction !== 'empty-field') return [];
  return [message('why_no_switch', { exchange: exchange.name })];
}
