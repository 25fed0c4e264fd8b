import { withPlainDigits } from '../digits.ts';
import type { KeyForm } from '../find.ts';
import { namesOf, textsNear } from '../label.ts';
import { holdsTyped } from './candidate.ts';
import { COMMA, PER_LINE, SEMICOLON, SPACE, WITHOUT } from './hint-words.ts';

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

/** What the page itself says should stand between two addresses; null where it says nothing or both. */
export function separatorFor(form: KeyForm): string | null {
  const all = hintsOf(form);
  const hints = all.join(' · ');
  const multiline = form.field?.localName === 'textarea' || form.field?.localName !== 'input';
  if (SEMICOLON.test(hints)) return ';';
  if (COMMA.test(hints)) return null;
  if (multiline && PER_LINE.test(hints)) return '\n';
  return all.some((hint) => SPACE.test(hint) && !WITHOUT.test(hint)) ? ' ' : null;
}

/** Whether the page says anything of what stands between two addresses: then one text holds the list. */
export function saysSeparator(form: KeyForm): boolean {
  const hints = hintsOf(form);
  return hints.some((hint) => [SEMICOLON, COMMA, PER_LINE, SPACE].some((pattern) => pattern.test(hint)));
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
