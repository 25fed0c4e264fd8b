import { message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import { factsOf, openKey } from '../exchange-facts.ts';
import { isUnsaved } from '../headline/saving.ts';
import { update } from '../headline/situation.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check } from '../view-popup.ts';

/** How long before its end a key is said to be about to expire. */
const SOON = 14 * DAY;

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
  const toSave = fills.length > 0 ? fills : ours;
  const first = bad.ending[0];
  const exchange = first ? factsOf(snapshot, first.exchange).name : '';
  return [
    verdict('restriction-on', bad.open, shown, ours, ['restriction_on', 'restriction_off']),
    verdict('whole-list', bad.live, shown, ours, ['whole_list', 'part_list']),
    verdict('newest-list', bad.coming, recent, ours, ['newest_list', 'older_list']),
    // Where nothing was filled, nothing is left unsaved.
    verdict('saved', bad.unsaved, toSave, toSave, ['saved', 'unsaved']),
    verdict('no-old-address', bad.gone, shown, ours, ['no_old_address', 'old_address']),
    {
      ...verdict('no-expiry', bad.ending, shown, ours, ['no_expiry', 'expiry'], exchange),
      action: first ? openKey(snapshot, first) : null,
    },
  ];
}

type Good = 'restriction_on' | 'whole_list' | 'newest_list' | 'saved' | 'no_old_address' | 'no_expiry';
type Bad = 'restriction_off' | 'part_list' | 'older_list' | 'unsaved' | 'old_address' | 'expiry';

/**
 * Bad where one key is; good only where all were seen; else not known. `since` is the oldest sighting behind it.
 * @param words what it says where it is good, and where it is bad; what to do then is the second with `_do`
 */
function verdict(
  id: Check['id'],
  bad: readonly Key[],
  known: readonly Key[],
  all: readonly Key[],
  [good, wrong]: readonly [good: Good, wrong: Bad],
  exchange = '',
): Check {
  const n = bad.length;
  const seen = (n > 0 ? bad : known).flatMap(({ record }) => record?.sighting?.at ?? []);
  const since = seen.length > 0 ? Math.min(...seen) : null;
  if (n > 0) {
    const advice = message(`check_${wrong}_do`, { exchange });
    return {
      id,
      verdict: 'bad',
      title: message(`check_${wrong}`, { n }),
      since,
      advice,
      action: update(bad),
    };
  }
  const title = message(`check_${good}`);
  if (all.length > 0 && known.length === all.length)
    return { id, verdict: 'ok', title, since, advice: null, action: null };
  return { id, verdict: 'unknown', title, since: null, advice: message('check_look'), action: null };
}

function endsSoon({ connection }: Key, now: Moment): boolean {
  return connection?.expiresAt != null && connection.expiresAt - now < SOON;
}
