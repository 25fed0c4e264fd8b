import { acceptList, acceptTimestamp } from '../../feed/accept.ts';
import { readTimestamp } from '../../feed/read.ts';
import { listName } from '../../feed/schema.ts';
import { DAY } from '../../rotation/list.ts';
import { noneInUse } from '../difference.ts';
import { documentIn } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { writeTextFile } from '../files.ts';
import { type Folder, readPause, readPlatform } from '../folder.ts';
import { demandFollows } from '../follows.ts';
import { keyPath } from '../key-files.ts';
import type { SigningKey } from '../keys.ts';
import { heldBackBy } from '../notice.ts';
import { demandOnePerVersion, type PublishedList, publishedLists, unpinnedInWords } from '../published.ts';
import { signTimestamp } from '../sign.ts';
import { lastTimestamp, noteStamped, type Stamped, stampedLast, timestampPath } from '../stamped.ts';
import { opened } from '../verdict.ts';
import { type Command, type Context, keyFrom, numberOption, required, typed } from './context.ts';
import { pausesInWords, remindOfPauses } from './pause-words.ts';

/** How long before a list expires the operators are warned, in ms. */
const LIST_WARNING = 14 * DAY;

/**
 * `stamp --key FILE[,FILE] [--hours N]`: says for the next 48 hours which list is the newest. For cron. With two keys,
 * packages that pin either of them accept it: how a new timestamp key is brought in.
 */
export const stamp: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = readPlatform(folder);
  const keys = timestampKeys(context);
  const lists = await publishedLists(folder, platform);
  const last = await lastTimestamp(folder, platform);
  const stamped = stampedLast(folder, last);
  demandOnePerVersion(lists, folder, now, stamped?.version);
  const newest = lists.at(-1);
  const unpinned = await unpinnedInWords(folder, platform);
  if (unpinned !== null) throw new PublishFault(unpinned);
  if (!newest) throw new PublishFault(`There is no signed list in ${folder.public}. Holders "sign" first.`);
  demandSameFile(newest, stamped, lists, folder);
  if (newest.list.expiresAt <= now)
    throw new PublishFault('The newest list has run out. Holders must "sign" it again.');
  const list = { name: newest.name, version: newest.list.version, sha256: newest.sha256 };
  const pause = readPause(folder);
  const text = await signTimestamp(list, keys, { now, pause, hours: hoursOf(context) });
  const timestamp = opened(await readTimestamp(text, platform));
  const before = lists.find(({ sha256 }) => sha256 === stamped?.sha256) ?? null;
  const held = before && { ...before, timestamp: last ?? timestamp };
  const history = { floor: platform.feed.versionFloor, highest: stamped?.version ?? 0, held, now };
  opened(acceptTimestamp(timestamp, history));
  opened(acceptList({ file: newest, timestamp }, history));
  if (stamped && newest.list.version > stamped.version) await demandFollows(newest, stamped, folder);
  noteStamped(folder, list);
  writeTextFile(timestampPath(folder), text);
  say(`Version ${list.version} is the newest until ${new Date(timestamp.expiresAt).toISOString()}.`);
  // Later ones are cron's.
  if (!stamped) say(`Next: upload ${folder.public} to your static host, then ${typed(context, 'check')}`);
  for (const line of pausesInWords(timestamp.paused)) say(line);
  remindOfPauses(pause, last, context);
  warnOfLate(before, newest, context);
  warnOfEnd(newest, context);
  return true;
};

/** The keys to stamp with: at least one that clients believe, and none that belongs to a holder. */
function timestampKeys(context: Context): SigningKey[] {
  const { feed } = readPlatform(context.folder);
  const paths = required(context, 'key', `the timestamp key, ${keyPath(context.folder, 'timestamp')}`).split(
    ',',
  );
  const keys = paths.map((path) => keyFrom(path, context));
  const foreign = keys.findIndex((key) => feed.listKeys.some((pinned) => pinned.x === key.x));
  if (foreign >= 0)
    throw new PublishFault(
      `${paths[foreign]} is the list key of a holder: it must never be on the machine that stamps. Treat it as leaked if it was online here.`,
    );
  if (!keys.some((key) => feed.timestampKeys.some((pinned) => pinned.x === key.x)))
    throw new PublishFault(
      'This key is not among the timestamp keys of platform.json: no client would believe it.',
    );
  return keys;
}

/** @throws PublishFault where another file, or one of an older version, was stamped before */
function demandSameFile(
  newest: PublishedList,
  stamped: Stamped | null,
  lists: readonly PublishedList[],
  folder: Folder,
): void {
  if (!stamped || newest.list.version > stamped.version || newest.sha256 === stamped.sha256) return;
  const name = listName(stamped.sha256);
  const isThere = lists.some(({ sha256 }) => sha256 === stamped.sha256);
  throw new PublishFault(
    newest.list.version < stamped.version
      ? `Version ${stamped.version} was stamped already, but the newest list here is version ${newest.list.version}. Bring ${name} back into ${folder.public}: clients never go back.`
      : `Version ${stamped.version} was stamped as ${name}, but here ${newest.name} is another file of that version: clients that took the first would refuse it by the rule same-version. ${isThere ? 'Take the second one out' : `Bring ${name} back`} (${folder.public}); holders "discard", do the other change again on top, and sign version ${stamped.version + 1}.`,
  );
}

function hoursOf(context: Context): number {
  const hours = numberOption(context, 'hours', 48);
  if (hours < 1 || hours > 48)
    throw new PublishFault('--hours takes 1 to 48: clients take no longer timestamp.');
  return hours;
}

function warnOfLate(before: PublishedList | null, newest: PublishedList, { now, warn }: Context): void {
  if (!before || before.list.version === newest.list.version) return;
  for (const { address, why } of heldBackBy(before, newest.list, now))
    if (why === 'unannounced')
      warn(`WARNING: ${address} was stamped too late for its notice: users must confirm it by hand.`);
}

function warnOfEnd(newest: PublishedList, { now, warn }: Context): void {
  const left = newest.list.expiresAt - now;
  if (left < LIST_WARNING)
    warn(`WARNING: the list runs out in ${Math.floor(left / DAY)} days. Holders must "sign" it again.`);
  if (noneInUse(documentIn(newest.text), now))
    warn('WARNING: no address on the list is in use: clients fill nothing.');
}
