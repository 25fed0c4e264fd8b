import { withPlainDigits } from '../../engine/limit.ts';
import type { Concept } from '../../lexicon/concept.ts';
import { read } from '../../lexicon/read.ts';
import type { Reading } from '../../lexicon/reading.ts';
import type { KeyForm } from '../key-form.ts';
import { namesOf, textsNear } from '../label.ts';
import { holdsTyped } from './candidate.ts';

const LEVELS = 4;
const LONGEST = 220;

/** What stands around the field and can be a hint for it. */
function hintsOf({ field, rows }: KeyForm): string[] {
  if (!field) return [];
  const { own, hint } = namesOf(field);
  const near = textsNear(rows?.list ?? field, holdsTyped);
  return [...own, ...hint, ...near.filter(({ level }) => level <= LEVELS).map(({ text }) => text)].filter(
    (text) => text.length <= LONGEST,
  );
}

/**
 * The separator that the page itself asks for: a semicolon, a line break or a space. Null where it says
 * nothing, or a comma.
 */
export function separatorFor(form: KeyForm): string | null {
  const hints = hintsOf(form).map(read);
  const says = (concept: Concept) => hints.some((hint) => asks(hint, concept));
  const multiline = form.field?.localName !== 'input';
  if (says('semicolon')) return ';';
  if (says('comma')) return null;
  if (multiline && says('per-line')) return '\n';
  return says('space') ? ' ' : null;
}

/** Whether the page says anything of what stands between two addresses: then one text holds the list. */
export function saysSeparator(form: KeyForm): boolean {
  return hintsOf(form).some((hint) => read(hint).has('semicolon', 'comma', 'per-line', 'space'));
}

/** Whether a hint asks for a separator: "Without spaces" does not. */
function asks(hint: Reading, concept: Concept): boolean {
  return hint.all(concept).some(({ negated, at }) => !negated && !hint.all('not').some((not) => not.at < at));
}

/** How many entries a counter beside the field counts ("3/20"); null without one. */
export function countedIn(form: KeyForm): number | null {
  for (const text of hintsOf(form)) {
    const plain = withPlainDigits(text).trim();
    const [, count] = plain.match(/^\(?(\d{1,3})\s*\/\s*\d{1,3}\)?$/) ?? [];
    if (count !== undefined) return Number(count);
  }
  return null;
}
