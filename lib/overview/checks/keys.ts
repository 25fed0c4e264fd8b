import { revokedOn } from '../../keys/danger.ts';
import { type Message, message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import { factsOf, openKey } from '../exchange-facts.ts';
import { isUnsaved } from '../headline/saving.ts';
import { update } from '../headline/situation.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check, CheckId } from '../view-popup.ts';

/** How long before its end a key is said to be about to expire. */
const SOON = 14 * DAY;

/**
 * The pitfalls that are measured on the keys themselves.
 * @param closed what is the matter with the list: then no key is fine by it
 */
export function keyChecks(
  snapshot: Snapshot,
  ours: readonly Key[],
  closed: Message | null,
  now: Moment,
): Check[] {
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
  const revoked = bad.gone.some((key) => revokedOn(key, now).length > 0);
  const byList = closed ? { look: closed } : {};
  const known = (seen: readonly Key[]) => (closed ? [] : seen);
  return [
    verdict('restriction-on', { bad: bad.open, known: shown, all: ours, isGrave: true }),
    verdict('whole-list', { bad: bad.live, known: known(shown), all: ours, ...byList }),
    verdict('newest-list', { bad: bad.coming, known: known(recent), all: ours, ...byList }),
    // Where nothing was filled, nothing is left unsaved.
    verdict('saved', { bad: bad.unsaved, known: toSave, all: toSave }),
    verdict('no-old-address', {
      bad: bad.gone,
      known: known(shown),
      all: ours,
      isGrave: revoked,
      ...byList,
    }),
    {
      ...verdict('no-expiry', { bad: bad.ending, known: shown, all: ours, exchange }),
      action: first ? openKey(snapshot, first) : null,
    },
  ];
}

/** What a check says where it is good, and where it is bad; what to do then is the second with `_do`. */
const WORDS = {
  'restriction-on': ['restriction_on', 'restriction_off'],
  'whole-list': ['whole_list', 'part_list'],
  'newest-list': ['newest_list', 'older_list'],
  saved: ['saved', 'unsaved'],
  'no-old-address': ['no_old_address', 'old_address'],
  'no-expiry': ['no_expiry', 'expiry'],
} as const satisfies Partial<Record<CheckId, readonly [good: string, bad: string]>>;

/** What one check is decided on. */
interface Measured {
  readonly bad: readonly Key[];
  readonly known: readonly Key[];
  readonly all: readonly Key[];
  /** Whether it is red where it is bad. */
  readonly isGrave?: boolean;
  readonly exchange?: string;
  /** What to do where it is not known. */
  readonly look?: Message;
}

/** Bad where one key is; good only where all were seen; else not known. `since` is the oldest sighting behind it. */
function verdict(
  id: keyof typeof WORDS,
  { bad, known, all, isGrave = false, exchange = '', look = message('check_look') }: Measured,
): Check {
  const [good, wrong] = WORDS[id];
  const n = bad.length;
  const seen = (n > 0 ? bad : known).flatMap(({ record }) => record?.sighting?.at ?? []);
  const since = seen.length > 0 ? Math.min(...seen) : null;
  if (n > 0) {
    return {
      id,
      verdict: 'bad',
      tone: isGrave ? 'danger' : 'warning',
      title: message(`check_${wrong}`, { n }),
      since,
      advice: message(`check_${wrong}_do`, { exchange }),
      action: update(bad),
    };
  }
  const title = message(`check_${good}`);
  if (all.length > 0 && known.length === all.length)
    return { id, verdict: 'ok', tone: 'good', title, since, advice: null, action: null };
  return { id, verdict: 'unknown', tone: 'neutral', title, since: null, advice: look, action: null };
}

function endsSoon({ connection }: Key, now: Moment): boolean {
  return connection?.expiresAt != null && connection.expiresAt - now < SOON;
}
