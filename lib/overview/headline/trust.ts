import { mismatchOf } from '../../connect/mismatch.ts';
import { isOfNewerKind, permitsFill } from '../../feed/status.ts';
import { type Message, message } from '../../language/message.ts';
import type { Moment } from '../../rotation/list.ts';
import { isWanted } from '../../rotation/phase.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline } from '../view-headline.ts';
import type { Press } from '../view-press.ts';
import { type Candidate, headline, type Situation } from './situation.ts';

/** For what is mended elsewhere first: "…, then try again". */
const tryAgain: Press = { label: message('action_retry'), press: { kind: 'check-now' } };

export const checkNow: Press = { label: message('press_check_now'), press: { kind: 'check-now' } };

/** The stored list no longer verifies, or what arrives fails and nothing good is stored. */
export const tampered: Candidate = ({ snapshot, list }) => {
  if (snapshot.feed.state !== 'tampered' || isOfNewerKind(snapshot.feed)) return null;
  const platform = snapshot.platform.name;
  const detail = list
    ? message('headline_tampered_kept', { date: new Date(list.issuedAt) })
    : message('headline_tampered_none', { support: snapshot.platform.links.support });
  return headline('tampered', 'danger', message('headline_tampered_title', { platform }), [detail], checkNow);
};

/** API Connect and Keyfence hold two lists: neither is to be acted on. */
export const disputed: Candidate = ({ snapshot }) => {
  const { feed, platform, connect, settings } = snapshot;
  const mismatch = permitsFill(feed) && mismatchOf(connect, feed, settings.lookedAt);
  if (!mismatch) return null;
  const values = {
    platform: platform.name,
    theirs: `${mismatch.theirs.version}`,
    ours: `${mismatch.version}`,
  };
  const title = message('headline_disputed_title', values);
  return headline('disputed', 'danger', title, [message('headline_disputed_detail')], checkNow);
};

/** The feed permits no fill, or leaves nothing to fill. */
export const blocked: Candidate = ({ snapshot, list, now }) => {
  const { feed, platform } = snapshot;
  const name = platform.name;
  if (!permitsFill(feed) && isOfNewerKind(feed)) {
    const title = message('blocked_schema', { platform: name });
    return headline('newer-kind', 'danger', title, [message('blocked_schema_detail')], null);
  }
  if (feed.state === 'expired') {
    const openConnect: Press = {
      label: message('press_open_connect'),
      press: { kind: 'open-url', url: platform.links.connect },
    };
    const title = list
      ? message('blocked_expired', { platform: name, date: new Date(list.expiresAt) })
      : message('headline_expired_title_none', { platform: name });
    return headline('expired', 'danger', title, [message('blocked_expired_detail')], openConnect);
  }
  if (feed.state === 'clock') {
    const values = { device: new Date(feed.clock?.device ?? 0), list: new Date(feed.clock?.issuedAt ?? 0) };
    const detail = feed.clock ? [message('headline_clock_detail', values)] : [];
    return headline('clock', 'danger', message('headline_clock_title'), detail, tryAgain);
  }
  if (feed.state === 'empty' && feed.unasked) return unasked(snapshot);
  if (feed.state === 'empty') {
    const detail = message('blocked_empty_detail', { host: feed.host });
    return headline('no-list', 'warning', message('blocked_empty'), [detail], tryAgain);
  }
  const nothing = list !== null && !list.addresses.some((entry) => isWanted(entry, now));
  return nothing ? noneInUse(snapshot) : null;
};

/** The browser would name this installation to the host, so nothing is asked before the user allows it. */
function unasked({ feed: { host } }: Snapshot): Headline {
  const allow: Press = { label: message('press_allow_host', { host }), press: { kind: 'allow-feed' } };
  const detail = [message('headline_not_allowed_detail', { host })];
  return headline('not-allowed', 'warning', message('headline_not_allowed_title'), detail, allow);
}

function noneInUse({ platform: { name, links } }: Snapshot): Headline {
  const values = { platform: name, support: links.support };
  const detail = [message('blocked_none_detail', values)];
  return headline('none-in-use', 'danger', message('blocked_none', values), detail, checkNow);
}

/** Why the list is neither filled nor copied now; null where it is. */
export function closedBy(snapshot: Snapshot, now: Moment): Message | null {
  const situation: Situation = { snapshot, now, list: snapshot.feed.list, ours: [] };
  return (tampered(situation) ?? disputed(situation) ?? blocked(situation))?.title ?? null;
}
