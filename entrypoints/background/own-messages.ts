import type { FeedStatus } from '../../lib/feed/status.ts';
import { forgetLists } from '../../lib/keys/kept.ts';
import type { KeyRecord } from '../../lib/keys/record.ts';
import { claim, forgetKey, setRole } from '../../lib/keys/said.ts';
import type { OwnMessage } from '../../lib/message-schema.ts';
import { setStep, startLeak } from '../../lib/overview/leak.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { Portable } from '../../lib/portable/file.ts';
import { recordsWith, settingsWith } from '../../lib/portable/merge.ts';
import { type FieldChoice, type Settings, withOwn } from '../../lib/settings/settings.ts';
import { connectItem, keysItem, leakItem, queueItem, reportItem, settingsItem } from '../../lib/storage.ts';
import { feed } from './feed.ts';
import { askFeed } from './feed-schedule.ts';
import { forgetEverything } from './forget.ts';
import { knownExchanges } from './known-exchanges.ts';
import { beginQueue } from './queue.ts';
import { refresh } from './refresh.ts';
import { showReportOf } from './report.ts';
import { askSoon } from './revalidate.ts';
import { giveSitesBack, wantPermission } from './sites.ts';
import { gatherSnapshot } from './snapshot.ts';
import { forgetTexts } from './texts.ts';
import { changeKeys, changeLists, forgetChanges, takeBack } from './undo.ts';

type Answer = Promise<Snapshot | FeedStatus | string | null | undefined>;

/** In ms: by then the popup is drawn, and hears what changes. */
const DRAWN = 200;

/** The snapshot. Only the popup names a tab: it was opened just now, so the list is asked for, after the answer. */
async function snapshotFor(tabId: number | undefined): Promise<Snapshot> {
  try {
    return await gatherSnapshot(tabId);
  } finally {
    if (tabId !== undefined) setTimeout(() => void askFeed(), DRAWN);
  }
}

/** Does what our own pages ask for. Answers `snapshot`, `ask-feed` and `report`, and what stores something with `stored`. */
export async function actOnOwnMessage(said: OwnMessage): Answer {
  const now = Date.now();
  switch (said.type) {
    case 'snapshot':
      return snapshotFor(said.tabId);
    case 'ask-feed':
      await askFeed();
      return feed.status(now);
    case 'permission-wanted':
      return stored(wantPermission(said.origins));
    case 'report':
      return reportItem.read();
    case 'report-tab':
      return stored(showReportOf(said.tabId));
    case 'set-mode':
      if (said.mode === 'click') await giveSitesBack();
      return settings((known) => ({ ...known, mode: said.mode }));
    case 'confirm-address':
      await feed.confirm(said.address, now);
      return stored(refresh());
    case 'revalidate':
      await connectItem.change((connect) => ({ ...connect, started: true }));
      return stored(askSoon(said.connections));
    case 'set-language':
      return setLanguage(said.language);
    case 'forget-all':
      // Also where not all of it could be forgotten.
      await forgetEverything().finally(forgetChanges);
      return stored(refresh());
    case 'import':
      return importFile(said.file);
    case 'undo':
      await takeBack('own');
      return stored(refresh());
    case 'queue-start':
      await beginQueue(said.keys, now);
      return stored(refresh());
    case 'queue-change':
      await queueItem.change(() => said.queue);
      return stored(refresh());
    case 'leak-start':
    case 'leak-done':
    case 'leak-end':
      return leak(said, now);
    case 'set-role':
      return keys((records) => setRole(records, said.keyId, said.role));
    case 'forget-key':
      return keys((records) => forgetKey(records, said.keyId));
    case 'forget-lists':
      await keysItem.change(forgetLists);
      forgetChanges();
      return stored(refresh());
    case 'claim':
      return keys((records) => claim(records, said.keyId, said.address, said.whose, now));
    default:
      return settings((known) => withSaid(known, said));
  }
}

type Setting = Extract<
  OwnMessage,
  {
    type:
      | 'feed-looked-at'
      | 'add-own'
      | 'remove-own'
      | 'forget-field'
      | 'forget-quiet-page'
      | 'later'
      | 'set-notices'
      | 'set-card-theme';
  }
>;

function withSaid(known: Settings, said: Setting): Settings {
  switch (said.type) {
    case 'feed-looked-at':
      return { ...known, lookedAt: said.feed };
    case 'add-own':
      return { ...known, own: withOwn(known.own, said.own) };
    case 'remove-own':
      return { ...known, own: known.own.filter(({ address }) => address !== said.address) };
    case 'forget-field':
      return { ...known, fields: known.fields.filter((field) => !isSameChoice(field, said)) };
    case 'forget-quiet-page':
      return { ...known, quietPages: known.quietPages.filter((page) => page !== said.page) };
    case 'later':
      return { ...known, later: { about: said.about, until: said.until } };
    case 'set-card-theme':
      return { ...known, cardTheme: said.theme };
    case 'set-notices':
      return { ...known, notices: said.on, noticesDeclined: !said.on };
  }
}

/** Of one page, several controls may be remembered: each by the moment in which it was pointed at. */
function isSameChoice(a: Chosen, b: Chosen): boolean {
  return a.host === b.host && a.path === b.path && a.chosenAt === b.chosenAt;
}

type Chosen = Pick<FieldChoice, 'host' | 'path' | 'chosenAt'>;

/** Keeps the language; the cards of open pages ask for its texts anew. */
async function setLanguage(language: Settings['language']): Promise<'stored'> {
  await settingsItem.change((known) => ({ ...known, language }));
  await forgetTexts();
  return stored(refresh());
}

/** Adds what is new in a file of another browser; what was done before cannot be taken back any more. */
async function importFile(file: Portable): Promise<'stored'> {
  await keysItem.change((records) => recordsWith(records, file, knownExchanges));
  forgetChanges();
  await settingsItem.change((known) => settingsWith(known, file, knownExchanges));
  return stored(refresh());
}

type LeakStep = Extract<OwnMessage, { type: 'leak-start' | 'leak-done' | 'leak-end' }>;

async function leak(said: LeakStep, now: number): Promise<'stored'> {
  await leakItem.change((progress) => {
    if (said.type === 'leak-end') return null;
    if (said.type === 'leak-start') return startLeak(said.exchange, said.keyId, now);
    return setStep(progress ?? startLeak(null, null, now), said.step, said.done, now);
  });
  return 'stored';
}

async function settings(next: (known: Settings) => Settings): Promise<'stored'> {
  await changeLists('own', next);
  return stored(refresh());
}

async function keys(next: (records: readonly KeyRecord[]) => readonly KeyRecord[]): Promise<'stored'> {
  await changeKeys('own', next);
  return stored(refresh());
}

async function stored(done: Promise<void>): Promise<'stored'> {
  await done;
  return 'stored';
}
