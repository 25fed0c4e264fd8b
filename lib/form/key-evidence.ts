import { fold } from '../exchanges/index.ts';
import { selectAll } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isRendered, isVisible } from './dom/visible.ts';
import { namesOf } from './label.ts';
import { NEW } from './new-key.ts';
import { hasStem, namesApi } from './stems.ts';
import { against, words } from './words.ts';

type Trees = readonly (Document | ShadowRoot)[];

/**
 * Whether a page shows anything that only a key has: a masked key, a passphrase, rights to tick or to read, a title
 * that makes or edits one, a name for it. A list of addresses on a page without a key restricts something else.
 */
export function showsKey(trees: Trees): boolean {
  return EVIDENCE.some((isThere) => isThere(trees));
}

/** The cheap ones first. */
const EVIDENCE: readonly ((trees: Trees) => boolean)[] = [
  hasPassphrase,
  hasRightsToTick,
  hasKeyTitle,
  hasKeyName,
  hasMaskedKey,
  hasRightsToRead,
];

const LONGEST_TEXT = 60;

function hasPassphrase(trees: Trees): boolean {
  return selectAll<Element>(trees, 'input[type="password"]').some(isVisible);
}

/** What a key may do, as the exchanges name it. */
const RIGHT =
  /read|trad|spot|futur|margin|withdraw|transfer|contract|order|earn|读|讀|交易|现货|現貨|合约|合約|提|読み|取引|現物|出金|읽기|조회|거래|현물|출금|чтен|торг|спот|вывод|читан|виве|okuma|islem|cekim|lectura|operar|retiro|leitura|saque|lecture|retrait|lesen|handel|auszahl|lettura|preliev|odczyt|wyplat|doc|giao dich|rut|baca|perdagang|penarikan|قراءة|تداول|سحب|อ่าน|เทรด|ถอน|lezen|opnem|cten|obchod|vyber|citire|tranzact|olvas|keresked|αναγνωσ|συναλλαγ|lasa|laes|handla/gu;

function hasRightsToTick(trees: Trees): boolean {
  const boxes = selectAll<Element>(trees, 'input[type="checkbox"], [role="checkbox"], [role="switch"]');
  return boxes.filter((box) => isRendered(box) && rightsIn(labelOf(box)) > 0).length > 1;
}

function hasRightsToRead(trees: Trees): boolean {
  return leaves(trees).some(
    (leaf) =>
      rightsIn((leaf.textContent ?? '').slice(0, LONGEST_TEXT + 1)) > 1 &&
      !leaf.closest('nav, header, footer, a, button') &&
      isVisible(leaf),
  );
}

/** How many different rights a short text names. */
function rightsIn(text: string): number {
  return text.length > LONGEST_TEXT ? 0 : new Set(fold(text).match(RIGHT)).size;
}

function labelOf(box: Element): string {
  const own = namesOf(box).own.join(' ');
  return (own || textOf(box.closest('label') ?? box.parentElement ?? box)).slice(0, LONGEST_TEXT);
}

/** "Create API", "Edit key": a heading or a dialog's name with API and a verb. */
function hasKeyTitle(trees: Trees): boolean {
  const titles = selectAll<Element>(
    trees,
    'h1, h2, h3, h4, legend, [role="heading"], [role="dialog"], dialog',
  ).filter(isVisible);
  return titles
    .map((title) =>
      title.matches('dialog, [role="dialog"]') ? (title.getAttribute('aria-label') ?? '') : textOf(title),
    )
    .some((text) => text.length < LONGEST_TEXT && namesApi(text) && hasStem(text, NEW, words.edit));
}

function hasKeyName(trees: Trees): boolean {
  return selectAll<Element>(trees, 'input').some(
    (input) =>
      isVisible(input) && namesOf(input).own.some((name) => namesApi(name) && hasStem(name, against('name'))),
  );
}

/** A key with its middle hidden or cut, or written out. What it is stays unread. */
const KEY =
  /[a-z0-9]{2,}[•●∙·*]{3,}|[•●∙·*]{6,}|[a-z0-9]{3,}(?:…|\.\.\.)[a-z0-9]{2,}|(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{24,}/i;

function hasMaskedKey(trees: Trees): boolean {
  return leaves(trees).some((leaf) => KEY.test(leaf.textContent ?? '') && isVisible(leaf));
}

function leaves(trees: Trees): Element[] {
  return selectAll<Element>(trees, 'code, td, dd, span, p, div, b, strong').filter(
    ({ childElementCount }) => childElementCount === 0,
  );
}
