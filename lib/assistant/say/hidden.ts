import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';

/** "2 more IPs are not shown." */
export function hiddenTitle({ hidden }: Pick<FormReading, 'hidden'>): Message {
  return typeof hidden === 'number' ? message('folded_title', { n: hidden }) : message('folded_title_some');
}
