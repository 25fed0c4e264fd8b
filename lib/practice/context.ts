import type { Address } from '../address/address.ts';
import type { AssistantContext } from '../assistant/context.ts';
import { binance } from '../exchanges/binance.ts';
import type { Moment } from '../rotation/list.ts';
import { type PracticeKey, recordsOf } from './account.ts';
import { EXAMPLE_OWN, exampleFeed } from './example-feed.ts';

/**
 * The context of the assistant on the practice page, at its start.
 * @param now UTC ms
 */
export function firstContext(keys: readonly PracticeKey[], platform: string, now: Moment): AssistantContext {
  const feed = exampleFeed(now);
  return {
    exchange: binance,
    propagationMinutes: binance.propagationMinutes,
    platform: { name: platform, connect: '', support: '' },
    practice: true,
    asked: true,
    feed,
    mismatch: null,
    own: [],
    records: recordsOf(keys, [], feed.list, now),
    saves: [],
    fields: [],
    place: null,
    cardTheme: 'page',
    nextKey: null,
  };
}

/** The context after the practice exchange has stored these keys. */
export function withStored(
  context: AssistantContext,
  keys: readonly PracticeKey[],
  now: Moment,
): AssistantContext {
  return { ...context, records: recordsOf(keys, context.records, context.feed.list, now) };
}

/**
 * The context with an own address under that name: the one given, else an example. A known address is not
 * added again.
 */
export function withOwn(context: AssistantContext, name: string, address: Address | null): AssistantContext {
  const own = { name, address: address ?? EXAMPLE_OWN };
  const isKnown = context.own.some((known) => known.address === own.address);
  return isKnown ? context : { ...context, own: [...context.own, own] };
}
