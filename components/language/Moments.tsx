import { message } from '../../lib/language/message.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import { utc } from './Say.tsx';
import { useTranslate } from './translation.tsx';

/** A moment as the local day, with the exact one in UTC in its title. `at` in UTC ms. */
export function Day({ at }: { at: Moment }) {
  const translate = useTranslate();
  const date = new Date(at);
  return (
    <time dateTime={date.toISOString()} title={utc(date)}>
      {translate(message('day', { date }))}
    </time>
  );
}
