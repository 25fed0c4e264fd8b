import { existsSync } from 'node:fs';
import { readList, readTimestamp } from '../../feed/read.ts';
import { fingerprintOf } from '../../feed/sha256.ts';
import { PublishFault } from '../fault.ts';
import { readTextFile } from '../files.ts';
import { folderAt, readPlatform } from '../folder.ts';
import { newestList } from '../published.ts';
import { refusedInWords } from '../refused.ts';
import { lastTimestamp } from '../stamped.ts';
import { timeline } from '../timeline.ts';
import { askHost, type Client, type HostAnswer } from './ask-host.ts';
import { type Command, type Context, option, word } from './context.ts';
import { isTaken, staysValid } from './expiry.ts';
import { pausesInWords } from './pause-words.ts';

/**
 * `check [FILE|URL] [--since FOLDER]`: what a client would say, and when each role expires. Without an argument it asks
 * every host of `platform.json` and compares them; with `--since` it speaks as a client that holds what that folder
 * published last.
 */
export const check: Command = async (context) => {
  const [what] = context.words;
  if (what !== undefined && !/^https?:\/\//.test(what))
    return checkFile(word(context, 'file or URL'), context);
  const { feed } = readPlatform(context.folder);
  const urls = what === undefined ? feed.urls : [folderUrl(word(context, 'file or URL'))];
  const client = await clientSince(context);
  const answers: HostAnswer[] = [];
  for (const url of urls) answers.push(await checkUrl(url, client, context));
  const same = compared(answers, context);
  return same && answers.every(({ good }) => good);
};

function folderUrl(url: string): string {
  return /\/(?:timestamp\.json)?$/.test(url) ? url : `${url}/`;
}

/** A client that was just installed, or one that holds what a folder published last, with the package of that day. */
async function clientSince(context: Context): Promise<Client> {
  const platform = readPlatform(context.folder);
  const since = option(context, 'since');
  if (since === undefined) return { platform, held: null, name: 'A new client' };
  const folder = folderAt(since);
  const released = existsSync(folder.platform) ? readPlatform(folder) : platform;
  const newest = await newestList(folder, released, context.now);
  if (!newest)
    throw new PublishFault(
      `There is no list in ${folder.public} that the keys pinned in its platform.json have signed: no client holds one.`,
    );
  const { list, sha256, name } = newest;
  const { issuedAt, expiresAt } = list;
  const last = await lastTimestamp(folder, released);
  const own = last?.sha256 === sha256 ? last : null;
  const timestamp = own ?? { version: list.version, list: name, sha256, issuedAt, expiresAt, paused: [] };
  const held = { list, sha256, timestamp };
  return {
    platform: released,
    held,
    stampedAt: own?.issuedAt,
    name: `A client that holds version ${list.version}`,
  };
}

async function checkFile(path: string, context: Context): Promise<boolean> {
  const { now, say } = context;
  const platform = readPlatform(context.folder);
  const text = readTextFile(path);
  const list = await readList(text, platform);
  if (list.ok) {
    say(
      `A list, version ${list.value.list.version}, ${fingerprintOf(list.value.sha256)}: its signatures and rules hold.`,
    );
    for (const line of timeline(list.value.list.addresses, now)) say(line);
    return isTaken('list', list.value.list, context);
  }
  const timestamp = await readTimestamp(text, platform);
  if (timestamp.ok) {
    say(`A timestamp that names version ${timestamp.value.version}: its signature holds.`);
    return isTaken('timestamp', timestamp.value, context);
  }
  const refusal = list.refusal.rule === 'typ' ? timestamp.refusal : list.refusal;
  say(`A client refuses it: ${refusedInWords(refusal)}`);
  return false;
}

/** Asks one host and says what the client would say. */
async function checkUrl(url: string, client: Client, context: Context): Promise<HostAnswer> {
  const { now, say } = context;
  const answer = await askHost(url, client, now);
  say(`${client.name} says of ${new URL(url).host}: ${answer.says}.`);
  for (const trouble of answer.troubles) say(trouble);
  if (answer.refusal) say(`Refused: ${refusedInWords(answer.refusal)}`);
  if (!answer.list || !answer.timestamp || !answer.sha256) return answer;
  say(`Version ${answer.list.version}, ${fingerprintOf(answer.sha256)}`);
  for (const line of timeline(answer.list.addresses, now)) say(line);
  for (const held of answer.heldBack)
    say(`${held.address} is held back until users confirm it: ${held.why}.`);
  for (const line of pausesInWords(answer.timestamp.paused)) say(line);
  const listHolds = staysValid('list', answer.list, context);
  const stampHolds = staysValid('timestamp', answer.timestamp, context);
  return { ...answer, good: answer.good && listHolds && stampHolds };
}

/** Whether all hosts serve the same list and the same pauses; says which does not. */
function compared(answers: readonly HostAnswer[], { warn }: Context): boolean {
  const served = answers.map(servedInWords);
  if (new Set(served).size < 2) return true;
  const each = answers.map(({ url }, at) => `${new URL(url).host} serves ${served[at]}`);
  warn(`WARNING: the hosts differ: ${each.join('; ')}. Half of the clients ask each first: upload to both.`);
  return false;
}

function servedInWords({ sha256, list, timestamp }: HostAnswer): string {
  if (!sha256 || !list) return 'nothing that is accepted';
  const pauses = pausesInWords(timestamp?.paused ?? []).toSorted();
  const paused = pauses.length > 0 ? ` (${pauses.join('; ')})` : ' without a pause';
  return `version ${list.version} ${fingerprintOf(sha256)}${paused}`;
}
