export { type Asked, createFeed, type Feed, type FeedParts } from './feed.ts';
export type { Fetch } from './fetch.ts';
export { type FeedRule, feedRules } from './rule.ts';
export { hostsInTurn, LEAST_GAP, nextAskAt, START_SPREAD, slotOf, startAskAt } from './schedule.ts';
export { fingerprintOf } from './sha256.ts';
export {
  type FeedNote,
  type FeedState,
  type FeedStatus,
  type HeldBack,
  type Paused,
  permitsFill,
} from './status.ts';
export type { FeedStorage, StoredFeed } from './stored.ts';
