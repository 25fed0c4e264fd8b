import { type Attempt, attempt } from '../../feed/attempt.ts';
import type { Fetch } from '../../feed/fetch.ts';
import type { Held } from '../../feed/held.ts';
import { readTimestamp, type Timestamp } from '../../feed/read.ts';
import type { FeedRefusal } from '../../feed/rule.ts';
import type { HeldBack } from '../../feed/status.ts';
import type { Platform } from '../../platform/platform.ts';
import type { AddressList, Moment } from '../../rotation/list.ts';
import { heldBackBy } from '../notice.ts';

/** The client that asks: what it holds, and how it is called. */
export interface Client {
  readonly platform: Platform;
  readonly held: Held | null;
  /** When what it holds was last stamped as the newest; undefined where that is not known. */
  readonly stampedAt?: Moment | undefined;
  readonly name: string;
}

/** What one host answered, and what the client makes of it. */
export interface HostAnswer {
  readonly url: string;
  /** `fresh` when everything was accepted. */
  readonly says: string;
  readonly good: boolean;
  readonly refusal: FeedRefusal | null;
  /** What was the matter with the host itself. */
  readonly troubles: readonly string[];
  readonly list: AddressList | null;
  readonly sha256: string | null;
  readonly timestamp: Timestamp | null;
  readonly heldBack: readonly HeldBack[];
}

/** Asks one host as a browser does. */
export async function askHost(
  url: string,
  { platform, held, stampedAt }: Client,
  now: Moment,
): Promise<HostAnswer> {
  const troubles: string[] = [];
  const highest = held?.list.version ?? 0;
  const history = { floor: platform.feed.versionFloor, highest, held, now };
  const outcome = await attempt(url, { fetch: asBrowser(troubles), platform, history });
  const nothing = { list: null, sha256: null, timestamp: null, heldBack: [] };
  const refusal = outcome.kind === 'refused' ? outcome.refusal : null;
  if (outcome.kind !== 'accepted')
    return { url, says: SAYS[outcome.kind], good: false, refusal, troubles, ...nothing };
  const timestamp = await readTimestamp(outcome.timestamp, platform);
  return {
    url,
    says: SAYS.accepted,
    good: timestamp.ok,
    refusal,
    troubles,
    list: outcome.file.list,
    sha256: outcome.file.sha256,
    timestamp: timestamp.ok ? timestamp.value : null,
    heldBack: heldBackBy(held, outcome.file.list, now, stampedAt),
  };
}

const SAYS: Readonly<Record<Attempt['kind'], string>> = {
  accepted: 'fresh',
  refused: 'refused',
  older: 'older than what it holds, so it keeps that. A cache or a host that was not uploaded to',
  unreached: 'nothing came that it could read',
};

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
