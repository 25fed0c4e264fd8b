import { aboutLogins, aboutMoves, aboutWallets } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { SwitchCandidate } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { isWeb } from '../topic.ts';
import type { View } from '../view.ts';
import { keepsOut } from './field-facts.ts';
import {
  BEGINNING,
  fieldFollows,
  isRight,
  isSingle,
  labels,
  namesIp,
  searchesBeside,
} from './restriction-facts.ts';

/** What cannot be the switch: controls with no clear sides, of another subject, hidden or of the page's frame. */
export const NOT_SWITCH_RULES: readonly Rule<SwitchCandidate, View>[] = [
  { id: 'no-side', weight: EXCLUDES, when: (c) => c.on === null && c.off === null },
  {
    id: 'one-sided',
    weight: EXCLUDES,
    when: (c) => c.kind !== 'toggle' && c.kind !== 'opener' && (c.on === null || c.off === null),
  },
  {
    id: 'unclear',
    weight: EXCLUDES,
    when: (c) =>
      c.kind === 'toggle' &&
      c.choices[0]?.meant.meaning === 'unclear' &&
      !(namesIp(c.label.slice(0, BEGINNING)) && read(c.label).has('field')),
  },
  {
    id: 'unclear-menu',
    weight: EXCLUDES,
    when: (c) => c.kind === 'opener' && c.choices[0]?.meant.meaning === 'unclear',
  },
  { id: 'about-logins', weight: EXCLUDES, when: (c) => labels(c).some(aboutLogins) },
  {
    id: 'about-web',
    weight: EXCLUDES,
    when: (c) => !labels(c).some(namesIp) && labels(c).some(isWeb),
  },
  { id: 'right-of-key', weight: EXCLUDES, when: (c) => isSingle(c) && isRight(c.label) },
  {
    id: 'about-wallets',
    weight: EXCLUDES,
    when: (c) => isSingle(c) && aboutWallets(c.label.slice(0, 40)) && !namesIp(c.label),
  },
  {
    id: 'moves-funds',
    weight: EXCLUDES,
    when: (c) =>
      !namesIp(labels(c).join(' ')) &&
      (labels(c).some(aboutMoves) || c.headings.slice(0, 1).some(aboutMoves)),
  },
  {
    id: 'limits-moves',
    weight: -8,
    when: (c) => c.headings.slice(0, 1).some(aboutMoves),
  },
  {
    id: 'lets-moves',
    weight: EXCLUDES,
    when: (c) => c.on !== null && !isSingle(c) && read(c.on.label.slice(0, 60)).before('moves', 'ip'),
  },
  { id: 'list-keeps-out', weight: EXCLUDES, when: (c, view) => listKeepsOut(c, view) },
  { id: 'filters', weight: EXCLUDES, when: (c, view) => searchesBeside(c, view) },
  {
    id: 'page-frame',
    weight: EXCLUDES,
    when: (c, view) => view.around(c.first).some(({ role }) => role === 'page-frame'),
  },
  {
    id: 'hidden',
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
];

/** Whether the list that follows a switch keeps its IPs out: then the switch lets everyone else in. */
function listKeepsOut(candidate: SwitchCandidate, view: View): boolean {
  const part = view.parts.find((other) => other.id > candidate.last.id && other.role === 'textbox');
  return part !== undefined && fieldFollows(candidate, view) && keepsOut({ part, lines: null }, view);
}
