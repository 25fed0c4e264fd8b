import { mismatchOf } from '../../connect/index.ts';
import { isOfNewerKind, permitsFill } from '../../feed/status.ts';
import { message } from '../../language/message.ts';
import { isWanted } from '../../rotation/index.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline, Press } from '../view.ts';
import { type Candidate, headline } from './situation.ts';

const checkNow: Press = { label: message('press_check_now'), press: { kind: 'check-now' } };

/** H1: nothing can be believed until this is put right. */
export const tampered: Candidate = ({ snapshot, list }) => {
  if (snapshot.feed.state !== 'tampered' || isOfNewerKind(snapshot.feed)) return null;
  const platform = snapshot.platform.name;
  const detail = list
    ? message('headline_H1_kept', { date: new Date(list.issuedAt) })
    : message('headline_H1_none', { support: snapshot.platform.links.support });
  return headline('H1', 'danger', message('headline_H1_title', { platform }), [detail], checkNow);
};

/** B7: API Connect and Keyfence hold two lists: neither is to be acted on. */
export const disputed: Candidate = ({ snapshot }) => {
  const { feed, platform, connect, settings } = snapshot;
  const mismatch = permitsFill(feed) && mismatchOf(connect, feed, settings.lookedAt);
  if (!mismatch) return null;
  const values = {
    platform: platform.name,
    theirs: `${mismatch.theirs.version}`,
    ours: `${mismatch.version}`,
  };
  const title = message('headline_B7_title', values);
  return headline('B7', 'danger', title, [message('headline_B7_detail')], checkNow);
};

/** B1 to B3, B5 and B6 in the place of H12: the feed permits no fill; B9: it leaves nothing to fill. */
export const blocked: Candidate = ({ snapshot, list, now }) => {
  const { feed, platform } = snapshot;
  const name = platform.name;
  if (!permitsFill(feed) && isOfNewerKind(feed)) {
    const title = message('blocked_schema', { platform: name });
    return headline('B6', 'danger', title, [message('blocked_schema_detail')], null);
  }
  if (feed.state === 'expired') {
    const openConnect: Press = {
      label: message('press_open_connect'),
      press: { kind: 'open-url', url: platform.links.connect },
    };
    const title = list
      ? message('headline_B3_title', { platform: name, date: new Date(list.expiresAt) })
      : message('headline_B3_title_none', { platform: name });
    return headline('B3', 'danger', title, [message('headline_B3_detail')], openConnect);
  }
  if (feed.state === 'clock') {
    const values = { device: new Date(feed.clock?.device ?? 0), list: new Date(feed.clock?.issuedAt ?? 0) };
    const detail = feed.clock ? [message('headline_B5_detail', values)] : [];
    return headline('B5', 'danger', message('headline_B5_title'), detail, checkNow);
  }
  if (feed.state === 'empty' && feed.unasked) return unasked(snapshot);
  if (feed.state === 'empty') {
    const detail = message('blocked_empty_detail', { host: feed.host });
    return headline('B1', 'warning', message('headline_B1_title'), [detail], checkNow);
  }
  const nothing = list !== null && !list.addresses.some((entry) => isWanted(entry, now));
  return nothing ? noneInUse(snapshot) : null;
};

/** B2: the browser would name this installation to the host, so nothing is asked before the user allows it. */
function unasked({ feed: { host } }: Snapshot): Headline {
  const allow: Press = { label: message('press_allow_host', { host }), press: { kind: 'allow-feed' } };
  const detail = [message('headline_B2_detail', { host })];
  return headline('B2', 'warning', message('headline_B2_title'), detail, allow);
}

function noneInUse({ platform: { name, links } }: Snapshot): Headline {
  const values = { platform: name, support: links.support };
  const detail = [message('blocked_none_detail', values)];
  return headline('B9', 'danger', message('blocked_none', values), detail, checkNow);
}
