import { nextDueOf } from '../../connect/schedule.ts';
import { type IdWith, message } from '../../language/message.ts';
import { minutesSince, minutesUntil } from '../../rotation/count.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import { factsOf, keyNames, openKey } from '../exchange-facts.ts';
import type { Key } from '../key.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline } from './situation.ts';

/** Whether a fill of the last day was not seen to be stored. An older one was given up. */
export function isUnsaved({ record }: Key, now: Moment): boolean {
  const fill = record?.fill;
  return fill !== null && fill !== undefined && fill.saved !== 'stored' && now - fill.at < DAY;
}

/** Filled, but not saved. */
export const unsaved: Candidate = ({ snapshot, ours, now }) => {
  const key = ours.find((candidate) => isUnsaved(candidate, now));
  const fill = key?.record?.fill;
  if (!key || !fill) return null;
  const title = message('headline_unsaved_title', keyNames(snapshot, key));
  const id = fill.saved === 'verifying' ? 'headline_unsaved_verifying' : 'headline_unsaved_detail';
  const detail = message(id, { minutes: minutesSince(fill.at, now) });
  return headline('unsaved', 'step', title, [detail], {
    ...openKey(snapshot, key),
    label: message('press_go_to_page'),
  });
};

/** Saved; the platform is being asked whether it works. After a day without a chance to ask it is dropped. */
export const asking: Candidate = ({ snapshot, ours, now }) => {
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
    'asking',
    'neutral',
    title,
    [message('headline_asking_detail', { exchange: facts.name, from, to })],
    ask,
  );
};

function titleOf(minutes: number, byItself: boolean): IdWith<{ platform: string; minutes: number }> {
  if (byItself) return minutes > 0 ? 'headline_asking_title' : 'headline_asking_title_asking';
  return minutes > 0 ? 'headline_asking_title_open' : 'headline_asking_title_now';
}
