import type { Platform } from '../platform/platform.ts';
import { acceptList, acceptTimestamp, type History, isBehind, isOlder, type NamedList } from './accept.ts';
import { type Fetch, type Fetched, fetchFile } from './fetch.ts';
import type { Held } from './held.ts';
import { type ListFile, readList, readTimestamp } from './read.ts';
import { type FeedRefusal, refused } from './rule.ts';

/** What came of asking one host. */
export type Attempt =
  | {
      readonly kind: 'accepted';
      readonly file: ListFile;
      readonly timestamp: string;
      readonly list: string | null;
    }
  | { readonly kind: 'refused'; readonly refusal: FeedRefusal }
  /** A cache served files from before: nothing to accept, nothing to be alarmed about. */
  | { readonly kind: 'older' }
  | { readonly kind: 'unreached'; readonly why: string };

/** Everything that an attempt needs. */
export interface Asking {
  readonly fetch: Fetch;
  readonly platform: Platform;
  readonly history: History & { readonly held: Held | null };
  /** ms that one file may take; see `fetchFile`. */
  readonly longest?: number | undefined;
}

/**
 * Asks one host: the timestamp, and the list when the timestamp names one that is not stored.
 * @param url the host's folder with the closing slash, or its `timestamp.json`
 * @returns when accepted, the raw files to store; `list` is null when the stored one was confirmed
 */
export async function attempt(url: string, asking: Asking): Promise<Attempt> {
  const { fetch, platform, history, longest } = asking;
  const at = new URL('timestamp.json', url).href;
  const served = await fetchFile(fetch, at, longest);
  if (served.kind !== 'text') return withoutText(served);
  const read = await readTimestamp(served.text, platform);
  if (!read.ok) return { kind: 'refused', refusal: read.refusal };
  const timestamp = read.value;
  if (isOlder(timestamp, history)) return { kind: 'older' };
  const named = acceptTimestamp(timestamp, history);
  if (!named.ok) return { kind: 'refused', refusal: named.refusal };
  const { held } = history;
  if (held?.sha256 === timestamp.sha256) {
    const judged = judge({ file: held, timestamp }, history);
    return judged ?? { kind: 'accepted', file: held, timestamp: served.text, list: null };
  }
  const list = await fetchFile(fetch, new URL(timestamp.list, at).href, longest);
  if (list.kind !== 'text') return withoutText(list);
  const file = await readList(list.text, platform);
  if (!file.ok) return { kind: 'refused', refusal: file.refusal };
  const judged = judge({ file: file.value, timestamp }, history);
  return judged ?? { kind: 'accepted', file: file.value, timestamp: served.text, list: list.text };
}

/** Why a list that is good by itself is not taken now; null when it is. */
function judge(named: NamedList, history: History): Attempt | null {
  if (isBehind(named)) return { kind: 'older' };
  const accepted = acceptList(named, history);
  return accepted.ok ? null : { kind: 'refused', refusal: accepted.refusal };
}

function withoutText(fetched: Exclude<Fetched, { kind: 'text' }>): Attempt {
  switch (fetched.kind) {
    case 'unreached':
      return fetched;
    case 'too-large':
      return { kind: 'refused', refusal: refused('size').refusal };
    case 'not-text':
      return { kind: 'refused', refusal: refused('json', 'not UTF-8').refusal };
  }
}
