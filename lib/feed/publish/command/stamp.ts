import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '../../../rotation/index.ts';
import { acceptTimestamp } from '../../accept.ts';
import { readTimestamp } from '../../read.ts';
import { PublishFault } from '../fault.ts';
import { newestList, readKey, readPause, readPlatform, writeJson, writeText } from '../folder.ts';
import { signTimestamp } from '../sign.ts';
import { opened } from '../verdict.ts';
import { type Command, type Context, numberOption, option, required, word } from './context.ts';

/** How early the operators hear that a list will run out. */
const LIST_WARNING = 14 * DAY;

/**
 * `stamp --key FILE[,FILE] [--hours N]`: says for the next 48 hours which list is the newest. For cron. With two keys,
 * packages that pin either of them accept it: how a new timestamp key is brought in.
 */
export const stamp: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = readPlatform(folder);
  const keys = required(context, 'key', 'the timestamp key').split(',').map(readKey);
  const newest = await newestList(folder, platform);
  if (!newest) throw new PublishFault(`No signed list in ${folder.public}. Holders sign first.`);
  if (newest.list.expiresAt <= now)
    throw new PublishFault('The newest list has run out. Holders must sign a new one.');
  const hours = numberOption(context, 'hours', 48);
  const list = { name: newest.name, version: newest.list.version, sha256: newest.sha256 };
  const text = await signTimestamp(list, keys, { now, pause: readPause(folder), hours });
  const timestamp = opened(await readTimestamp(text, platform));
  const path = join(folder.public, 'timestamp.json');
  const last = existsSync(path) ? await readTimestamp(readFileSync(path, 'utf8'), platform) : null;
  const highest = last?.ok ? last.value.version : 0;
  opened(acceptTimestamp(timestamp, { floor: platform.feed.versionFloor, highest, held: null, now }));
  writeText(path, text);
  say(`Version ${list.version} is the newest until ${new Date(timestamp.expiresAt).toISOString()}.`);
  for (const { exchange, reason } of timestamp.paused) say(`Fills are paused on ${exchange}: ${reason}`);
  const left = newest.list.expiresAt - now;
  if (left < LIST_WARNING)
    say(`WARNING: the list runs out in ${Math.floor(left / DAY)} days. Holders must sign it again.`);
  return true;
};

/** `pause EXCHANGE --reason TEXT | --lift [--key FILE]`: takes effect with the next stamp. */
export const pause: Command = async (context) => {
  const { folder, say } = context;
  const exchange = word(context, 'exchange');
  const others = readPause(folder).filter((paused) => paused.exchange !== exchange);
  const lift = context.options.lift === true;
  const reason = lift ? null : required(context, 'reason', 'users read it: "page changed on 3 Dec"');
  writeJson(folder.pause, reason === null ? others : [...others, { exchange, reason }]);
  say(
    reason === null
      ? `Fills on ${exchange} go on with the next stamp.`
      : `Fills on ${exchange} stop with the next stamp.`,
  );
  return stampIfAsked(context);
};

async function stampIfAsked(context: Context): Promise<boolean> {
  return option(context, 'key') === undefined ? true : stamp(context);
}
