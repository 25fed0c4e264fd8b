import type { Platform } from '../../../platform.ts';
import type { Moment } from '../../../rotation/index.ts';
import { createFeed } from '../../feed.ts';
import type { Fetch } from '../../fetch.ts';
import { readList, readTimestamp } from '../../read.ts';
import { feedRules } from '../../rule.ts';
import { fingerprintOf } from '../../sha256.ts';
import type { StoredFeed } from '../../stored.ts';
import { readText } from '../files.ts';
import { readPlatform } from '../folder.ts';
import { timeline } from '../timeline.ts';
import { inWords } from '../verdict.ts';
import { type Command, type Context, word } from './context.ts';

/** How long a document lives. */
interface Life {
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
}

/** `check FILE|URL`: what a client would say, and when each role expires. */
export const check: Command = async (context) => {
  const platform = readPlatform(context.folder);
  const what = word(context, 'file or URL');
  if (!/^https?:\/\//.test(what)) return checkFile(what, platform, context);
  return checkUrl(/\/(?:timestamp\.json)?$/.test(what) ? what : `${what}/`, platform, context);
};

async function checkFile(path: string, platform: Platform, context: Context): Promise<boolean> {
  const { now, say } = context;
  const text = readText(path);
  const list = await readList(text, platform);
  if (list.ok) {
    say(
      `A list, version ${list.value.list.version}, ${fingerprintOf(list.value.sha256)}: its signatures and rules hold.`,
    );
    for (const line of timeline(list.value.list.addresses, now)) say(line);
    return runsOut('list', list.value.list, context);
  }
  const timestamp = await readTimestamp(text, platform);
  if (timestamp.ok) {
    say(`A timestamp that names version ${timestamp.value.version}: its signature holds.`);
    return runsOut('timestamp', timestamp.value, context);
  }
  const refusal = list.refusal.rule === 'typ' ? timestamp.refusal : list.refusal;
  say(`A client refuses it by the rule ${inWords(refusal)}.`);
  return false;
}

/** Asks as a newly installed client would. */
async function checkUrl(url: string, platform: Platform, context: Context): Promise<boolean> {
  const { now, say } = context;
  let stored: StoredFeed | null = null;
  const storage = {
    read: async () => stored,
    write: async (next: StoredFeed) => {
      stored = next;
    },
  };
  const alone = { ...platform, feed: { ...platform.feed, urls: [url] } };
  const troubles: string[] = [];
  const feed = createFeed({ platform: alone, storage, fetch: asBrowser(troubles), random: () => 0 });
  const { status } = await feed.ask(now);
  say(`A new client says: ${status.state}.`);
  for (const trouble of troubles) say(trouble);
  if (status.note) say(`Refused by the rule ${status.note.rule}: ${feedRules[status.note.rule]}.`);
  const good: StoredFeed['good'] = storedGood(stored);
  if (!status.list || !good) return false;
  say(`Version ${status.list.version}, ${status.fingerprint ?? ''}`);
  for (const line of timeline(status.list.addresses, now)) say(line);
  for (const held of status.heldBack)
    say(`${held.address} is held back until users confirm it: ${held.why}.`);
  for (const { exchange, reason } of status.paused) say(`Fills are paused on ${exchange}: ${reason}`);
  const timestamp = await readTimestamp(good.timestamp, platform);
  const holds = runsOut('list', status.list, context);
  return timestamp.ok ? runsOut('timestamp', timestamp.value, context) && holds : false;
}

/** A fetch that a host must please as it must please a browser, and that notes what was the matter. */
function asBrowser(troubles: string[]): Fetch {
  return async (url, init) => {
    const refuse = (why: string) => {
      troubles.push(`${url}: ${why}`);
      return new TypeError(why);
    };
    const response = await fetch(url, { ...init, headers: { origin: 'https://extension.example' } }).catch(
      (error: unknown) => {
        throw refuse(causeOf(error));
      },
    );
    if (response.status !== 200)
      throw refuse(`the host answers ${response.status}. Is the file uploaded there?`);
    if (response.headers.get('access-control-allow-origin') !== '*')
      throw refuse(
        'the host does not send "Access-Control-Allow-Origin: *", so browsers keep the file back.',
      );
    return response;
  };
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.cause instanceof Error ? error.cause.message : error.message;
  return said.includes('redirect') ? 'the host redirects; clients follow no redirect.' : said;
}

function storedGood(stored: StoredFeed | null): StoredFeed['good'] {
  return stored?.good ?? null;
}

/** What has to be done before a role expires. */
const RENEWAL = {
  list: 'Holders must "sign" it again.',
  timestamp: 'Has cron stopped? It must be stamped again.',
} as const;

/** Says when a role expires, and warns once two thirds of its life are over. */
function runsOut(
  role: keyof typeof RENEWAL,
  { issuedAt, expiresAt }: Life,
  { now, say, warn }: Context,
): boolean {
  const hours = Math.round(Math.abs(expiresAt - now) / 3_600_000);
  const span = hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  if (expiresAt <= now) {
    say(`The ${role} EXPIRED ${span} ago.`);
    return false;
  }
  say(`The ${role} expires in ${span}, ${new Date(expiresAt).toISOString()}.`);
  if (expiresAt - now < (expiresAt - issuedAt) / 3)
    warn(`WARNING: the ${role} expires in ${span}. ${RENEWAL[role]}`);
  return true;
}
