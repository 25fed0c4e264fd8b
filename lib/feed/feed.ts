import type { Address } from '../address/address.ts';
import type { Platform } from '../platform/platform.ts';
import type { Moment } from '../rotation/list.ts';
import { type Attempt, attempt } from './attempt.ts';
import type { Fetch } from './fetch.ts';
import { historyOf, pinnedKeys, pinnedStampers, proofOf, verifyHeld } from './held.ts';
import { type NoticeProof, remember } from './notice.ts';
import { noteRefusal, pruneRefusals } from './refusals.ts';
import { hostsInTurn, mayAsk, nextAskAt, slotOf, startAskAt } from './schedule.ts';
import { statusOf } from './state.ts';
import type { FeedStatus } from './status.ts';
import { type FeedStorage, readRecord, type StoredFeed } from './stored.ts';

/** The effects the feed is given, and the platform whose feed it is. */
export interface FeedParts {
  readonly platform: Platform;
  readonly storage: FeedStorage;
  readonly fetch: Fetch;
  /** From 0 up to 1. Drawn at install for the slot, and at each start of the browser. */
  readonly random: () => number;
  /** This extension's version: some pauses are for older ones. `0` where it is not said. */
  readonly version?: string;
  /** Whether the browser lets it ask without naming this installation. Where it does not, nothing is asked. */
  readonly maySend?: () => Promise<boolean>;
  /** ms that one file may take; 10 s unless a test is in a hurry. */
  readonly longest?: number;
}

/**
 * The result of an ask, host by host. `attempts` is empty when nothing was asked: less than a minute after
 * the last ask, or while `maySend` forbids it.
 */
export interface FeedAsked {
  readonly attempts: readonly { readonly url: string; readonly kind: Attempt['kind'] }[];
  readonly status: FeedStatus;
}

/** The feed of one installation. */
export interface Feed {
  /**
   * Asks for a newer list: the first host, then the mirror where that brings nothing. Calls while one runs
   * share it. What hosts serve never makes it throw.
   * @throws the storage's error where a write fails
   */
  ask(now: Moment): Promise<FeedAsked>;
  /** What is stored, with its signatures verified anew. */
  status(now: Moment): Promise<FeedStatus>;
  /** Notes that the user confirmed an address that is held back; does nothing for any other address. */
  confirm(address: Address, now: Moment): Promise<FeedStatus>;
  /** When to ask next. */
  nextAskAt(now: Moment): Promise<Moment>;
  /** When to ask after the browser has started. */
  startAskAt(now: Moment): Promise<Moment>;
}

/** Makes the feed. Call it once per storage: its writes are put in order here. */
export function createFeed(parts: FeedParts): Feed {
  const { platform, storage, fetch, random, longest, version = '0', maySend = async () => true } = parts;
  const { load, change } = recordIn(storage, random);
  let asking: Promise<FeedAsked> | null = null;

  async function status(now: Moment): Promise<FeedStatus> {
    const record = await load();
    const known = statusOf(record, await verifyHeld(record, platform), { platform, version }, now);
    return (await maySend()) ? known : { ...known, unasked: true };
  }

  async function askNow(now: Moment): Promise<FeedAsked> {
    const before = await load();
    if (!mayAsk(before.askedAt, now) || !(await maySend()))
      return { attempts: [], status: await status(now) };
    const record = await change((current) => ({ ...current, askedAt: now }));
    const held = await verifyHeld(record, platform);
    const proof = await proofOf(record, held, platform);
    const history = { ...historyOf(record, held, proof, platform, now), held };
    const attempts: { url: string; kind: Attempt['kind'] }[] = [];
    for (const url of hostsInTurn(platform.feed.urls, record.seed)) {
      const outcome = await attempt(url, { fetch, platform, history, longest });
      attempts.push({ url, kind: outcome.kind });
      await change((current) => outcomeIn(platform, current, url, outcome, proof, now));
      if (outcome.kind === 'accepted') break;
    }
    return { attempts, status: await status(now) };
  }

  /** Writing what was read fixes the slot of an installation that has not asked yet. */
  async function slot(): Promise<number> {
    const { seed } = await change((record) => record);
    return slotOf(seed);
  }

  return {
    ask(now) {
      asking ??= askNow(now).finally(() => {
        asking = null;
      });
      return asking;
    },
    status,
    async confirm(address, now) {
      const waiting = (await status(now)).heldBack.some((held) => held.address === address);
      if (waiting) {
        await change((record) => ({ ...record, confirmed: [...new Set([...record.confirmed, address])] }));
      }
      return status(now);
    },
    async nextAskAt(now) {
      return nextAskAt(await slot(), now);
    },
    async startAskAt(now) {
      return startAskAt(await slot(), now, random());
    },
  };
}

/** The one stored record; reads and changes of it wait for one another. */
function recordIn(storage: FeedStorage, random: () => number) {
  let line: Promise<unknown> = Promise.resolve();

  async function load(): Promise<StoredFeed> {
    return readRecord(await storage.read(), random());
  }

  /** Reads, changes and writes the record; further changes wait until it is written. */
  function change(next: (record: StoredFeed) => StoredFeed): Promise<StoredFeed> {
    const turn = line.then(async () => {
      const changed = next(await load());
      await storage.write(changed);
      return changed;
    });
    line = turn.catch(() => undefined);
    return turn;
  }

  return { load, change };
}

/** The record after an attempt. What is refused or missing leaves the good documents as they are. */
function outcomeIn(
  platform: Platform,
  record: StoredFeed,
  url: string,
  outcome: Attempt,
  proof: NoticeProof | null,
  now: Moment,
): StoredFeed {
  switch (outcome.kind) {
    case 'older':
    case 'unreached':
      return record;
    case 'refused':
      return { ...record, refusals: noteRefusal(record.refusals, url, outcome.refusal, now) };
    case 'accepted': {
      const list = outcome.list ?? record.good?.list;
      if (list === undefined) return record;
      const good = {
        list,
        timestamp: outcome.timestamp,
        highest: outcome.file.list.version,
        pinned: pinnedKeys(platform),
        stampers: pinnedStampers(platform),
        confirmedAt: now,
      };
      const memory = outcome.list === null ? {} : remember(record, outcome.file.list, now, proof);
      return { ...record, ...memory, good, damaged: false, refusals: pruneRefusals(record.refusals, now) };
    }
  }
}
