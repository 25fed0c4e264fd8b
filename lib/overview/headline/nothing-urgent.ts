import type { Address } from '../../address/address.ts';
import { retiredOn } from '../../keys/danger.ts';
import { withheldOf } from '../../keys/withheld.ts';
import { message } from '../../language/message.ts';
import { isSameDay } from '../../rotation/count.ts';
import { DAY } from '../../rotation/list.ts';
import { phaseOf } from '../../rotation/phase.ts';
import { wantedOf } from '../../rotation/plan.ts';
import type { Key } from '../key.ts';
import type { Headline } from '../view-headline.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline, lookPress, removeFrom, type Situation } from './situation.ts';

/** An address that was switched off is still allowed. */
export const retired: Candidate = ({ ours, now }) => {
  const keys = ours.filter((key) => retiredOn(key, now).length > 0);
  const entry = keys[0] && retiredOn(keys[0], now)[0];
  if (!entry || entry.retiresAt === null) return null;
  const values = { n: keys.length, address: entry.address, date: new Date(entry.retiresAt) };
  const detail = [message('headline_retired_detail', values)];
  const title = message('headline_retired_title', values);
  const shown = headline('retired', 'warning', title, detail, removeFrom(keys));
  return { ...shown, later: { about: `retired:${entry.address}`, until: now + 7 * DAY } };
};

/** Nothing wrong is known, but not everything was looked at since the list changed. */
export const notLookedAt: Candidate = ({ snapshot, ours, now }) => {
  const keys = ours.filter(({ assessment }) => !assessment.recent);
  if (keys.length === 0) return null;
  const seen = keys.flatMap(({ record }) => (record?.sighting?.shows === 'stored' ? record.sighting.at : []));
  const n = keys.length;
  const detail =
    seen.length > 0
      ? message('headline_not_looked_at_since', { n, date: new Date(Math.min(...seen)) })
      : message('headline_not_looked_at_never', { n });
  const shown = headline(
    'not-looked-at',
    'neutral',
    message('headline_not_looked_at_no_problem'),
    [detail],
    lookPress(snapshot, keys),
  );
  return { ...shown, later: { about: 'not-looked-at', until: now + 7 * DAY } };
};

/** Something is announced and every key has it. */
export const ready: Candidate = (situation) => {
  const { list, ours, now } = situation;
  const withheld = withheldAmong(situation);
  const [entry] = (list?.addresses ?? [])
    .filter((candidate) => phaseOf(candidate, now) === 'pending' && !withheld.has(candidate.address))
    .sort((a, b) => a.effectiveAt - b.effectiveAt);
  if (!entry || ours.length === 0) return null;
  const title = message('headline_ready_title', { n: ours.length, date: new Date(entry.effectiveAt) });
  return headline('ready', 'good', title, [message('complete_nothing')], null);
};

/** All is well, and known to be. */
export const allWell: Candidate = (situation) => {
  const { snapshot, list, ours, now } = situation;
  if (ours.length === 0) return null;
  const platform = snapshot.platform.name;
  const title = message('headline_all_well_up_to_date', { n: ours.length });
  if (snapshot.feed.state === 'stale') {
    return headline('all-well', 'neutral', title, [message('headline_all_well_stale', { platform })], null);
  }
  const [ending] = (list?.addresses ?? []).filter((entry) => phaseOf(entry, now) === 'retiring');
  const coming = ending?.retiresAt
    ? message('headline_all_well_ending', { address: ending.address, date: new Date(ending.retiresAt) })
    : message('headline_all_well_nothing');
  const looked = Math.min(
    ...ours.map(({ record, assessment }) => seenAt(record?.sighting?.at, assessment, now)),
  );
  const when = isSameDay(looked, now)
    ? message('headline_all_well_today')
    : message('headline_all_well_on', { date: new Date(looked) });
  const wanted = list ? wantedOf(list, now, withheldAmong(situation)).length : 0;
  const each = message('headline_all_well_each', { n: ours.length, m: wanted, platform });
  return headline('all-well', 'good', title, [each, coming, when], null);
};

/** No key of the platform was ever seen. */
export function firstRun({ snapshot }: Situation): Headline {
  const practice: Press = { label: message('press_practice'), press: { kind: 'practice' } };
  const platform = snapshot.platform.name;
  return snapshot.records.length > 0
    ? headline(
        'first-run',
        'neutral',
        message('headline_first_run_title_none_ours', { platform }),
        [message('headline_first_run_detail_none_ours', { platform })],
        null,
      )
    : headline(
        'first-run',
        'neutral',
        message('headline_first_run_title'),
        [message('headline_first_run_detail')],
        practice,
      );
}

/** The addresses that may not be added to some of the keys; the headline leaves them out. */
function withheldAmong({ snapshot, ours }: Situation): Set<Address> {
  return new Set(ours.flatMap(({ exchange }) => [...withheldOf(exchange, snapshot.feed)]));
}

function seenAt(sighting: number | undefined, { answer }: Key['assessment'], now: number): number {
  const answered = answer.kind === 'connected' ? answer.at : 0;
  return Math.max(sighting ?? 0, answered) || now;
}
