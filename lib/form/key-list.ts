import { read } from '../lexicon/read.ts';
import type { Reach } from '../page/reach.ts';
import { ancestry, holds, selectAll, treesOf } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import type { KeyForm } from './key-form.ts';
import { isCutShort } from './list-limits.ts';
import type { FormReading } from './reading.ts';

/**
 * Whether a page shows all its keys: `complete`, or `empty` by the page's own message. `unsure` wherever more may be
 * behind a fold, a pager, a filter, a tab or a scroll position, or is still being loaded.
 */
export type KeyListLook = 'complete' | 'empty' | 'unsure';

/** How far above the rows the controls of a list may stand: pager, search, tabs, spinner. */
const LEVELS_ABOVE = 4;

interface ShownKey {
  readonly form: KeyForm;
  readonly reading: FormReading;
}

/** Judges the list of keys that a page shows now. Nothing is changed. */
export function keyListOf(document: Document, reach: Reach, keys: readonly ShownKey[]): KeyListLook {
  if (document.readyState !== 'complete') return 'unsure';
  const trees = treesOf(document, reach);
  if (keys.length === 0) return saysEmpty(document, trees) ? 'empty' : 'unsure';
  const isNamed = keys.every(({ reading }) => reading.label !== null && reading.mode === 'read-only');
  const rows = keys.map(({ form }) => form.card);
  const list = sharedAncestor(rows);
  if (!isNamed || !list || hasOtherRow(rows)) return 'unsure';
  return isCutShort(list, regionAround(list), rows) ? 'unsure' : 'complete';
}

/** The nearest element that holds all rows; of a single row, the one around it. */
function sharedAncestor(rows: readonly Element[]): Element | null {
  const [first] = rows;
  if (!first) return null;
  return ancestry(first).find((at) => at !== first && rows.every((row) => holds(at, row))) ?? null;
}

function regionAround(list: Element): Element {
  const above = ancestry(list).filter((at) => !/^(?:body|html)$/.test(at.localName));
  return above[Math.min(LEVELS_ABOVE, above.length - 1)] ?? list;
}

/** Whether beside a key stands another row like it that was not read as a key: it may be one. */
function hasOtherRow(rows: readonly Element[]): boolean {
  const holdsKey = (element: Element) => rows.some((row) => holds(element, row) || holds(row, element));
  return rows.some((row) =>
    ancestry(row)
      .slice(0, LEVELS_ABOVE)
      .some((at) => siblingsOf(at).some((other) => isLike(other, at) && !holdsKey(other) && isSeen(other))),
  );
}

function siblingsOf(element: Element): Element[] {
  return [...(element.parentElement?.children ?? [])].filter((other) => other !== element);
}

const ROW = 'tr, li, article, [role="row"], [role="listitem"]';

function isLike(other: Element, row: Element): boolean {
  if (other.localName !== row.localName || other.querySelector('th, [role="columnheader"]')) return false;
  return row.matches(ROW) || (row.className !== '' && other.className === row.className);
}

/** How kits name the part that says a list is empty. */
const EMPTY = /(?:^|[-_])(?:empty|no-?data|no-?records?|no-?results?)(?:[-_]|$)/i;

/** A page about API keys that says, where its keys would stand, that there is none. */
function saysEmpty(document: Document, trees: readonly (Document | ShadowRoot)[]): boolean {
  const heads = selectAll<Element>(trees, 'h1, h2, h3, [role="heading"]').filter(isSeen);
  if (![document.title, ...heads.map(textOf)].some((text) => read(text).has('api'))) return false;
  const named = selectAll<Element>(trees, '[class]').filter(
    (element) => [...element.classList].some((name) => EMPTY.test(name)) && isSeen(element),
  );
  const spanning = selectAll<Element>(trees, 'tbody > tr:only-child > td[colspan]:only-child').filter(isSeen);
  const said = [...named, ...spanning].filter(
    (element) => /\p{L}{2}/u.test(textOf(element)) && !element.closest('header, nav, footer, aside'),
  );
  const listOf = (element: Element) =>
    element.closest('table, ul, ol, [role="table"], [role="grid"]') ?? element;
  return (
    said.length > 0 &&
    said.every((element) => !isCutShort(listOf(element), regionAround(listOf(element)), [element]))
  );
}
