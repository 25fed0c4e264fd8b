import { read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { isApartFromKeys } from '../apart.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { keyEvidence } from '../key-evidence.ts';
import { ownName } from '../lines.ts';
import {
  isFeatureAlone,
  isTitledApi,
  isTitledEdit,
  isTitledIp,
  isUnderOtherHead,
  topicOver,
} from '../topic.ts';
import { isChoice, isPressable, isTyped, verbOf } from '../view.ts';
import { type FieldCandidate, followsSwitch, labelOf, movesFunds, type World } from '../world.ts';
import {
  asksForServer,
  bearsKeyName,
  describesElse,
  isElsewhere,
  isLone,
  namesKey,
  savesNothing,
  saysLimit,
  showsKeysElsewhere,
} from './field-evidence.ts';
import {
  asksContact,
  formAround,
  hasKeyBeside,
  holdsAddresses,
  isKnown,
  isUnder,
  keySection,
  limitsSource,
  namesIp,
  namesShownKey,
  saidOf,
  saysIp,
  searches,
  showsKeyBeside,
} from './field-facts.ts';
import {
  addsOne,
  buttonNamesElse,
  choosesToDeny,
  isForAllKeys,
  isForPeople,
  isPreset,
  listsMails,
  sendsWish,
  takesRows,
  takesSentences,
} from './other-purpose.ts';

const of = 'address-field' as const;

/** The rules that leave a control to a question, whatever else speaks for it. */
export const ASKED: ReadonlySet<string> = new Set(['only-page-says-key', 'only-api']);

/** What the form around a control is about, and whether it is a key's. */
export const FORM_RULES: readonly Rule<FieldCandidate, World>[] = [
  // What its form is about.
  {
    id: 'filters',
    for: of,
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      view
        .inside(formAround(part, view))
        .some((other) => isPressable(other) && other.seen && searches(other)),
  },
  {
    id: 'for-copying',
    for: of,
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      part.disabled &&
      view
        .inside(formAround(part, view))
        .some(
          (other) => isPressable(other) && verbOf(other).length <= 24 && read(verbOf(other)).has('copy'),
        ) &&
      view.inside(formAround(part, view)).filter(isTyped).length === 1,
  },
  {
    id: 'asks-contact',
    for: of,
    weight: -8,
    // The form of a key may ask who is told of its use.
    when: (c, { view }) => !showsKeyBeside(c, view) && asksContact(c, view),
  },
  {
    id: 'asks-sentences',
    for: of,
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
    for: of,
    weight: -4,
    when: (c, w) => describesElse(c, w),
  },
  {
    id: 'calls-out',
    for: of,
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
  { id: 'connects', for: of, weight: -12, when: (c, { view }) => asksForServer(c, view) },
  {
    id: 'moves-funds',
    for: of,
    weight: -12,
    when: (c, { view }) =>
      (![labelOf(c, view), c.part.field?.placeholder ?? ''].some(namesIp) || !showsKeyBeside(c, view)) &&
      view.inside(keySection(c, view)).some((other) => movesFunds(other, view)),
  },
  // Whether it is about a key.
  {
    id: 'under-key-title',
    for: of,
    weight: 4,
    when: ({ part }, { view }) => isUnder(part, 'key', false, view),
  },
  {
    id: 'on-key-page',
    for: of,
    weight: 2,
    when: (c, { view }) =>
      !isUnder(c.part, 'key', false, view) &&
      !hasKeyBeside(c, view) &&
      (isUnder(c.part, 'key', true, view) || keyEvidence(view.parts[0] as Part, view).length > 0),
  },
  {
    id: 'only-page-says-key',
    for: of,
    weight: -2,
    when: (c, w) =>
      !isClaimed(c, w) &&
      (!isUnder(c.part, 'key', false, w.view) || showsKeysElsewhere(c, w.view)) &&
      keyEvidence(w.view.parts[0] as Part, w.view).length > 0,
  },
  { id: 'titled-ip', for: of, weight: 2, when: ({ part }, { view }) => isTitledIp(part, view) },
  {
    id: 'under-other-title',
    for: of,
    weight: -12,
    when: ({ part }, { view }) => topicOver(part, view) === 'other',
  },
  {
    id: 'under-feature-title',
    for: of,
    weight: -12,
    when: (c, { view }) =>
      isFeatureAlone(c.part, view) ||
      (topicOver(c.part, view) === 'feature' && !(showsKeyBeside(c, view) && namesShownKey(c, view))),
  },
  {
    id: 'under-other-head',
    for: of,
    weight: -12,
    when: (c, { view }) => isUnderOtherHead(c.part, view) && !showsKeyBeside(c, view),
  },
  { id: 'beside-keys', for: of, weight: -8, when: (c, { view }) => isElsewhere(c, view) },
  {
    id: 'label-names-key',
    for: of,
    weight: 3,
    when: (c, { view }) => saidOf(c, view).some((text) => namesKey(text) && namesIp(text)),
  },
  {
    id: 'lone-button',
    for: of,
    weight: -8,
    when: (c, w) => !isKnown(c, w) && !hasKeyBeside(c, w.view) && isLone(c, w.view),
  },
  {
    id: 'addresses-alone',
    for: of,
    weight: -5,
    when: (c, w) =>
      (holdsAddresses(c.part) || isKnown(c, w)) &&
      isUnder(c.part, 'key', true, w.view) &&
      !hasKeyBeside(c, w.view) &&
      !saysLimit(c, w),
  },
  {
    id: 'only-holds',
    for: of,
    weight: -2,
    when: (c, w) =>
      holdsAddresses(c.part) && !saysIp(c, w.view) && !limitsSource(c, w.view) && !followsSwitch(c, w),
  },
  {
    id: 'no-save',
    for: of,
    weight: -4,
    when: (c, { view }) => !hasKeyBeside(c, view) && savesNothing(c, view),
  },
  {
    id: 'alerts',
    for: of,
    weight: -12,
    when: ({ part }, { view }) =>
      view
        .inside(formAround(part, view))
        .some((other) => isChoice(other) && other.id < part.id && read(other.name).has('alert')),
  },
  {
    id: 'apart-from-keys',
    for: of,
    weight: -14,
    when: (c, { view }) =>
      isApartFromKeys(c.lines?.list ?? c.part, view) &&
      !showsKeyBeside(c, view) &&
      !saidOf(c, view).some((text) => namesKey(text) && namesIp(text)),
  },
  { id: 'preset', for: of, weight: -20, when: (c, { view }) => isPreset(c, view) },
  {
    id: 'for-people',
    for: of,
    weight: -12,
    when: (c, w) => !showsKeyBeside(c, w.view) && isForPeople(c, w),
  },
  { id: 'mails', for: of, weight: EXCLUDES, when: (c, { view }) => listsMails(c, view) },
  { id: 'takes-rows', for: of, weight: EXCLUDES, when: (c) => takesRows(c) },
  { id: 'takes-sentences', for: of, weight: -12, when: (c, { view }) => takesSentences(c, view) },
  { id: 'for-all-keys', for: of, weight: -20, when: (c, { view }) => isForAllKeys(c, view) },
  { id: 'button-names-else', for: of, weight: -20, when: (c, { view }) => buttonNamesElse(c, view) },
  { id: 'adds-one', for: of, weight: -30, when: (c, { view }) => addsOne(c, view) },
  { id: 'asks-us', for: of, weight: -20, when: (c, { view }) => sendsWish(c, view) },
  { id: 'allows-or-denies', for: of, weight: -20, when: (c, { view }) => choosesToDeny(c, view) },
  { id: 'key-beside', for: of, weight: 3, when: (c, { view }) => hasKeyBeside(c, view) },
  // The word for a key may stand on any page; what only a form of one has does not.
  { id: 'shows-key', for: of, weight: 1, when: (c, { view }) => showsKeyBeside(c, view) },
  {
    id: 'no-key',
    for: of,
    weight: -12,
    when: ({ part }, { view }) =>
      !isTitledApi(part, view) && keyEvidence(view.parts[0] as Part, view).length === 0,
  },
  {
    id: 'only-api',
    for: of,
    weight: -2,
    when: (c, w) =>
      !isClaimed(c, w) &&
      topicOver(c.part, w.view) !== 'key' &&
      keyEvidence(w.view.parts[0] as Part, w.view).length === 0,
  },
];

/** Whether anything but its page says that a control is a key's, or that it is nothing to write into. */
function isClaimed(c: FieldCandidate, w: World): boolean {
  return (
    c.part.disabled ||
    w.pointed.has(c.part.id) ||
    w.known.has(c.part.id) ||
    hasKeyBeside(c, w.view) ||
    followsSwitch(c, w) ||
    saidOf(c, w.view).some((text) => namesKey(text)) ||
    isTitledEdit(c.part, w.view) ||
    bearsKeyName(c, w.view)
  );
}
