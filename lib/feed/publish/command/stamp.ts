import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exchanges } from '../../../exchanges/index.ts';
import { DAY } from '../../../rotation/index.ts';
import { acceptTimestamp } from '../../accept.ts';
import { readTimestamp } from '../../read.ts';
import { PublishFault } from '../fault.ts';
import { readText, writeJson, writeText } from '../files.ts';
import { keyPath, publishedLists, readKey, readPause, readPlatform } from '../folder.ts';
import { heldBackBy } from '../notice.ts';
import { signTimestamp } from '../sign.ts';
import { opened } from '../verdict.ts';
import { type Command, type Context, numberOption, option, required, spoken, word } from './context.ts';

/** How early the operators hear that a list will run out. */
const LIST_WARNING = 14 * DAY;

/**
 * `stamp --key FILE[,FILE] [--hours N]`: says for the next 48 hours which list is the newest. For cron. With two keys,
 * packages that pin either of them accept it: how a new timestamp key is brought in.
 */
export const stamp: Command = async (context) => {
  const { folder, now, say, warn } = context;
  const platform = readPlatform(folder);
  const keys = required(context, 'key', `the timestamp key, ${keyPath(folder, 'timestamp')}`)
    .split(',')
    .map(readKey);
  if (!keys.some((key) => platform.feed.timestampKeys.some((pinned) => pinned.x === key.x)))
    throw new PublishFault(
      'This key is not among the timestamp keys of platform.json: no client would believe it.',
    );
  const lists = await publishedLists(folder, platform);
  const newest = lists.at(-1);
  if (!newest) throw new PublishFault(`There is no signed list in ${folder.public}. Holders "sign" first.`);
  if (newest.list.expiresAt <= now)
    throw new PublishFault('The newest list has run out. Holders must "sign" it again.');
  const hours = numberOption(context, 'hours', 48);
  if (hours < 1 || hours > 48)
    throw new PublishFault('--hours takes 1 to 48: clients take no longer timestamp.');
  const list = { name: newest.name, version: newest.list.version, sha256: newest.sha256 };
  const text = await signTimestamp(list, keys, { now, pause: readPause(folder), hours });
  const timestamp = opened(await readTimestamp(text, platform));
  const path = join(folder.public, 'timestamp.json');
  const last = existsSync(path) ? await readTimestamp(readText(path), platform) : null;
  const highest = last?.ok ? last.value.version : 0;
  opened(acceptTimestamp(timestamp, { floor: platform.feed.versionFloor, highest, held: null, now }));
  writeText(path, text);
  say(`Version ${list.version} is the newest until ${new Date(timestamp.expiresAt).toISOString()}.`);
  for (const { exchange, reason } of timestamp.paused) say(`Fills are paused on ${exchange}: ${reason}`);
  const before = lists.find((other) => other.list.version === highest);
  if (before && before !== newest) {
    for (const { address, why } of heldBackBy(before, newest.list, now))
      if (why === 'unannounced')
        warn(`WARNING: ${address} was stamped too late for its notice: users must confirm it by hand.`);
  }
  const left = newest.list.expiresAt - now;
  if (left < LIST_WARNING)
    warn(`WARNING: the list runs out in ${Math.floor(left / DAY)} days. Holders must "sign" it again.`);
  return true;
};

/** `pause EXCHANGE --reason TEXT | --lift [--key FILE]`: takes effect with the next stamp. */
export const pause: Command = async (context) => {
  const { folder, say } = context;
  readPlatform(folder);
  const exchange = exchangeIn(context);
  const paused = readPause(folder);
  const others = paused.filter((other) => other.exchange !== exchange);
  if (context.options.lift === true) {
    if (others.length === paused.length) throw new PublishFault(`Fills on ${exchange} are not paused.`);
    writeJson(folder.pause, others);
    say(`Fills on ${exchange} go on with the next stamp.`);
  } else {
    required(context, 'reason', 'every user reads it, "page changed on 3 Dec"');
    writeJson(folder.pause, [...others, { exchange, reason: spoken(context, 'reason') ?? '' }]);
    say(`Fills on ${exchange} stop with the next stamp.`);
  }
  return stampIfAsked(context);
};

/** A name that no client knows would pause nothing. */
function exchangeIn(context: Context): string {
  const exchange = word(context, 'exchange');
  const known = exchanges.map(({ id }) => id);
  if (known.some((id) => id === exchange)) return exchange;
  throw new PublishFault(`There is no exchange "${exchange}". There are: ${known.join(', ')}.`);
}

async function stampIfAsked(context: Context): Promise<boolean> {
  return option(context, 'key') === undefined ? true : stamp(context);
}
