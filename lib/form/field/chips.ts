import { type Token, tokenize, toToken, withoutMarks } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { ancestry, parentOf, treesWithin } from '../dom/reach.ts';
import { looksSecret, textPieces } from '../dom/text.ts';
import { isRendered, isSeen } from '../dom/visible.ts';
import { namesOf } from '../label.ts';
import { nameOf } from '../press.ts';
import { firstStem, hasStem, namesIp } from '../stems.ts';
import { words } from '../words.ts';
import { holdsTyped } from './candidate.ts';
import { MINE } from './mine.ts';

/** One address (or another token) that the page shows as an entry of its own. */
export interface Chip {
  readonly token: Token;
  /** The element that is this entry and nothing else. */
  readonly box: Element;
  /** What takes this one entry away, where the page offers it. */
  readonly remove: Element | null;
}

const CROSS = /[×✕✖✗⨯╳x]$/iu;
const BUTTON = 'button, [role="button"], a';
const REMOVE_CONTROL = 'button, [role="button"], [aria-label], [tabindex], svg, img, i, a:not([href])';

/**
 * Reads the entries inside a part of the page: text that is nothing but addresses or ranges. Prose, examples and
 * "Current IP: …" are not entries; once an entry is known, its siblings of the same make are, whatever they say.
 * @param skip elements that are not looked into (the field itself, the choices of the switch)
 */
export function chipsIn(
  section: Element,
  skip: readonly Element[],
  exchange: Exchange,
  labelled: Labelled,
): Chip[] {
  const chips: Chip[] = [];
  for (const { node, tokens } of entryTexts(section, skip)) {
    const element = node.parentElement;
    if (!element || !isSeen(element) || isExplained(node, section, labelled)) continue;
    const box = tokens.length === 1 ? boxOf(element, section) : element;
    if (chips.some((chip) => chip.box === box)) continue;
    const remove = tokens.length === 1 ? (removeControl(box) ?? removeInRow(box)) : null;
    // Samples are written as code; an entry that is, too, can be taken away.
    if (remove === null && element.closest('code, pre')) continue;
    chips.push(...tokens.map((token) => ({ token, box, remove })));
  }
  return withKin(chips, exchange);
}

/** Whether "IP: 203.0.113.10" is an entry (a key shown, not edited) or somebody's current address (a form). */
export type Labelled = 'counts' | 'is-somebody-elses';

interface EntryText {
  readonly node: Text;
  readonly tokens: readonly Token[];
}

function entryTexts(section: Element, skip: readonly Element[]): EntryText[] {
  return [section, ...treesWithin(section)].flatMap((root) => entryTextsIn(root, skip));
}

function entryTextsIn(root: Node, skip: readonly Element[]): EntryText[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: EntryText[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const text = withoutMarks(node.nodeValue ?? '')
      .trim()
      .replace(CROSS, '')
      .trim();
    if (text.length < 2 || text.length > 2_000 || !/[\d０-９:*]/.test(text)) continue;
    if (
      skip.some((element) => element.contains(node)) ||
      node.parentElement?.closest('script, style, option, textarea') ||
      isOffered(node)
    )
      continue;
    const tokens = tokenize(text);
    if (tokens.length > 0 && tokens.every(({ kind }) => kind !== 'other')) found.push({ node, tokens });
  }
  return found;
}

/** Whether a text is a choice of the list that a combobox opens: what could be taken, not what is. */
function isOffered(node: Text): boolean {
  const list = node.parentElement?.closest('[role="option"]')?.closest('[role="listbox"]');
  if (!list?.id) return false;
  const id = CSS.escape(list.id);
  const root = list.getRootNode() as Document | ShadowRoot;
  return root.querySelector(`[aria-controls~="${id}"], [aria-owns~="${id}"]`) !== null;
}

/** Whether words on the same line say whose or what the address is: "Current IP:", "e.g.", "Example". */
function isExplained(node: Text, section: Element, labelled: Labelled): boolean {
  const before = textBefore(node, section);
  if (before === '') return false;
  if (firstStem(before, MINE)) return true;
  return /[:：]$/.test(before) && !(labelled === 'counts' && namesIp(before));
}

/** The words directly before a text, out of at most two wrappers, on the same line. */
function textBefore(node: Node, section: Element): string {
  let at: Node = node;
  for (let level = 0; level < 3 && at !== section; level += 1) {
    const previous = previousPiece(at);
    if (previous) return previous;
    const parent: Node | null = at.parentNode;
    if (!parent) return '';
    at = parent;
  }
  return '';
}

