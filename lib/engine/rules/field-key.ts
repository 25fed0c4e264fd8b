import { restricts } from '../../lexicon/meanings.ts';
import type { Part } from '../../page/scene.ts';
import { isApartFromKeys } from '../apart.ts';
import { isSavedNowhere, savesBehind } from '../behind.ts';
import type { FieldCandidate, World } from '../candidates.ts';
import type { Rule } from '../decide.ts';
import { keyEvidence } from '../key-evidence.ts';
import { savesNothing } from '../saves.ts';
import { titlesOver } from '../titles.ts';
import { asksOfOwnIp, isTitledApi, isTitledEdit, isTitledElse, isTitledIp, topicOver } from '../topic.ts';
import { holds, type View } from '../view.ts';
import { followsSwitch, labelOf, namesKey, saidOf } from '../world.ts';
import {
  entriesBeside,
  holdsAddresses,
  isKnown,
  isUnder,
  limitsSource,
  namesIp,
  saysIp,
  saysLimit,
} from './field-facts.ts';
import { endOfInlineEditor } from './inline-editor.ts';
import {
  bearsKeyName,
  hasKeyBeside,
  isElsewhere,
  keySection,
  namesShownKey,
  showsKeyBeside,
  showsKeysElsewhere,
} from './key-section.ts';
import { isLone } from './other-purpose.ts';

/** The ids of the rules after which the user is always asked about a control. */
export const ASKED: ReadonlySet<string> = new Set([
  'only-page-says-key',
  'only-api',
  'says-no-limit',
  'ends-apart',
  'nothing-saves',
]);

/** Whether a control and its form are those of a key. */
export const KEY_RULES: readonly Rule<FieldCandidate, World>[] = [
  {
    id: 'under-key-title',
    weight: 4,
    when: ({ part }, { view }) => isUnder(part, 'key', false, view),
  },
  {
    id: 'on-key-page',
    weight: 2,
    when: (c, { view }) =>
      !isUnder(c.part, 'key', false, view) &&
      !hasKeyBeside(c, view) &&
      (isUnder(c.part, 'key', true, view) || keyEvidence(view.parts[0] as Part, view).length > 0),
  },
  {
    id: 'only-page-says-key',
    weight: -2,
    when: (c, w) =>
      !isClaimed(c, w) &&
      (!isUnder(c.part, 'key', false, w.view) || showsKeysElsewhere(c, w.view)) &&
      keyEvidence(w.view.parts[0] as Part, w.view).length > 0,
  },
  { id: 'says-no-limit', weight: -1, when: (c, w) => saysNoLimit(c, w) },
  {
    id: 'nothing-saves',
    weight: -1,
    when: ({ part }, { view }) => isSavedNowhere(part, view),
  },
  {
    id: 'ends-apart',
    weight: -1,
    when: ({ part }, { view }) => endOfInlineEditor(part, view) !== null,
  },
  { id: 'titled-ip', weight: 2, when: ({ part }, { view }) => isTitledIp(part, view) },
  { id: 'beside-keys', weight: -8, when: (c, { view }) => isElsewhere(c, view) },
  {
    id: 'label-names-key',
    weight: 3,
    when: (c, { view }) => saidOf(c, view).some((text) => namesKey(text) && namesIp(text)),
  },
  {
    id: 'lone-button',
    weight: -8,
    when: (c, w) => !isKnown(c, w) && !isOfKey(c, w.view) && isLone(c, w.view),
  },
  {
    id: 'addresses-alone',
    weight: -5,
    when: (c, w) =>
      (holdsAddresses(c.part) || isKnown(c, w)) &&
      isUnder(c.part, 'key', true, w.view) &&
      !hasKeyBeside(c, w.view) &&
      !saysLimit(c, w),
  },
  {
    id: 'only-holds',
    weight: -2,
    when: (c, w) =>
      holdsAddresses(c.part) && !saysIp(c, w.view) && !limitsSource(c, w.view) && !followsSwitch(c, w),
  },
  {
    id: 'no-save',
    weight: -4,
    when: (c, { view }) => !hasKeyBeside(c, view) && savesNothing(c.part, view),
  },
  {
    id: 'apart-from-keys',
    weight: -14,
    when: (c, { view }) =>
      isApartFromKeys(c.lines?.list ?? c.part, view) &&
      !showsKeyBeside(c, view) &&
      !saidOf(c, view).some((text) => namesKey(text) && namesIp(text)),
  },
  { id: 'key-beside', weight: 3, when: (c, { view }) => hasKeyBeside(c, view) },
  // The word for a key may stand on any page; what only a form of one has does not.
  { id: 'shows-key', weight: 1, when: (c, { view }) => showsKeyBeside(c, view) },
  {
    id: 'no-key',
    weight: -12,
    when: ({ part }, { view }) =>
      !isTitledApi(part, view) && keyEvidence(view.parts[0] as Part, view).length === 0,
  },
  {
    id: 'only-api',
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
    (followsSwitch(c, w) && (!isTitledElse(c.part, w.view) || namesShownKey(c, w.view))) ||
    saidOf(c, w.view).some((text) => namesKey(text)) ||
    isTitledEdit(c.part, w.view) ||
    bearsKeyName(c, w.view)
  );
}

/**
 * Whether nothing says that a control limits where a key works: no switch before it, no label or title, none of what only
 * a key has, and no address in it or in an entry beside it. A remark on the IPs of a key, or a tool that tries some, says as much.
 */
function saysNoLimit(c: FieldCandidate, w: World): boolean {
  const label = labelOf(c, w.view);
  const [nearest = ''] = titlesOver(c.part, w.view);
  const title = asksOfOwnIp(nearest) ? '' : nearest;
  return (
    !isClaimedByUser(c, w) &&
    !followsSwitch(c, w) &&
    !w.switches.some(({ first }) => holds(keySection(c, w.view), first)) &&
    !holdsAddresses(c.part) &&
    !entriesBeside(c, w.view).some(({ remove }) => remove !== null) &&
    !limitsSource(c, w.view) &&
    ![label, title].some((text) => namesIp(text) && restricts(text)) &&
    !saidOf(c, w.view).some((text) => namesKey(text) && namesIp(text)) &&
    !isOfKey(c, w.view)
  );
}

/** Whether more than a word for keys stands with a control: a key, what only its form has, or the form behind a window. */
function isOfKey(c: FieldCandidate, view: View): boolean {
  return (
    keyEvidence(keySection(c, view), view).some((found) => OF_A_KEY.has(found)) ||
    savesBehind(view.dialogOf(c.part), view) !== null
  );
}

const OF_A_KEY: ReadonlySet<string> = new Set(['key', 'passphrase', 'rights', 'name', 'limits']);

function isClaimedByUser({ part }: FieldCandidate, { pointed, known }: World): boolean {
  return part.disabled || pointed.has(part.id) || known.has(part.id);
}
