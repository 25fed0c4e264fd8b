import { message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/index.ts';
import { factsOf, openKey } from '../exchange-facts.ts';
import { isUnsaved } from '../headline/saving.ts';
import { update } from '../headline/situation.ts';
import type { Key } from '../keys.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check } from '../view.ts';

/** How long before its end a key is said to be about to expire. */
const SOON = 14 * DAY;

type Words = Pick<Check, 'title' | 'advice'>;

/** The pitfalls that are measured on the keys themselves. */
export function keyChecks(snapshot: Snapshot, ours: readonly Key[], now: Moment): Check[] {
  const bad = {
    open: ours.filter(({ assessment }) => assessment.open),
    live: ours.filter(({ assessment }) => assessment.lacks.some(({ addBy }) => addBy <= now)),
    coming: ours.filter(({ assessment }) => assessment.lacks.some(({ addBy }) => addBy > now)),
    gone: ours.filter(({ assessment }) => assessment.gone.length > 0),
    unsaved: ours.filter((key) => isUnsaved(key, now)),
    ending: ours.filter((key) => key.assessment.open || endsSoon(key, now)),
  };
  const shown = ours.filter(({ assessment }) => assessment.knowledge === 'shown');
  const recent = ours.filter(({ assessment }) => assessment.recent);
  const fills = ours.filter(({ record }) => record?.fill);
  const first = bad.ending[0];
  const exchange = first ? factsOf(snapshot, first.exchange).name : '';
  return [
    verdict('restriction-on', bad.open, shown, ours, (n) =>
      words('check_restriction_on', 'check_restriction_on_do', n),
    ),
    verdict('whole-list', bad.live, shown, ours, (n) => words('check_whole_list', 'check_whole_list_do', n)),
    verdict('newest-list', bad.coming, recent, ours, (n) =>
      words('check_newest_list', 'check_newest_list_do', n),
    ),
    // Where nothing was filled, nothing is left unsaved.
    verdict('saved', bad.unsaved, fills.length > 0 ? fills : ours, fills.length > 0 ? fills : ours, (n) =>
      words('check_saved', 'check_saved_do', n),
    ),
    verdict('no-old-address', bad.gone, shown, ours, (n) =>
      words('check_no_old_address', 'check_no_old_address_do', n),
    ),
    {
      ...verdict('no-expiry', bad.ending, shown, ours, (n) =>
        words('check_no_expiry', 'check_no_expiry_do', n, exchange),
      ),
      action: first ? openKey(snapshot, first) : null,
    },
  ];
}

/** Bad where one key is; good only where all were seen; else not known. `since` is the oldest sighting behind it. */
function verdict(
  id: Check['id'],
  bad: readonly Key[],
  known: readonly Key[],
  all: readonly Key[],
  say: (n: number) => Words,
): Check {
  const { title, advice } = say(bad.length);
  const seen = (bad.length > 0 ? bad : known).flatMap(({ record }) => record?.sighting?.at ?? []);
  const since = seen.length > 0 ? Math.min(...seen) : null;
  if (bad.length > 0) return { id, verdict: 'bad', title, since, advice, action: update(bad) };
  if (all.length > 0 && known.length === all.length)
    return { id, verdict: 'ok', title, since, advice: null, action: null };
  return { id, verdict: 'unknown', title, since: null, advice: message('check_look'), action: null };
}

function words(title: string, advice: string, n: number, exchange = ''): Words {
  return { title: message(title), advice: message(advice, { n, exchange }) };
}

function endsSoon({ connection }: Key, now: Moment): boolean {
  return connection?.expiresAt != null && connection.expiresAt - now < SOON;
}
