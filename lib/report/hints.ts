import type { View } from '../engine/view.ts';
import { isNoName } from '../form/name/secret-shape.ts';
import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';

/** What the hint of a list says: how its entries are parted, who is let in, and who is not. */
const SAID_BY_HINTS: readonly Concept[] = [
  'ip',
  'comma',
  'per-line',
  'space',
  'semicolon',
  'any',
  'anywhere',
  'only',
  'restrict',
  'open',
  'allow',
  'listed',
];
/** A hint is a line or two, and stands right behind its control. */
const LONGEST_HINT = 160;
const HINT_LEVELS = 3;
const CLAUSE = /[^.!?:;。！？：；]+/gu;

/**
 * The clauses of the hint of a control that say who is let in or how to write a list, as the lexicon knows by a word of
 * the page's own language: without them a page whose label is new cannot be understood. Everything else near a control
 * may be anybody's.
 */
export function hintsAt(control: Part | null, view: View, languages: ReadonlySet<string>): readonly string[] {
  if (!control?.field) return [];
  const behind = view.near(control).filter(({ side, level }) => side === 'after' && level <= HINT_LEVELS);
  const texts = [control.description, ...behind.slice(0, 2).map(({ text }) => text)];
  return texts
    .filter((text) => text !== '' && text.length <= LONGEST_HINT)
    .flatMap((text) => text.match(CLAUSE) ?? [])
    .filter((clause) => !isNoName(clause) && saysWho(clause, languages));
}

function saysWho(clause: string, languages: ReadonlySet<string>): boolean {
  return read(clause)
    .all(...SAID_BY_HINTS)
    .some((hit) => hit.languages.some((language) => languages.has(language)));
}
