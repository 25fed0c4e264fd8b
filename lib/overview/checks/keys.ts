import { revokedOn } from '../../keys/danger.ts';
import { type Message, message } from '../../language/message.ts';
import { DAY, type Moment } from '../../rotation/list.ts';
import { factsOf, openKey } from '../exchange-facts.ts';
import { isUnsaved } from '../headline/saving.ts';
import { lookPress, removeFrom, update } from '../headline/situation.ts';
import type { Key } from '../key.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Check, CheckId } from '../view-popup.ts';
import type { Press } from '../view-press.ts';

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
  const byList = closed ? { look: closed } : {};
  const known = (seen: readonly Key[]) => (closed ? [] : seen);
  const about = { snapshot, all: ours };
  return [
    verdict('restriction-on', { ...about, bad: bad.open, known: shown, isGrave: true }),
    verdict('whole-list', { ...about, bad: bad.live, known: known(shown), ...byList }),
    verdict('newest-list', { ...about, bad: bad.coming, known: known(recent), ...byList }),
    // Where nothing was filled, nothing is left unsaved.
    verdict('saved', { ...about, bad: bad.unsaved, known: toSave, all: toSave }),
    verdict('no-old-address', {
      ...about,
      ...goneWords(bad.gone, now),
      bad: bad.gone,
      known: known(shown),
      ...byList,
    }),
    {
      ...verdict('no-expiry', { ...about, bad: bad.ending, known: shown, exchange }),
      action: first ? openKey(snapshot, first) : null,
    },
  ];
}

/** What is said of keys that allow what is off, in the words of the headline: what all of them allow may be revoked. */
function goneWords(keys: readonly Key[], now: Moment): Pick<Measured, 'isGrave' | 'wrong' | 'mend'> {
  const revoked = keys.filter((key) => revokedOn(key, now).length > 0);
  const lack = keys.some(({ assessment }) => assessment.lacks.length > 0);
  return {
    isGrave: revoked.length > 0,
    wrong: revoked.length > 0 && revoked.length === keys.length ? 'revoked_address' : 'old_address',
    mend: lack ? update : removeFrom,
  };
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
  readonly snapshot: Snapshot;
  readonly bad: readonly Key[];
  readonly known: readonly Key[];
  readonly all: readonly Key[];
  /** Whether it is red where it is bad. */
  readonly isGrave?: boolean;
  readonly exchange?: string;
  /** What is said where it is bad, if not what `WORDS` says. */
  readonly wrong?: (typeof WORDS)[keyof typeof WORDS][1] | 'revoked_address';
  /** The press where it is bad. */
  readonly mend?: (keys: readonly Key[]) => Press;
  /** Why it is not known, if not for want of a look at the keys. */
  readonly look?: Message;
}

/** Bad where one key is; good only where all were seen; else not known. `since` is the oldest sighting behind it. */
function verdict(id: keyof typeof WORDS, measured: Measured): Check {
  const { snapshot, bad, known, all, isGrave = false, exchange = '', mend = update } = measured;
  const [good, usual] = WORDS[id];
  const wrong = measured.wrong ?? usual;
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
      action: mend(bad),
    };
  }
  const title = message(`check_${good}`, { platform: snapshot.platform.name });
  if (all.length > 0 && known.length === all.length)
    return { id, verdict: 'ok', tone: 'good', title, since, advice: null, action: null };
  const left = all.filter((key) => !known.includes(key));
  const advice = measured.look ?? (left.length > 0 ? message('check_look', { n: left.length }) : null);
  const action = measured.look ? null : lookPress(snapshot, left);
  return { id, verdict: 'unknown', tone: 'neutral', title, since: null, advice, action };
}

function endsSoon({ connection }: Key, now: Moment): boolean {
  return connection?.expiresAt != null && connection.expiresAt - now < SOON;
}
