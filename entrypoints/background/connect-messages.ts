import { type Read, readConnection, readReport, withConnection } from '../../lib/connect/contract.ts';
import { faultInWords } from '../../lib/connect/fault.ts';
import { answered } from '../../lib/connect/schedule.ts';
import { withReport } from '../../lib/connect/take-report.ts';
import { linkConnections } from '../../lib/keys/said.ts';
import type { ConnectMessage, SenderPage } from '../../lib/message-auth.ts';
import { connectItem, keysItem, validationsItem } from '../../lib/storage.ts';
import { currentGrants } from './current-grants.ts';
import { feed } from './feed.ts';
import { askFeed } from './feed-schedule.ts';
import { refresh } from './refresh.ts';
import { askWhatWaits } from './revalidate.ts';
import { sendToTab } from './tab-messages.ts';

type Trouble = Extract<ConnectMessage, { type: 'connect-trouble' }>['why'];

/**
 * Takes the answers that the connect script got. They are checked like those of any stranger.
 * @returns the first thing in them that is not the contract, for the page's console
 */
export async function actOnConnectMessage(
  page: SenderPage,
  said: ConnectMessage,
): Promise<string | undefined> {
  if (page.isPrivate) return;
  // The user gave its site back while the script ran: only its own message names the tab.
  if (!(await currentGrants()).connect) {
    await sendToTab(page.tabId, { type: 'leave' });
    return;
  }
  const now = Date.now();
  switch (said.type) {
    case 'connections': {
      const fault = await takeConnections(said.answer, now);
      await refresh();
      await askWhatWaits(page.tabId, now);
      return fault;
    }
    case 'connect-trouble':
      await noteTrouble(said.why, now);
      await refresh();
      return undefined;
    case 'revalidated': {
      const fault = await takeAnswer(said.connection, said.answer, now);
      await refresh();
      return fault;
    }
  }
}

function firstFault({ faults }: Pick<Read<unknown>, 'faults'>): string | undefined {
  const [first] = faults;
  return first && faultInWords(first);
}

async function takeConnections(answer: unknown, now: number): Promise<string | undefined> {
  const { list } = await feed.status(now);
  const read = readReport(answer, list, now);
  const { read: report } = read;
  if (!report) {
    await noteTrouble('garbage', now);
    return firstFault(read);
  }
  await connectItem.change((connect) => ({ ...connect, report, trouble: null }));
  await keysItem.change((records) => linkConnections(records, report.connections, list));
  await validationsItem.change((validations) => withReport(validations, report));
  // The page shows a newer list than this one: there is something to fetch.
  if (list && report.feed && report.feed.version > list.version) await askFeed();
  return firstFault(read);
}

/** @param answer null where none came */
async function takeAnswer(connection: string, answer: unknown, now: number): Promise<string | undefined> {
  const { list } = await feed.status(now);
  const read = readConnection(answer, list, now);
  const isOther = read.read !== null && read.read.id !== connection;
  const about = isOther ? null : read.read;
  if (about) {
    await connectItem.change((connect) =>
      connect.report ? { ...connect, report: withConnection(connect.report, about), trouble: null } : connect,
    );
  }
  await validationsItem.change((validations) =>
    answered(validations, connection, about?.status ?? 'unanswered', about?.restricted ?? null, now),
  );
  if (answer === null) return undefined;
  return isOther ? 'id is that of another connection (the answer is ignored)' : firstFault(read);
}

async function noteTrouble(why: Trouble, at: number): Promise<void> {
  await connectItem.change((connect) => ({ ...connect, trouble: { at, why } }));
}
