import { aboutOthers, blocks, limitsMoves, opens, speaksOfSource } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import { isSavedNowhere } from '../behind.ts';
import type { SwitchCandidate } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { limitOfNext } from '../limits-beside.ts';
import { headsOver, titlesOver } from '../titles.ts';
import type { View } from '../view.ts';
import { formAround } from './button-facts.ts';
import { letsAllIn } from './other-purpose.ts';
import {
  asksWhere,
  beside,
  fieldFollows,
  isCertain,
  labels,
  letsInElse,
  namesIp,
  showsKeyAround,
} from './restriction-facts.ts';

/** Whether a toggle says by the name of the list that comes next what it limits to. */
function namesNext({ kind, first, label }: SwitchCandidate, view: View): boolean {
  return kind === 'toggle' && limitOfNext(first, label, view) !== null;
}

/** What a switch, its choices and its headings say. */
export const SWITCH_WORD_RULES: readonly Rule<SwitchCandidate, View>[] = [
  { id: 'certain-phrase', weight: 5, when: (c) => isCertain(c) },
  {
    id: 'two-sides',
    weight: 3,
    when: (c) => c.on?.meant.meaning === 'restricts' && c.off?.meant.meaning === 'opens',
  },
  {
    id: 'answers',
    weight: 2,
    when: (c) => c.headed && c.choices.some(({ meant }) => meant.how === 'answer'),
  },
  {
    id: 'composed',
    weight: 2,
    when: (c) => !isCertain(c) && c.choices.some(({ meant }) => meant.how === 'composed'),
  },
  {
    id: 'half-said',
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
    weight: -8,
    when: (c) =>
      ![...labels(c), ...c.headings].some(namesIp) && c.headings.some((text) => read(text).has('moves')),
  },
  { id: 'names-ip', weight: 3, when: (c) => labels(c).some(namesIp) },
  { id: 'headed-ip', weight: 3, when: (c) => c.headed },
  { id: 'asks-where', weight: 3, when: (c) => asksWhere(c) },
  { id: 'names-next', weight: 3, when: (c, view) => namesNext(c, view) },
  {
    id: 'source-beside',
    weight: 2,
    when: (c, view) =>
      !labels(c).some(namesIp) &&
      !c.headed &&
      beside(c, view).some((text) => speaksOfSource(text) || opens(text)),
  },
  {
    id: 'funds-beside',
    weight: -8,
    when: (c, view) =>
      !labels(c).some(namesIp) &&
      view.near(c.group).some(({ level, text }) => level <= 2 && limitsMoves(text)),
  },
  {
    id: 'about-others',
    weight: -8,
    when: (c) => !labels(c).some(namesIp) && [...labels(c), ...c.headings.slice(0, 1)].some(aboutOthers),
  },
  {
    id: 'tells-somebody',
    weight: -12,
    when: (c) =>
      !labels(c).some(namesIp) && c.headings.slice(0, 2).some((text) => read(text).has('alert', 'contact')),
  },
  {
    id: 'lets-in-else',
    weight: EXCLUDES,
    when: (c, view) => letsInElse(formAround(c.first, view), showsKeyAround(c, view), view),
  },
  { id: 'about-rights', weight: EXCLUDES, when: (c) => labels(c).length > 1 && labels(c).every(namesRight) },
  { id: 'keeps-out', weight: EXCLUDES, when: ({ on }) => on !== null && blocks(on.label) },
  {
    id: 'nothing-saves',
    weight: EXCLUDES,
    when: ({ first }, view) => isSavedNowhere(first, view),
  },
  { id: 'lets-all-in', weight: EXCLUDES, when: ({ group }, view) => letsAllIn(group, view) },
  {
    id: 'for-people',
    weight: -12,
    when: (c, view) =>
      !showsKeyAround(c, view) &&
      [...labels(c), ...headsOver(c.first, view), ...titlesOver(c.first, view).slice(0, 2)].some((text) =>
        read(text).has('somebody'),
      ),
  },
  { id: 'field-follows', weight: 2, when: (c, view) => fieldFollows(c, view) },
  // A switch that names no IPs may be about anything.
  {
    id: 'names-nothing',
    weight: -5,
    when: (c, view) => !namesIp(labels(c).join(' ')) && !c.headed && !asksWhere(c) && !namesNext(c, view),
  },
];

/** Whether a choice says what a key may do, and not from where: "Read and write", "Read only". */
function namesRight(label: string): boolean {
  return read(label).has('right') && !read(label).has('ip', 'place', 'address', 'anywhere');
}
