import {
  aboutLogins,
  aboutMoves,
  aboutOthers,
  aboutWallets,
  limitsMoves,
  opens,
  read,
  restricts,
  speaksOfSource,
} from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { isApartFromKeys } from '../apart.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { keyEvidence } from '../key-evidence.ts';
import type { SwitchCandidate } from '../switches.ts';
import { headsOver, isFeatureAlone, isUnderOtherHead, isWeb, titlesOver, topicOver } from '../topic.ts';
import type { View } from '../view.ts';
import { namesKey } from './field-evidence.ts';
import { buttonNamesElse, isForAllKeys, sendsWish } from './other-purpose.ts';
import {
  asksWhere,
  BEGINNING,
  beside,
  fieldFollows,
  isCertain,
  isRight,
  isSingle,
  isUnlockedOne,
  labels,
  namesIp,
  searchesBeside,
  showsKeyAround,
} from './restriction-facts.ts';

/** At or above this a control is the switch of a key's IP restriction. */
export const SWITCH_SURE = 6;

const of = 'restriction' as const;
type SwitchRule = Rule<SwitchCandidate, View>;

/** Every rule about the control that turns a key's IP restriction on. */
export const RESTRICTION_RULES: readonly SwitchRule[] = [
  { id: 'no-side', for: of, weight: EXCLUDES, when: (c) => c.on === null && c.off === null },
  {
    id: 'one-sided',
    for: of,
    weight: EXCLUDES,
    when: (c) => c.kind !== 'toggle' && c.kind !== 'opener' && (c.on === null || c.off === null),
  },
  {
    id: 'unclear',
    for: of,
    weight: EXCLUDES,
    when: (c) =>
      c.kind === 'toggle' &&
      c.choices[0]?.meant.meaning === 'unclear' &&
      !(namesIp(c.label.slice(0, BEGINNING)) && read(c.label).has('field')),
  },
  {
    id: 'unclear-menu',
    for: of,
    weight: EXCLUDES,
    when: (c) => c.kind === 'opener' && c.choices[0]?.meant.meaning === 'unclear',
  },
  { id: 'about-logins', for: of, weight: EXCLUDES, when: (c) => labels(c).some(aboutLogins) },
  {
    id: 'about-web',
    for: of,
    weight: EXCLUDES,
    when: (c) => !labels(c).some(namesIp) && labels(c).some(isWeb),
  },
  { id: 'right-of-key', for: of, weight: EXCLUDES, when: (c) => isSingle(c) && isRight(c.label) },
  {
    id: 'about-wallets',
    for: of,
    weight: EXCLUDES,
    when: (c) => isSingle(c) && aboutWallets(c.label.slice(0, 40)) && !namesIp(c.label),
  },
  {
    id: 'moves-funds',
    for: of,
    weight: EXCLUDES,
    when: (c) =>
      !namesIp(labels(c).join(' ')) &&
      (labels(c).some(aboutMoves) || c.headings.slice(0, 1).some(aboutMoves)),
  },
  {
    id: 'limits-moves',
    for: of,
    weight: -8,
    when: (c) =>
      (c.on !== null && !isSingle(c) && read(c.on.label.slice(0, 60)).before('moves', 'ip')) ||
      c.headings.slice(0, 1).some(aboutMoves),
  },
  { id: 'filters', for: of, weight: EXCLUDES, when: (c, view) => searchesBeside(c, view) },
  {
    id: 'page-frame',
    for: of,
    weight: EXCLUDES,
    when: (c, view) => view.around(c.first).some(({ role }) => role === 'page-frame'),
  },
  {
    id: 'hidden',
    for: of,
    weight: EXCLUDES,
    when: (c, view) =>
      !c.first.seen &&
      !view
        .around(c.first)
        .slice(0, 2)
        .some((at) =>
          view
            .inside(at)
            .some(
              (part) => part.id !== c.first.id && part.seen && (part.role === 'text' || part.role === 'box'),
            ),
        ),
  },
  // What it says.
  { id: 'certain-phrase', for: of, weight: 5, when: (c) => isCertain(c) },
  {
    id: 'two-sides',
    for: of,
    weight: 3,
    when: (c) => c.on?.meant.meaning === 'restricts' && c.off?.meant.meaning === 'opens',
  },
  {
    id: 'answers',
    for: of,
    weight: 2,
    when: (c) => c.headed && c.choices.some(({ meant }) => meant.how === 'answer'),
  },
  {
    id: 'composed',
    for: of,
    weight: 2,
    when: (c) => !isCertain(c) && c.choices.some(({ meant }) => meant.how === 'composed'),
  },
  {
    id: 'half-said',
    for: of,
    weight: -5,
    when: (c, view) =>
      c.kind !== 'toggle' &&
      !isCertain(c) &&
      !c.headed &&
      !(c.choices.length > 1 && labels(c).every(namesIp)) &&
      !(c.on?.meant.meaning === 'restricts' && c.off?.meant.meaning === 'opens') &&
      !(c.off?.meant.meaning === 'opens' && asksWhere(c) && fieldFollows(c, view)),
  },
  {
    id: 'headed-by-moves',
    for: of,
    weight: -8,
    when: (c) =>
      ![...labels(c), ...c.headings].some(namesIp) && c.headings.some((text) => read(text).has('moves')),
  },
  { id: 'names-ip', for: of, weight: 3, when: (c) => labels(c).some(namesIp) },
  { id: 'headed-ip', for: of, weight: 3, when: (c) => c.headed },
  { id: 'asks-where', for: of, weight: 3, when: (c) => asksWhere(c) },
  {
    id: 'source-beside',
    for: of,
    weight: 2,
    when: (c, view) =>
      !labels(c).some(namesIp) &&
      !c.headed &&
      beside(c, view).some((text) => speaksOfSource(text) || opens(text)),
  },
  {
    id: 'funds-beside',
    for: of,
    weight: -8,
    when: (c, view) =>
      !labels(c).some(namesIp) &&
      view.near(c.group).some(({ level, text }) => level <= 2 && limitsMoves(text)),
  },
  {
    id: 'about-others',
    for: of,
    weight: -8,
    when: (c) => !labels(c).some(namesIp) && [...labels(c), ...c.headings.slice(0, 1)].some(aboutOthers),
  },
  {
    id: 'tells-somebody',
    for: of,
    weight: -12,
    when: (c) =>
      !labels(c).some(namesIp) && c.headings.slice(0, 2).some((text) => read(text).has('alert', 'contact')),
  },
  {
    id: 'for-people',
    for: of,
    weight: -12,
    when: (c, view) =>
      !showsKeyAround(c, view) &&
      [...labels(c), ...headsOver(c.first, view), ...titlesOver(c.first, view).slice(0, 2)].some((text) =>
        read(text).has('somebody'),
      ),
  },
  { id: 'field-follows', for: of, weight: 2, when: (c, view) => fieldFollows(c, view) },
  // A name of IPs without any word that limits or opens may be anything.
  {
    id: 'names-nothing',
    for: of,
    weight: -5,
    when: (c) => !namesIp(labels(c).join(' ')) && !c.headed && !asksWhere(c),
  },
  // What it is about.
  { id: 'under-key-title', for: of, weight: 1, when: (c, view) => topicOver(c.first, view) === 'key' },
  { id: 'under-other-title', for: of, weight: -12, when: (c, view) => topicOver(c.first, view) === 'other' },
  {
    id: 'under-feature-title',
    for: of,
    weight: -12,
    when: (c, view) =>
      isFeatureAlone(c.first, view) || (topicOver(c.first, view) === 'feature' && !showsKeyAround(c, view)),
  },
  {
    id: 'apart-from-keys',
    for: of,
    weight: -14,
    when: (c, view) => isApartFromKeys(c.first, view) && !labels(c).some(namesKey),
  },
  {
    id: 'for-all-keys',
    for: of,
    weight: -20,
    when: (c, view) => isForAllKeys({ part: c.last, lines: null }, view),
  },
  {
    id: 'button-names-else',
    for: of,
    weight: -20,
    when: (c, view) => buttonNamesElse({ part: c.last, lines: null }, view),
  },
  {
    id: 'asks-us',
    for: of,
    weight: -20,
    when: (c, view) => sendsWish({ part: c.last, lines: null }, view),
  },
  {
    id: 'under-other-head',
    for: of,
    weight: -12,
    when: (c, view) => isUnderOtherHead(c.first, view) && !showsKeyAround(c, view),
  },
  {
    id: 'no-key',
    for: of,
    weight: -12,
    when: (c, view) =>
      topicOver(c.first, view) !== 'key' &&
      keyEvidence(view.parts[0] as Part, view).length === 0 &&
      !(topicOver(c.first, view) === 'api' && isUnlockedOne(c, view)),
  },
  {
    id: 'unlocked-key',
    for: of,
    weight: 1,
    when: (c, view) => topicOver(c.first, view) === 'api' && isUnlockedOne(c, view),
  },
  { id: 'tabs', for: of, weight: -2, when: (c) => c.first.role === 'tab' && !labels(c).some(restricts) },
];
