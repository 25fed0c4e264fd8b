import type { AssistantContext } from '../assistant/context.ts';
import { mismatchOf } from '../connect/mismatch.ts';
import type { Exchange } from '../exchanges/all.ts';
import { isApiPage } from '../exchanges/route.ts';
import type { Moment } from '../rotation/list.ts';
import { keysOf } from './keys.ts';
import { outcomeOf } from './outcome.ts';
import { nextInQueue } from './queue.ts';
import type { Snapshot } from './snapshot.ts';

/** How a page is named in the settings: host and path, never a query. */
export function pageName(url: URL): string {
  return `${url.hostname}${url.pathname}`;
}

/**
 * Everything the assistant on this page is told. Where the site is not granted, or the page is none of its API pages,
 * only the user can have brought the assistant.
 */
export function contextOf(snapshot: Snapshot, url: URL, exchange: Exchange, now: Moment): AssistantContext {
  const { feed, settings, connect, platform, build } = snapshot;
  const mismatch = mismatchOf(connect, feed, settings.lookedAt);
  return {
    exchange,
    propagationMinutes: exchange.propagationMinutes,
    platform: { name: platform.name, connect: platform.links.connect, support: platform.links.support },
    practice: build === 'practice',
    asked: !snapshot.grants.hosts.includes(url.hostname) || !isApiPage(url, exchange),
    feed,
    mismatch: mismatch && { theirs: mismatch.theirs.version, ours: mismatch.version },
    own: settings.own,
    records: snapshot.records.filter(
      (record) => record.exchange === exchange.id && record.host === url.hostname,
    ),
    saves: keysOf(snapshot, now)
      .filter((key) => key.exchange === exchange.id)
      .flatMap((key) => outcomeOf(key, snapshot, now) ?? []),
    fields: settings.fields.filter(({ host, path }) => host === url.hostname && path === url.pathname),
    place: settings.places[url.hostname] ?? null,
    cardTheme: settings.cardTheme,
    nextKey: nextKeyOf(snapshot, url, exchange, now),
    storage: snapshot.storage ?? null,
  };
}

/** The id of the key to go on with, where the running queue has one on this exchange. */
function nextKeyOf(snapshot: Snapshot, url: URL, exchange: Exchange, now: Moment): string | null {
  const { queue } = snapshot;
  if (!queue || queue.finishedAt !== null) return null;
  const next = nextInQueue(queue, snapshot, url.hostname, now);
  return next?.exchange === exchange.id ? next.id : null;
}