function previousPiece(node: Node): string {
  for (let at = node.previousSibling; at; at = at.previousSibling) {
    const pieces = textPieces(at);
    const last = pieces.at(-1);
    if (last) return tokenize(last).every(({ kind }) => kind !== 'other') ? '' : last;
  }
  return '';
}

/** The largest element that is this entry and its remove control, and nothing else. */
function boxOf(element: Element, section: Element): Element {
  let box = element;
  for (const at of ancestry(element).slice(1, 5)) {
    if (at === section || at.contains(section)) break;
    const said = wordsOutsideButtons(at).filter((piece) => !/^[×✕✖✗⨯╳x]$/iu.test(piece));
    if (said.length > 1 || [...at.querySelectorAll(BUTTON)].some(doesMore) || holdsTyped(at)) break;
    box = at;
  }
  return box;
}

/**
 * The words of a part of the page that a person reads as its content: without the verbs of its buttons and their
 * tooltips. An entry may be drawn as a button itself.
 */
function wordsOutsideButtons(part: Element): string[] {
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const said: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('[role="tooltip"]') || !isRendered(parent)) continue;
    if (/\d/.test(text) || !parent.closest(BUTTON)) said.push(text);
  }
  return said;
}

/** A button that belongs to more than one entry: it edits or saves, or its word is none for taking away. */
function doesMore(button: Element): boolean {
  const name = textPieces(button).join(' ');
  return /\p{L}{2}/u.test(name) && !hasStem(name, words.remove);
}

function removeControl(box: Element): Element | null {
  const controls = [...box.querySelectorAll(REMOVE_CONTROL)].filter(
    (control) => !textPieces(control).some((piece) => /\d/.test(piece)) && !edits(control),
  );
  const buttons = controls.filter((control) => control.matches('button, [role="button"]'));
  return (
    buttons.at(-1) ??
    controls.find((control) => !controls.some((other) => other !== control && other.contains(control))) ??
    null
  );
}

/** The cross of a table's row stands in a cell of its own. */
function removeInRow(cell: Element): Element | null {
  const row = cell.matches('td, [role="cell"], [role="gridcell"]') ? cell.closest('tr, [role="row"]') : null;
  const buttons = row ? [...row.querySelectorAll('button, [role="button"]')] : [];
  const crosses = buttons.filter((button) => {
    const name = nameOf(button).trim();
    return /^[×✕✖✗⨯╳x]$/iu.test(name) || hasStem(namesOf(button).own.join(' ') || name, words.remove);
  });
  return crosses.length === 1 ? (crosses[0] ?? null) : null;
}

/** A pen beside an entry opens it, and takes nothing away. */
function edits(control: Element): boolean {
  const name = [
    control.getAttribute('aria-label'),
    control.getAttribute('title'),
    ...textPieces(control),
  ].join(' ');
  return hasStem(name, words.edit) && !hasStem(name, words.remove);
}

/** What stands among entries and is none: the line to type in, the row of the form's own buttons. */
function isBuiltLike(box: Element, model: Element): boolean {
  const buttons = (of: Element) => of.querySelectorAll(BUTTON).length;
  const classes = [...model.classList];
  return (
    box.localName === model.localName &&
    box.childElementCount === model.childElementCount &&
    buttons(box) === buttons(model) &&
    (classes.length === 0 || classes.some((name) => box.classList.contains(name))) &&
    !holdsTyped(box)
  );
}

/** Siblings of a removable entry that are built alike are entries too, although they do not parse. */
function withKin(chips: readonly Chip[], exchange: Exchange): Chip[] {
  const [model] = chips.filter(({ remove }) => remove !== null);
  const parent = model ? parentOf(model.box) : null;
  if (!model || !parent) return [...chips];
  const all = [...parent.children].flatMap((box): Chip[] => {
    const known = chips.find((chip) => chip.box === box);
    if (known) return [known];
    const kin = isBuiltLike(box, model.box) && removeControl(box) !== null;
    const text = (box.matches(BUTTON) ? textPieces(box) : wordsOutsideButtons(box))
      .filter((piece) => !CROSS.test(piece) || piece.length > 1)
      .join(' ')
      .replace(CROSS, '')
      .trim();
    const odd =
      kin &&
      text !== '' &&
      text.length < 60 &&
      !looksSecret(text) &&
      !firstStem(text, exchange.stems.staging, words.remove, words.edit);
    return odd ? [{ token: toToken(text), box, remove: removeControl(box) }] : [];
  });
  return [...all, ...chips.filter((chip) => !all.includes(chip))];
}
