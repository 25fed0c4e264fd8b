import { aboutWallets } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { FieldCandidate, World } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { ownName } from '../notes.ts';
import { isFeatureAlone, isOnFeatureTab, isUnderOtherHead, isWeb, topicOver } from '../topic.ts';
import { verbSays } from '../verbs.ts';
import { canPress, isChoice, isPressable, isTyped, type View, verbOf } from '../view.ts';
import { followsSwitch, labelOf, movesFunds } from '../world.ts';
import { formAround } from './button-facts.ts';
import { addsOne, asksContact, namesIp, searches } from './field-facts.ts';
import { keySection, namesShownKey, showsKeyBeside } from './key-section.ts';
import {
  buttonNamesElse,
  choosesToDeny,
  isForAllKeys,
  isForPeople,
  isPreset,
  letsAllIn,
  listsMails,
  sendsWish,
  takesRows,
  takesSentences,
} from './other-purpose.ts';

/** What the form around a control is for, where that is no list of a key. */
export const PURPOSE_RULES: readonly Rule<FieldCandidate, World>[] = [
  {
    id: 'filters',
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      view.inside(formAround(part, view)).some((other) => canPress(other) && searches(other)),
  },
  {
    id: 'for-copying',
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      part.disabled &&
      view
        .inside(formAround(part, view))
        .some((other) => isPressable(other) && verbOf(other).length <= 24 && verbSays(other, 'copy')) &&
      view.inside(formAround(part, view)).filter(isTyped).length === 1,
  },
  {
    id: 'asks-contact',
    weight: -8,
    // The form of a key may ask who is told of its use.
    when: (c, { view }) => !showsKeyBeside(c, view) && asksContact(c, view),
  },
  {
    id: 'asks-sentences',
    weight: -8,
    when: ({ part }, { view }) =>
      view
        .inside(formAround(part, view))
        .some(
          (other) =>
            isTyped(other) &&
            other.id !== part.id &&
            other.field?.kind === 'area' &&
            read(ownName(other)).has('prose'),
        ),
  },
  {
    id: 'describes-else',
    weight: -4,
    when: (c, w) => describesElse(c, w),
  },
  {
    id: 'calls-out',
    weight: -20,
    when: (c, { view }) =>
      view
        .inside(keySection(c, view))
        .some(
          (other) =>
            isTyped(other) &&
            other.id !== c.part.id &&
            (other.field?.type === 'url' ||
              /^https?:/.test(other.field?.placeholder ?? '') ||
              /^https?:/.test(other.text)),
        ),
  },
  { id: 'connects', weight: -12, when: (c, { view }) => asksForServer(c, view) },
  {
    id: 'moves-funds',
    weight: -12,
    when: (c, { view }) =>
      (![labelOf(c, view), c.part.field?.placeholder ?? ''].some(namesIp) || !showsKeyBeside(c, view)) &&
      view.inside(keySection(c, view)).some((other) => movesFunds(other, view)),
  },
  {
    id: 'under-other-title',
    weight: -12,
    when: ({ part }, { view }) => topicOver(part, view) === 'other',
  },
  {
    id: 'under-feature-title',
    weight: -12,
    when: (c, { view }) =>
      isFeatureAlone(c.part, view) ||
      (topicOver(c.part, view) === 'feature' && !(showsKeyBeside(c, view) && namesShownKey(c, view))),
  },
  {
    id: 'on-feature-tab',
    weight: -20,
    when: ({ part }, { view }) => isOnFeatureTab(part, view),
  },
  {
    id: 'under-other-head',
    weight: -12,
    when: (c, { view }) => isUnderOtherHead(c.part, view) && !showsKeyBeside(c, view),
  },
  {
    id: 'alerts',
    weight: -12,
    when: ({ part }, { view }) =>
      view
        .inside(formAround(part, view))
        .some((other) => isChoice(other) && other.id < part.id && read(other.name).has('alert')),
  },
  { id: 'preset', weight: -20, when: (c, { view }) => isPreset(c, keySection(c, view), view) },
  {
    id: 'lets-all-in',
    weight: EXCLUDES,
    when: (c, { view }) => letsAllIn(keySection(c, view), view),
  },
  {
    id: 'for-people',
    weight: -12,
    when: (c, w) => !showsKeyBeside(c, w.view) && isForPeople(c, w),
  },
  { id: 'mails', weight: EXCLUDES, when: (c, { view }) => listsMails(c, view) },
  { id: 'takes-rows', weight: EXCLUDES, when: (c) => takesRows(c) },
  { id: 'takes-sentences', weight: -12, when: (c, { view }) => takesSentences(c, view) },
  { id: 'for-all-keys', weight: -20, when: (c, { view }) => isForAllKeys(c, view) },
  { id: 'button-names-else', weight: -20, when: (c, { view }) => buttonNamesElse(c, view) },
  { id: 'adds-one', weight: -30, when: (c, { view }) => addsOne(c, view) },
  { id: 'asks-us', weight: -20, when: (c, { view }) => sendsWish(c, view) },
  { id: 'allows-or-denies', weight: -20, when: (c, { view }) => choosesToDeny(c, view) },
];

/** Whether the form of a control asks for a port, a host or a domain, too: then it is about a connection. */
function asksForServer(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  return (
    (candidate.lines !== null || !showsKeyBeside(candidate, view)) &&
    view
      .inside(candidate.lines?.list ?? formAround(part, view))
      .some(
        (other) =>
          isTyped(other) &&
          other.role === 'textbox' &&
          other.id !== part.id &&
          isWeb(ownName(other)) &&
          !aboutWallets(ownName(other)),
      )
  );
}

/**
 * Whether another control of several lines in the same form asks for a description, and nothing that only a
 * key has is there.
 */
function describesElse(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  if (followsSwitch(candidate, world) || showsKeyBeside(candidate, view)) return false;
  const form = view.around(candidate.part).find(({ role }) => role === 'form' || role === 'dialog');
  return (
    form !== undefined &&
    view
      .inside(form)
      .some(
        (other) =>
          isTyped(other) &&
          other.id !== candidate.part.id &&
          other.field?.kind === 'area' &&
          read(labelOf({ part: other, lines: null }, view)).has('prose', 'name'),
      )
  );
}
