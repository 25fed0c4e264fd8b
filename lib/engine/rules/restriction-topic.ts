import { restricts } from '../../lexicon/meanings.ts';
import type { Part } from '../../page/scene.ts';
import { isApartFromKeys } from '../apart.ts';
import type { SwitchCandidate } from '../candidates.ts';
import type { Rule } from '../decide.ts';
import { keyEvidence } from '../key-evidence.ts';
import { isFeatureAlone, isOnFeatureTab, isUnderOtherHead, topicOver } from '../topic.ts';
import type { View } from '../view.ts';
import { namesKey } from '../world.ts';
import { isBesideUrl } from './beside-url.ts';
import { buttonNamesElse, isForAllKeys, sendsWish } from './other-purpose.ts';
import { isUnlockedOne, labels, showsKeyAround } from './restriction-facts.ts';

/** What the part of the page is about in which a switch stands. */
export const SWITCH_TOPIC_RULES: readonly Rule<SwitchCandidate, View>[] = [
  { id: 'under-key-title', weight: 1, when: (c, view) => topicOver(c.first, view) === 'key' },
  { id: 'under-other-title', weight: -12, when: (c, view) => topicOver(c.first, view) === 'other' },
  {
    id: 'under-feature-title',
    weight: -12,
    when: (c, view) =>
      isFeatureAlone(c.first, view) || (topicOver(c.first, view) === 'feature' && !showsKeyAround(c, view)),
  },
  {
    id: 'apart-from-keys',
    weight: -14,
    when: (c, view) => isApartFromKeys(c.first, view) && !labels(c).some(namesKey),
  },
  {
    id: 'for-all-keys',
    weight: -20,
    when: (c, view) => isForAllKeys({ part: c.last, lines: null }, view),
  },
  {
    id: 'button-names-else',
    weight: -20,
    when: (c, view) => buttonNamesElse({ part: c.last, lines: null }, view),
  },
  {
    id: 'asks-us',
    weight: -20,
    when: (c, view) => sendsWish({ part: c.last, lines: null }, view),
  },
  { id: 'beside-url', weight: -12, when: ({ first }, view) => isBesideUrl(first, view) },
  { id: 'on-feature-tab', weight: -20, when: (c, view) => isOnFeatureTab(c.first, view) },
  {
    id: 'under-other-head',
    weight: -12,
    when: (c, view) => isUnderOtherHead(c.first, view) && !showsKeyAround(c, view),
  },
  {
    id: 'no-key',
    weight: -12,
    when: (c, view) =>
      topicOver(c.first, view) !== 'key' &&
      keyEvidence(view.parts[0] as Part, view).length === 0 &&
      !(topicOver(c.first, view) === 'api' && isUnlockedOne(c, view)),
  },
  {
    id: 'unlocked-key',
    weight: 1,
    when: (c, view) => topicOver(c.first, view) === 'api' && isUnlockedOne(c, view),
  },
  { id: 'tabs', weight: -2, when: (c) => c.first.role === 'tab' && !labels(c).some(restricts) },
];
