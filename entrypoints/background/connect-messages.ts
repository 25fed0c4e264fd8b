import { readConnection, readReport, withConnection } from '../../lib/connect/contract.ts';
import { answered } from '../../lib/connect/index.ts';
import { withReport } from '../../lib/connect/take-report.ts';
import { linkConnections } from '../../lib/sightings/index.ts';
import type { ConnectMessage, SpeakingPage } from '../../lib/speaker.ts';
import { connectItem, keysItem, validationsItem } from '../../lib/storage.ts';
import { currentGrants } from './current-grants.ts';
import { askFeed } from './feed-schedule.ts';
import { sayTo } from './leave.ts';
import { feed } from './parts.ts';
import { refresh } from './refresh.ts';
import { askWhatWaits } from './revalidate.ts';

type Trouble = Extract<ConnectMessage, { type: 'connect-trouble' }>['why'];

/** Takes in what the connect script was answered. What it says is checked as if anybody had said it. */
export async function hearConnect(page: SpeakingPage, said: ConnectMessage): Promise<undefined> {
  if (page.isPrivate) return;
  // Its site was given back while it stood there: nobody but itself knows the tab.
  if (!(await currentGrants()).connect) {
    await sayTo(page.tabId, { type: 'leave' });
    return;
  }
  const now = Date.now();
  switch (said.type) {
    case 'connections':
      await takeConnections(said.answer, now);
      await refresh();
      return askWhatWaits(page.tabId, now).then(() => undefined);
    case 'connect-trouble':
      await noteTrouble(said.why, now);
      break;
    case 'revalidated':
      await takeAnswer(said.connection, said.answer, now);
      break;
  }
  await refresh();
}

async function takeConnections(answer: unknown, now: number): Promise<void> {
  const { list } = await feed.status(now);
  const report = readReport(answer, list, now);
  if (!report) return noteTrouble('garbage', now);
  await connectItem.change((connect) => ({ ...connect, report, trouble: null }));
  await keysItem.change((records) => linkConnections(records, report.connections, list));
  await validationsItem.change((validations) => withReport(validations, report));
  // The page shows a newer list than this one: there is something to fetch.
  if (list && report.feed && report.feed.version > list.version) await askFeed();
}

async function takeAnswer(connection: string, answer: unknown, now: number): Promise<void> {
  const { list } = await feed.status(now);
  const read = readConnection(answer, list, now);
  const about = read?.id === connection ? read : null;
  if (about) {
    await connectItem.change((connect) =>
      connect.report ? { ...connect, report: withConnection(connect.report, about), trouble: null } : connect,
    );
  }
  await validationsItem.change((validations) =>
    answered(validations, connection, about?.status ?? 'unanswered', about?.restricted ?? null, now),
  );
}

async function noteTrouble(why: Trouble, at: number): Promise<void> {
  await connectItem.change((connect) => ({ ...connect, trouble: { at, why } }));
}
