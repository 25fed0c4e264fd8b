import { type Message, message } from '../../language/message.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Headline, HeadlineId } from '../view-headline.ts';
import type { KeyRow } from '../view-keys.ts';
import type { FeedLine, PageView, PopupView } from '../view-popup.ts';
import type { Press } from '../view-press.ts';
import { worstOf } from '../worst.ts';
import { headline } from './situation.ts';
import { checkNow } from './trust.ts';

/** What stands below the headline in the popup. */
type Below = Pick<PopupView, 'ours' | 'unknown' | 'page' | 'confirm' | 'feed'>;

/** The headline with what is below it: what it says itself is not said there again. */
type Headed = Pick<PopupView, 'headline' | 'page' | 'feed'>;

/** Headlines that let a reader close the popup: none of them may stand above something that needs a look. */
const SAYS_WELL: readonly HeadlineId[] = ['asking', 'not-looked-at', 'ready', 'all-well'];

/**
 * The headline of the popup, never in a better tone than the worst that stands below it. Where it would say that all is
 * well above an alert, the alert takes its place.
 */
export function headedBy(found: Headline, below: Below, snapshot: Snapshot): Headed {
  const { page, feed } = below;
  const open = below.unknown.filter(isAlert);
  const asking = openUnknown(open, snapshot);
  const isWell = SAYS_WELL.includes(found.id);
  if (isWell && below.confirm.length > 0) return { headline: heldBack(below, snapshot), page, feed };
  if (asking && (isWell || found.id === 'first-run')) return { headline: atLeast(asking, below), page, feed };
  const said = asking ? { ...found, detail: [...found.detail, asking.title] } : found;
  if (isWell && page?.title && isAlert(page)) return onPage(page, page.title, below);
  if (isWell && feed.notes.some(isAlert)) return { ...withNotes(feed, snapshot), page };
  return { headline: atLeast(said, below), page, feed };
}

function isAlert({ tone }: { readonly tone: Headline['tone'] }): boolean {
  return tone === 'danger' || tone === 'warning';
}

/** The headline in a tone that is no better than that of any alert below it. */
function atLeast(found: Headline, { ours, unknown, page, confirm, feed }: Below): Headline {
  const all = [...ours, ...unknown, ...(page ? [page] : []), ...confirm, ...feed.notes];
  return { ...found, tone: worstOf([found.tone, ...all.filter(isAlert).map(({ tone }) => tone)]) };
}

/** Addresses wait for the user; which, and the button, stand right below. */
function heldBack(below: Below, { platform }: Snapshot): Headline {
  const title = message('headline_held_back', { n: below.confirm.length, platform: platform.name });
  return atLeast(headline('held-back', 'danger', title, [], null), below);
}

/** Keys without restriction of which nobody has said whose they are. */
function openUnknown(rows: readonly KeyRow[], { platform }: Snapshot): Headline | null {
  if (rows.length === 0) return null;
  const title = message('headline_open_unknown', { n: rows.length, platform: platform.name });
  const look: Press = {
    label: message('press_look'),
    press: { kind: 'show-keys', keys: rows.map(({ id }) => id) },
  };
  return headline('open-unknown', 'warning', title, [message('unrestricted_anyone')], look);
}

/** What the assistant says on the page in front; the page's own section keeps the other presses. */
function onPage(page: PageView, title: Message, below: Below): Headed {
  const [first = null, ...rest] = page.actions;
  const said = headline('on-page', page.tone, title, page.detail ? [page.detail] : [], first);
  const left = { ...page, title: null, detail: null, actions: rest };
  return { headline: atLeast(said, below), page: rest.length > 0 ? left : null, feed: below.feed };
}

/** Something may be missing from what Keyfence knows of the list or of API Connect. */
function withNotes(feed: FeedLine, snapshot: Snapshot): Omit<Headed, 'page'> {
  const alerts = feed.notes.filter(isAlert);
  const said = headline(
    'notes',
    worstOf(alerts.map(({ tone }) => tone)),
    message('headline_notes'),
    alerts.map(({ text }) => text),
    pressFor(feed, snapshot),
  );
  return { headline: said, feed: { ...feed, notes: feed.notes.filter((note) => !isAlert(note)) } };
}

/** The press that may mend the first of the notes. */
function pressFor({ notes }: FeedLine, { feed, platform }: Snapshot): Press {
  const id = notes.find(isAlert)?.text.id ?? '';
  if (id.startsWith('connect_note'))
    return {
      label: message('press_open_connect'),
      press: { kind: 'open-url', url: platform.links.connect },
    };
  if (id === 'feed_note_unasked')
    return { label: message('press_allow_host', { host: feed.host }), press: { kind: 'allow-feed' } };
  return checkNow;
}
