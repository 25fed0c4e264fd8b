import { aboutMoves, isDevice, restricts } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { FieldCandidate, SwitchCandidate, World } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { ownName } from '../notes.ts';
import { isWeb } from '../topic.ts';
import { followsSwitch, hintsOf, labelOf, labelsBefore, saidOf } from '../world.ts';
import {
  holdsAddresses,
  isElse,
  isKnown,
  isSampled,
  keepsOut,
  limitsSource,
  namesIp,
  namesNote,
  saysIp,
} from './field-facts.ts';
import { keySection, showsKeyBeside } from './key-section.ts';
import { takesHosts } from './other-purpose.ts';
import { letsInElse } from './restriction-facts.ts';

/** What a control is called: its own name, its label, its placeholder and its hints. */
export const NAME_RULES: readonly Rule<FieldCandidate, World>[] = [
  {
    id: 'searches',
    weight: EXCLUDES,
    when: ({ part }) => read(ownName(part)).before('search', 'ip'),
  },
  {
    id: 'other-name',
    weight: EXCLUDES,
    when: ({ part }) =>
      isElse(ownName(part)) && !read(ownName(part)).has('ip') && !isSampled(part) && !holdsAddresses(part),
  },
  {
    id: 'other-label',
    weight: -8,
    when: (c, { view }) => ownName(c.part) === '' && isElse(labelOf(c, view)) && !namesIp(labelOf(c, view)),
  },
  {
    id: 'names-note',
    weight: -10,
    when: (c, w) => namesNote(ownName(c.part)) && !followsSwitch(c, w),
  },
  {
    id: 'label-names-note',
    weight: -10,
    when: (c, w) =>
      !followsSwitch(c, w) &&
      !namesIp(ownName(c.part)) &&
      namesNote(labelsBefore(c.lines?.list ?? c.part, w.view)[0] ?? ''),
  },
  {
    id: 'label-moves-funds',
    weight: -12,
    when: (c, { view }) => aboutMoves(labelOf(c, view)),
  },
  {
    id: 'blocks',
    weight: EXCLUDES,
    when: (c, { view }) => keepsOut(c, view),
  },
  {
    id: 'outgoing',
    weight: EXCLUDES,
    when: (c, { view }) =>
      saidOf(c, view).some((text) => read(text).has('outgoing', 'alert') || saysLogin(text, c)),
  },
  {
    id: 'follows-other-switch',
    weight: EXCLUDES,
    when: (c, w) => w.others.some((other) => followsOther(c, other, w)),
  },
  {
    id: 'lets-in-else',
    weight: EXCLUDES,
    when: (c, { view }) => letsInElse(keySection(c, view), showsKeyBeside(c, view), view),
  },
  {
    id: 'names-web',
    weight: EXCLUDES,
    when: (c, { view }) => !namesIp(labelOf(c, view)) && isWeb(labelOf(c, view)),
  },
  {
    id: 'takes-hosts',
    weight: EXCLUDES,
    when: (c, { view }) => takesHosts(c.part) && !showsKeyBeside(c, view),
  },
  {
    id: 'own-address',
    weight: -4,
    when: (c, w) => read(labelOf(c, w.view)).has('mine') && !isKnown(c, w),
  },
  {
    id: 'web-address',
    weight: EXCLUDES,
    when: ({ part }) => /^https?:/.test(part.field?.placeholder ?? '') || /\burls?\b/i.test(ownName(part)),
  },
  {
    id: 'names-ip',
    weight: 6,
    when: ({ part }) => namesIp(part.name) || namesIp(part.field?.placeholder ?? ''),
  },
  {
    id: 'label-names-ip',
    weight: 5,
    when: (c, { view }) =>
      !namesIp(c.part.name) &&
      !namesIp(c.part.field?.placeholder ?? '') &&
      labelsBefore(c.lines?.list ?? c.part, view).some(namesIp),
  },
  {
    id: 'label-restricts',
    weight: 3,
    when: (c, { view }) => namesIp(labelOf(c, view)) && restricts(labelOf(c, view)),
  },
  { id: 'label-limits-source', weight: 5, when: (c, { view }) => limitsSource(c, view) },
  {
    id: 'hint-counts-ips',
    weight: 1,
    when: (c, { view }) =>
      hintsOf(c, view).some(
        (text) =>
          read(text).has('ip', 'field') &&
          (/\d/.test(text) || read(text).has('comma', 'per-line', 'semicolon', 'space')),
      ),
  },
  {
    id: 'sample-address',
    weight: 3,
    when: ({ part }) => isSampled(part),
  },
  {
    id: 'field-phrase',
    weight: 3,
    when: (c, { view }) => !namesIp(labelOf(c, view)) && read(labelOf(c, view)).has('field'),
  },
  {
    id: 'names-else',
    weight: -6,
    when: (c, w) =>
      c.part.name !== '' &&
      !namesIp(c.part.name) &&
      !namesIp(c.part.field?.placeholder ?? '') &&
      !limitsSource(c, w.view) &&
      !isKnown(c, w) &&
      !holdsAddresses(c.part),
  },
  {
    id: 'no-ip-said',
    weight: -6,
    when: (c, w) =>
      !saysIp(c, w.view) && !limitsSource(c, w.view) && !followsSwitch(c, w) && !holdsAddresses(c.part),
  },
];

/**
 * Whether a text is about logins. The word for a device is not, where the control asks for the address of one and shows
 * an IP as its example: "The device's address, e.g. 203.0.113.1".
 */
function saysLogin(text: string, { part }: FieldCandidate): boolean {
  const logins = read(text).all('login');
  const takesAddress = isSampled(part) && read(ownName(part)).has('address', 'ip');
  return logins.some((hit) => !(takesAddress && isDevice(hit, read(text))));
}

/** Whether a control follows choices that limit something else, with no switch of its own behind them. */
function followsOther(c: FieldCandidate, other: SwitchCandidate, w: World): boolean {
  const hasOwn = w.switches.some(({ first }) => first.id > other.last.id && first.id < c.part.id);
  return !hasOwn && followsSwitch(c, { ...w, switches: [other] });
}
