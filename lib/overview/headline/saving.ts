import { nextDueOf } from '../../connect/index.ts';
import { message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/index.ts';
import { minutesSince, minutesUntil } from '../count.ts';
import { factsOf, nameOf, openKey } from '../exchange-facts.ts';
import type { Key } from '../keys.ts';
import type { Press } from '../view.ts';
import { type Candidate, headline } from './situation.ts';

/** Whether a fill of the last day was not seen to be stored. An older one was given up. */
export function isUnsaved({ record }: Key, now: Moment): boolean {
  const fill = record?.fill;
  return fill !== null && fill !== undefined && fill.saved !== 'stored' && now - fill.at < DAY;
}

/** H9: filled, but not saved. */
export const unsaved: Candidate = ({ snapshot, ours, now }) => {
  const key = ours.find((candidate) => isUnsaved(candidate, now));
  const fill = key?.record?.fill;
  if (!key || !fill) return null;
  const title = message('headline_H9_title', nameOf(snapshot, key));
  const id = fill.saved === 'verifying' ? 'headline_H9_verifying' : 'headline_H9_detail';
  const detail = message(id, { minutes: minutesSince(fill.at, now) });
  return headline('H9', 'step', title, [detail], {
    ...openKey(snapshot, key),
    label: message('press_go_to_page'),
  });
};

/** H10: saved; the platform is being asked whether it works. After a day without a chance to ask it is dropped. */
export const checking: Candidate = ({ snapshot, ours, now }) => {
  const waiting = ours.flatMap(({ validation }) =>
    validation?.outcome === 'waiting' && now - validation.storedAt < DAY ? [validation] : [],
  );
  const [first] = waiting.toSorted((a, b) => (nextDueOf(a) ?? 0) - (nextDueOf(b) ?? 0));
  if (!first) return null;
  const facts = factsOf(snapshot, first.exchange);
  const minutes = minutesUntil(nextDueOf(first) ?? now, now);
  const values = { platform: snapshot.platform.name, minutes };
  const title = message(titleOf(minutes, snapshot.asksByItself), values);
  const [from, to] = facts.propagationMinutes;
  const ask: Press = {
    label: message('press_ask_now'),
    press: { kind: 'ask-now', connections: waiting.map(({ connection }) => connection) },
  };
  return headline(
    'H10',
    'neutral',
    title,
    [message('headline_H10_detail', { exchange: facts.name, from, to })],
    ask,
  );
};

function titleOf(minutes: number, byItself: boolean): string {
  if (byItself) return minutes > 0 ? 'headline_H10_title' : 'headline_H10_title_asking';
  return minutes > 0 ? 'headline_H10_title_open' : 'headline_H10_title_now';
}
