import { meaningOf } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { FieldCandidate, World } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { keyEvidence } from '../key-evidence.ts';
import { titlesOver } from '../titles.ts';
import { holds } from '../view.ts';
import { followsSwitch, hintsOf, namesKey, saidOf } from '../world.ts';
import { isBesideUrl } from './beside-url.ts';
import {
  entriesBeside,
  holdsAddresses,
  isUnder,
  limitsSource,
  namesIp,
  saysIp,
  saysSource,
  tokensIn,
} from './field-facts.ts';
import { keySection } from './key-section.ts';
import { listsElse } from './lists-else.ts';

/** What a control holds, and what stands with it. */
export const CONTENT_RULES: readonly Rule<FieldCandidate, World>[] = [
  {
    id: 'holds-addresses',
    weight: 4,
    when: ({ part }) => tokensIn(part).length > 0 && holdsAddresses(part),
  },
  {
    id: 'holds-else',
    weight: -4,
    when: ({ part }) => tokensIn(part).length > 0 && !holdsAddresses(part),
  },
  {
    id: 'shows-else',
    weight: -6,
    when: ({ part }) => part.disabled && tokensIn(part).length > 0 && !holdsAddresses(part),
  },
  {
    id: 'entries-beside',
    weight: 4,
    when: (c, { view }) => entriesBeside(c, view).some(({ remove }) => remove !== null),
  },
  {
    id: 'addresses-beside',
    weight: 2,
    when: (c, { view }) =>
      entriesBeside(c, view).length > 0 && entriesBeside(c, view).every(({ remove }) => remove === null),
  },
  { id: 'beside-url', weight: -12, when: ({ part }, { view }) => isBesideUrl(part, view) },
  { id: 'lists-else', weight: EXCLUDES, when: (c, { view }) => listsElse(c, view) },
  {
    id: 'no-purpose',
    weight: -6,
    when: (c, w) => !hasPurpose(c, w),
  },
  {
    id: 'no-ip-anywhere',
    weight: -8,
    when: (c, w) =>
      !saysIp(c, w.view) &&
      !switchSaysIp(c, w) &&
      !hintsOf(c, w.view).some(saysSource) &&
      !holdsAddresses(c.part) &&
      entriesBeside(c, w.view).length === 0,
  },
  { id: 'follows-switch', weight: 6, when: (c, w) => followsSwitch(c, w) },
];

/** Whether the switch that a control follows, or the words around it, say IP or "from anywhere". */
function switchSaysIp({ part }: FieldCandidate, { view, switches }: World): boolean {
  const own = switches.filter(({ last }) => last.id < part.id || holds(last, part)).at(-1);
  if (!own) return false;
  const around = view
    .near(own.group)
    .filter(({ text }) => text.length <= LONGEST_HINT)
    .map(({ text }) => text);
  return [...own.headings, ...around].some(saysSource) || own.choices.some(({ label }) => namesIp(label));
}

/** A text about a switch is not longer. */
const LONGEST_HINT = 240;

/**
 * Whether a control says that what is in it limits something: by its own names and the title over it, by the switch
 * before it, or since it stands in the form of a key, beside what only a key has.
 */
function hasPurpose(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  const { part } = candidate;
  const said = [...saidOf(candidate, view), part.description, ...titlesOver(part, view).slice(0, 1)];
  return (
    followsSwitch(candidate, world) ||
    limitsSource(candidate, view) ||
    said.some((text) => meaningOf(text, false).meaning === 'restricts' || saysPurpose(text)) ||
    said.some((text) => namesIp(text) && namesKey(text)) ||
    isUnder(part, 'key', false, view) ||
    // A bot or an app has rights, too; only a key has a secret.
    keyEvidence(keySection(candidate, view), view).some((found) => found === 'key' || found === 'passphrase')
  );
}

const PURPOSE = ['allow', 'only', 'restrict', 'restricted'] as const;

/** Whether a text has a word that limits access and is not denied: "Not allowed" lets nobody in. */
function saysPurpose(text: string): boolean {
  return read(text)
    .all(...PURPOSE)
    .some(({ negated }) => !negated);
}
