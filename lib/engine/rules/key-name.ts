import { tokenize } from '../../address/index.ts';
import { meaningOf, read } from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { isChoice, isTyped, type View } from '../view.ts';

/** A text that could be what a person called the key, and the first control of its form. */
export interface NameCandidate {
  readonly part: Part;
  readonly anchor: Part | null;
}

type NameRule = Rule<NameCandidate, View>;
const of = 'key-name' as const;

/** A name that a person gave to a key is short. */
const LONGEST = 48;
const words = ({ part }: NameCandidate) => part.text.trim();
const label = ({ part }: NameCandidate, view: View) =>
  part.name || part.field?.placeholder || (view.near(part).find(({ side }) => side === 'before')?.text ?? '');

/** Every rule about the name of a key. A text's own prominence is added to its score. */
export const NAME_RULES: readonly NameRule[] = [
  { id: 'length', for: of, weight: EXCLUDES, when: (c) => words(c) === '' || words(c).length > LONGEST },
  {
    id: 'no-word',
    for: of,
    weight: EXCLUDES,
    when: (c) => /^[\p{P}\p{S}\p{N}\s]+$/u.test(words(c)) || /▒/.test(words(c)),
  },
  {
    id: 'address',
    for: of,
    weight: EXCLUDES,
    when: (c) => tokenize(words(c)).every(({ kind }) => kind !== 'other'),
  },
  {
    id: 'kind-of-key',
    for: of,
    weight: EXCLUDES,
    when: (c) => /^(?:hmac|rsa|ed25519|system|auto|v\d)$/i.test(words(c)),
  },
  { id: 'is-label', for: of, weight: EXCLUDES, when: (c) => /[:：]$/.test(words(c)) },
  {
    id: 'other-field',
    for: of,
    weight: EXCLUDES,
    when: ({ part }, view) =>
      isTyped(part) &&
      !(
        read(label({ part, anchor: null }, view).slice(0, 60)).has('name') &&
        !read(label({ part, anchor: null }, view).slice(0, 60)).has('secret', 'search')
      ),
  },
  { id: 'name-field', for: of, weight: 60, when: ({ part }) => isTyped(part) },
  {
    id: 'page-word',
    for: of,
    weight: EXCLUDES,
    when: ({ part, ...c }) => !isTyped(part) && isPageWord(words({ part, ...c })),
  },
  {
    id: 'names-ip',
    for: of,
    weight: -8,
    when: ({ part, ...c }) => !isTyped(part) && read(words({ part, ...c })).has('ip', 'api'),
  },
  {
    id: 'heads-controls',
    for: of,
    weight: EXCLUDES,
    when: ({ part }, view) => part.role === 'text' && headsControls(part, view),
  },
  { id: 'heading', for: of, weight: 3, when: ({ part }) => part.role === 'heading' },
];

function isPageWord(text: string): boolean {
  const reading = read(text);
  const meant = meaningOf(text, false);
  if (meant.how === 'certain') return true;
  if (reading.has('ip') && reading.has('field', 'edit', 'restrict')) return true;
  return reading.has('api') && reading.has('edit', 'new-key', 'secret', 'key', 'right');
}

/** "Permissions" above its checkboxes is what they are about, and nobody's name. */
function headsControls(part: Part, view: View): boolean {
  const parent = view.parts[part.parent];
  const next = parent ? view.children(parent).find(({ id }) => id > part.id) : undefined;
  return (
    next !== undefined && [next, ...view.inside(next)].some((other) => isTyped(other) || isChoice(other))
  );
}
