import { read } from '../../lexicon/read.ts';
import { drawnParent } from '../../page/reach.ts';
import { textOf } from '../dom/text.ts';
import { namesOf } from '../label.ts';
import type { Leaf } from './leaves.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption';
/** A label is short; what is longer is a sentence about something. */
const LONGEST_LABEL = 48;
/** The head of a column is shorter still. */
const SHORT_HEAD = 12;
/** So many texts before a value may be its label: the label, and a remark under it. */
const NEAR = 2;

/** Why a text is taken for a key's name, the better reason first. */
export type Evidence = 'labelled' | 'heading' | 'row' | 'title';

/**
 * The evidence that a text is a key's name; null where there is none. Its size alone is none.
 * @param at its index among the leaves
 * @param heads the texts that head the rows of the page's own list of keys
 */
export function evidenceFor(
  leaves: readonly Leaf[],
  at: number,
  card: Element,
  heads: ReadonlySet<string>,
): Evidence | null {
  const leaf = leaves[at];
  if (!leaf || isNearSecret(leaves, at, card)) return null;
  const { element, text } = leaf;
  if (labelsOf(leaves, at).some((label) => read(label).has('name'))) return 'labelled';
  if (element.closest(HEADING) || namesOf(card).own.includes(text)) return 'heading';
  if (heads.has(text)) return 'row';
  return leaves.slice(0, at).every(({ text: before }) => isTag(before)) ? 'title' : null;
}

/** Whether a text is a tag beside a name, and no name: "HMAC", "System", "1". */
export function isTag(text: string): boolean {
  return /^(?:hmac|rsa|ed25519|system|auto|v?\d+)$/i.test(text) || /^[\p{P}\p{S}\p{N}\s]+$/u.test(text);
}

/** Whether a secret, a password or a code is what a text is labelled as, or stands beside. */
function isNearSecret(leaves: readonly Leaf[], at: number, card: Element): boolean {
  const leaf = leaves[at];
  if (!leaf) return true;
  const near = [
    leaf.text,
    ...labelsOf(leaves, at).filter((label) => !isHeadOfNames(label)),
    ...namesAround(leaf.element, card),
    ...textAfter(leaves, at),
  ];
  return near.some((text) => read(text).has('secret', 'code'));
}

/** What a text may be labelled with: the column's head, the term of a list, the short texts before it. */
function labelsOf(leaves: readonly Leaf[], at: number): string[] {
  const leaf = leaves[at];
  const before = leaves.slice(Math.max(0, at - NEAR), at).map(({ text }) => text);
  const column = leaf ? columnOf(leaf.element) : null;
  return [...(column === null ? [] : [column]), ...before].filter(({ length }) => length <= LONGEST_LABEL);
}

function columnOf(element: Element): string | null {
  const cell = element.closest('td');
  const head = cell?.closest('table')?.querySelectorAll('thead th')[cell.cellIndex];
  return head ? textOf(head) : null;
}

/** Whether a label heads a column of names: "Key name" does, although it names a key. */
function isHeadOfNames(label: string): boolean {
  return label.length <= SHORT_HEAD && read(label).has('name') && !read(label).has('code');
}

/** What the page's markup calls an element or what it stands in, up to the card. */
function namesAround(element: Element, card: Element): string[] {
  const names: string[] = [];
  for (let at: Element | null = element; at && at !== card; at = drawnParent(at))
    names.push(...namesOf(at).own);
  return names;
}

/** The text after a value, which may be its label; none after a heading, where something else begins. */
function textAfter(leaves: readonly Leaf[], at: number): string[] {
  const [leaf, next] = [leaves[at], leaves[at + 1]];
  if (!leaf || !next || leaf.element.closest(HEADING)) return [];
  return next.element.parentElement === leaf.element.parentElement && next.text.length <= LONGEST_LABEL
    ? [next.text]
    : [];
}
