import type { FeedStatus } from '../../lib/feed/index.ts';
import type { OwnMessage } from '../../lib/messages.ts';
import { type Snapshot, setStep, startLeak } from '../../lib/overview/index.ts';
import type { Settings } from '../../lib/settings/index.ts';
import { claim, forget, type KeyRecord, setRole } from '../../lib/sightings/index.ts';
import { connectItem, keysItem, leakItem, queueItem, reportItem, settingsItem } from '../../lib/storage.ts';
import { askFeed } from './feed-schedule.ts';
import { forgetEverything } from './forget.ts';
import { giveSitesBack, wantPermission } from './grants.ts';
import { feed } from './parts.ts';
import { beginQueue } from './queue.ts';
import { refresh } from './refresh.ts';
import { showReportOf } from './report.ts';
import { askSoon } from './revalidate.ts';
import { gatherSnapshot } from './snapshot.ts';

/** Does what our own pages ask for, and answers `snapshot`, `ask-feed` and `report`. */
export async function hearOwn(said: OwnMessage): Promise<Snapshot | FeedStatus | string | null | undefined> {
  const now = Date.now();
  switch (said.type) {
    case 'snapshot':
      // Only the popup speaks of a tab: it was opened just now.
      if (said.tabId !== undefined) void askFeed();
      return gatherSnapshot(said.tabId);
    case 'ask-feed':
      await askFeed();
      return feed.status(now);
    case 'permission-wanted':
      return nothing(wantPermission(said.origins));
    case 'report':
      return reportItem.read();
    case 'report-tab':
      return nothing(showReportOf(said.tabId));
    case 'set-mode':
      if (said.mode === 'click') await giveSitesBack();
      return settings((known) => ({ ...known, mode: said.mode }));
    case 'confirm-address':
      await feed.confirm(said.address, now);
      return nothing(refresh());
    case 'revalidate':
      await connectItem.change((connect) => ({ ...connect, started: true }));
      return nothing(askSoon(said.connections));
    case 'forget-all':
      await forgetEverything();
      return nothing(refresh());
    case 'queue-start':
      await beginQueue(said.keys, now);
      return nothing(refresh());
    case 'queue-change':
      await queueItem.change(() => said.queue);
      return nothing(refresh());
    case 'leak-start':
      await leakItem.change(() => startLeak(said.exchange, said.keyId, now));
      return;
    case 'leak-done':
      await leakItem.change((progress) => progress && setStep(progress, said.step, said.done, now));
      return;
    case 'leak-end':
      await leakItem.change(() => null);
      return;
    case 'set-role':
      return keys((records) => setRole(records, said.keyId, said.role));
    case 'forget-key':
      return keys((records) => forget(records, said.keyId));
    case 'claim':
      return keys((records) => claim(records, said.keyId, said.address, said.whose, now));
    default:
      return settings((known) => withSaid(known, said));
  }
}

type Setting = Extract<
  OwnMessage,
  { type: 'feed-looked-at' | 'set-own' | 'forget-field' | 'forget-quiet-page' | 'later' | 'set-notices' }
>;

function withSaid(known: Settings, said: Setting): Settings {
  switch (said.type) {
    case 'feed-looked-at':
      return { ...known, lookedAt: said.feed };
    case 'set-own':
      return { ...known, own: [...said.own] };
    case 'forget-field':
      return {
        ...known,
        fields: known.fields.filter(({ host, path }) => host !== said.host || path !== said.path),
      };
    case 'forget-quiet-page':
      return { ...known, quietPages: known.quietPages.filter((page) => page !== said.page) };
    case 'later':
      return { ...known, later: { about: said.about, until: said.until } };
    case 'set-notices':
      return { ...known, notices: said.on };
  }
}

async function settings(next: (known: Settings) => Settings): Promise<undefined> {
  await settingsItem.change(next);
  await refresh();
}

async function keys(next: (records: readonly KeyRecord[]) => readonly KeyRecord[]): Promise<undefined> {
  await keysItem.change(next);
  await refresh();
}

async function nothing(done: Promise<void>): Promise<undefined> {
  await done;
}
