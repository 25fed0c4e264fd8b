import { aboutMoves, read, restricts } from '../../lexicon/index.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { ownName } from '../lines.ts';
import { isWeb } from '../topic.ts';
import {
  entriesBeside,
  type FieldCandidate,
  followsSwitch,
  hintsOf,
  labelOf,
  labelsBefore,
  type World,
} from '../world.ts';
import { hasPurpose, switchSaysIp } from './field-evidence.ts';
import {
  holdsAddresses,
  isElse,
  isKnown,
  isSampled,
  keepsOut,
  limitsSource,
  namesIp,
  namesNote,
  saidOf,
  saysIp,
  saysSource,
  tokensIn,
} from './field-facts.ts';

const of = 'address-field' as const;

/** What a control itself says: its make, its names, what it holds, and what stands with it. */
export const OWN_RULES: readonly Rule<FieldCandidate, World>[] = [
  { id: 'pointed-at', for: of, weight: 200, when: ({ part }, { pointed }) => pointed.has(part.id) },
  // What is written into a form, or taken out, changes what speaks for it; that does not make it another one.
  { id: 'found-before', for: of, weight: 4, when: ({ part }, { known }) => known.has(part.id) },
  // What it is made of.
  {
    id: 'code-box',
    for: of,
    weight: EXCLUDES,
    when: ({ part: { field } }) => field?.kind === 'line' && field.maxLength !== null && field.maxLength < 15,
  },
  {
    id: 'personal-data',
    for: of,
    weight: EXCLUDES,
    when: ({ part: { field } }) =>
      /one-time-code|current-password|username|email|tel|cc-/.test(field?.autocomplete ?? '') ||
      /^(?:email|tel|number|url)$/.test(field?.type ?? ''),
  },
  {
    id: 'search-box',
    for: of,
    weight: EXCLUDES,
    when: (c, w) => c.part.field?.type === 'search' && !c.part.field.combobox && !isKnown(c, w),
  },
  {
    id: 'page-frame',
    for: of,
    weight: EXCLUDES,
    when: ({ part }, { view }) =>
      view.around(part).some(({ role }) => role === 'page-frame' || role === 'figure'),
  },
  // What it is called.
  {
    id: 'searches',
    for: of,
    weight: EXCLUDES,
    when: ({ part }) => read(ownName(part)).before('search', 'ip'),
  },
  {
    id: 'other-name',
    for: of,
    weight: EXCLUDES,
    when: ({ part }) =>
      isElse(ownName(part)) && !read(ownName(part)).has('ip') && !isSampled(part) && !holdsAddresses(part),
  },
  {
    id: 'other-label',
    for: of,
    weight: -8,
    when: (c, { view }) => ownName(c.part) === '' && isElse(labelOf(c, view)) && !namesIp(labelOf(c, view)),
  },
  {
    id: 'names-note',
    for: of,
    weight: -10,
    when: (c, w) => namesNote(ownName(c.part)) && !followsSwitch(c, w),
  },
  {
    id: 'label-names-note',
    for: of,
    weight: -10,
    when: (c, w) =>
      !followsSwitch(c, w) &&
      !namesIp(ownName(c.part)) &&
      namesNote(labelsBefore(c.lines?.list ?? c.part, w.view)[0] ?? ''),
  },
  {
    id: 'label-moves-funds',
    for: of,
    weight: -12,
    when: (c, { view }) => aboutMoves(labelOf(c, view)),
  },
  {
    id: 'blocks',
    for: of,
    weight: EXCLUDES,
    when: (c, { view }) => keepsOut(c, view),
  },
  {
    id: 'outgoing',
    for: of,
    weight: EXCLUDES,
    when: (c, { view }) => saidOf(c, view).some((text) => read(text).has('outgoing', 'login')),
  },
  {
    id: 'names-web',
    for: of,
    weight: EXCLUDES,
    when: (c, { view }) => !namesIp(labelOf(c, view)) && isWeb(labelOf(c, view)),
  },
  {
    id: 'own-address',
    for: of,
    weight: -4,
    when: (c, w) => read(labelOf(c, w.view)).has('mine') && !isKnown(c, w),
  },
  {
    id: 'web-address',
    for: of,
    weight: EXCLUDES,
    when: ({ part }) => /^https?:/.test(part.field?.placeholder ?? '') || /\burls?\b/i.test(ownName(part)),
  },
  {
    id: 'names-ip',
    for: of,
    weight: 6,
    when: ({ part }) => namesIp(part.name) || namesIp(part.field?.placeholder ?? ''),
  },
  {
    id: 'label-names-ip',
    for: of,
    weight: 5,
    when: (c, { view }) =>
      !namesIp(c.part.name) &&
      !namesIp(c.part.field?.placeholder ?? '') &&
      labelsBefore(c.lines?.list ?? c.part, view).some(namesIp),
  },
  {
    id: 'label-restricts',
    for: of,
    weight: 3,
    when: (c, { view }) => namesIp(labelOf(c, view)) && restricts(labelOf(c, view)),
  },
  { id: 'label-limits-source', for: of, weight: 5, when: (c, { view }) => limitsSource(c, view) },
  {
    id: 'hint-counts-ips',
    for: of,
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
    for: of,
    weight: 3,
    when: ({ part }) => isSampled(part),
  },
  {
    id: 'field-phrase',
    for: of,
    weight: 3,
    when: (c, { view }) => !namesIp(labelOf(c, view)) && read(labelOf(c, view)).has('field'),
  },
  {
    id: 'names-else',
    for: of,
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
    for: of,
    weight: -6,
    when: (c, w) =>
      !saysIp(c, w.view) && !limitsSource(c, w.view) && !followsSwitch(c, w) && !holdsAddresses(c.part),
  },
  // What it holds, and what stands with it.
  {
    id: 'holds-addresses',
    for: of,
    weight: 4,
    when: ({ part }) => tokensIn(part).length > 0 && holdsAddresses(part),
  },
  {
    id: 'holds-else',
    for: of,
    weight: -4,
    when: ({ part }) => tokensIn(part).length > 0 && !holdsAddresses(part),
  },
  {
    id: 'shows-else',
    for: of,
    weight: -6,
    when: ({ part }) => part.disabled && tokensIn(part).length > 0 && !holdsAddresses(part),
  },
  {
    id: 'entries-beside',
    for: of,
    weight: 4,
    when: (c, { view }) => entriesBeside(c, view).some(({ remove }) => remove !== null),
  },
  {
    id: 'addresses-beside',
    for: of,
    weight: 2,
    when: (c, { view }) =>
      entriesBeside(c, view).length > 0 && entriesBeside(c, view).every(({ remove }) => remove === null),
  },
  {
    id: 'no-purpose',
    for: of,
    weight: -6,
    when: (c, w) => !hasPurpose(c, w),
  },
  {
    id: 'no-ip-anywhere',
    for: of,
    weight: -8,
    when: (c, w) =>
      !saysIp(c, w.view) &&
      !switchSaysIp(c, w) &&
      !hintsOf(c, w.view).some(saysSource) &&
      !holdsAddresses(c.part) &&
      entriesBeside(c, w.view).length === 0,
  },
  { id: 'follows-switch', for: of, weight: 6, when: (c, w) => followsSwitch(c, w) },
];
