import type { Capture } from './captured.ts';
import { describe, describeText } from './describe.ts';
import { isBusy, isMarked } from './drawn.ts';
import { type IsMute, isMutePart } from './mute.ts';
import { isOneText } from './one-text.ts';
import { isOurs } from './ours.ts';
import { pathsIn } from './paths.ts';
import { drawnChildren, openReach, type Reach } from './reach.ts';
import { KEPT, LEAVES, roleOf, SKIPPED } from './role.ts';
import type { Part, Role } from './scene.ts';
import { forgetDrawing, isCoveredChoice, isHiddenBranch, isRendered } from './visible.ts';

/** A part while the tree is built. */
export interface Draft {
  readonly element: Element;
  readonly part: Omit<Part, 'id' | 'parent' | 'end'>;
  readonly inside: readonly Draft[];
}

/** The most nodes that are read in a part of the page without any control. */
const MOST_WITHOUT_CONTROL = 120;
/** The most parts with a control that one parent may have; a longer list is cut. */
const MOST_ALIKE = 160;

interface Walk {
  readonly reach: Reach;
  readonly isMute: IsMute;
  /** The elements with an anchor inside. */
  readonly paths: Set<Element>;
  /** The elements with a title inside, or a name that means something. */
  readonly told: Set<Element>;
  /** How many nodes may still be read in a part without a control. */
  left: number;
}

/**
 * Reads what a person sees of a page into a scene, through shadow roots and frames of the same origin. The
 * page is not changed, and no password, key or secret is kept.
 * @param reach which shadow roots can be read
 * @param isMute whether a text names no concept; large parts with only such texts are left out
 */
export function capture(document: Document, reach: Reach = openReach, isMute: IsMute = () => false): Capture {
  forgetDrawing();
  const root = document.body ?? document.documentElement;
  const { anchored, told } = pathsIn(document, reach, isMute);
  const walk: Walk = { reach, isMute, paths: anchored, told, left: 0 };
  // Reads a page without any control, too.
  walk.paths.add(root);
  const drafts = insideOf(root, walk);
  const parts: Part[] = [];
  const elements: Element[] = [];
  const page: Draft = { element: root, part: { ...describeText(''), role: 'page' }, inside: drafts };
  lay(page, -1, parts, elements);
  return {
    scene: { title: document.title, language: document.documentElement?.lang ?? '', parts },
    elementOf: (id) => elements[id] ?? null,
  };
}

/** The drafts of what is inside an element, in reading order. */
function insideOf(element: Element, walk: Walk): Draft[] {
  const drafts: Draft[] = [];
  let alike = 0;
  for (const node of drawnChildren(element, walk.reach)) {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').trim();
      if (text !== '' && walk.left-- > -1) drafts.push(textDraft(element, text));
      continue;
    }
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const isPath = walk.paths.has(child);
    if (isPath && ++alike > MOST_ALIKE) break;
    if (!isPath && walk.paths.has(element) && !walk.told.has(child) && isMutePart(child, walk.isMute))
      continue;
    const left = walk.left;
    if (isPath || walk.paths.has(element)) walk.left = MOST_WITHOUT_CONTROL;
    if (walk.left > 0) drafts.push(...draftsOf(child, walk));
    else if (!walk.paths.has(element)) break;
    walk.left = walk.paths.has(element) ? MOST_WITHOUT_CONTROL : Math.min(left, walk.left);
  }
  return drafts;
}

/** The drafts of an element: none, one, or those of its content where it only wraps. */
function draftsOf(element: Element, walk: Walk): readonly Draft[] {
  walk.left -= 1;
  if (
    SKIPPED.has(element.localName) ||
    isOurs(element) ||
    (isHiddenBranch(element) && !isCoveredChoice(element))
  )
    return [];
  const role = roleOf(element);
  if (LEAVES.has(role) && !holdsControl(element, role, walk)) {
    const part = describe(element, role);
    return part ? [{ element, part, inside: [] }] : [];
  }
  const isPath = walk.paths.has(element);
  if (role === 'group' && !isPath && isOneText(element)) {
    const text = textOf(element).trim();
    if (text !== '') return isRendered(element) ? [textDraft(element, text)] : [];
  }
  if (!isPath && !isRendered(element)) return [];
  const inside = insideOf(element, walk);
  if (inside.length === 0) return emptyBox(element);
  if (inside.length === 1 && !KEPT.has(role) && !isBusy(element)) return inside.map(withMarkOf(element));
  const part = describe(element, role === 'button' || role === 'link' ? 'group' : role);
  if (!part) return [];
  return [{ element, part: isCut(element, inside) ? { ...part, cut: true } : part, inside }];
}

/** A knob has the mark of the track it stands in, and of nothing around that: kits mark the track as taken. */
function withMarkOf(track: Element): (draft: Draft) => Draft {
  return (draft) =>
    draft.part.role === 'box' && draft.element.parentElement === track && isMarked(track)
      ? { ...draft, part: { ...draft.part, marked: true } }
      : draft;
}

function isCut(element: Element, inside: readonly Draft[]): boolean {
  return inside.length >= MOST_ALIKE && element.childElementCount > inside.length;
}

/**
 * Whether a control stands inside an element of a leaf role: some buttons are whole cards, and headings hold
 * the card's own buttons.
 */
function holdsControl(element: Element, role: Role, walk: Walk): boolean {
  if (role === 'textbox' || role === 'select' || role === 'secret' || role === 'icon') return false;
  for (const child of element.children) if (walk.paths.has(child)) return true;
  return false;
}

/** The text of a node; a `<br>` becomes a line break. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  return node.nodeName === 'BR' ? '\n' : [...node.childNodes].map(textOf).join('');
}

function textDraft(element: Element, text: string): Draft {
  return { element, part: describeText(text.replace(/\s+/g, ' '), element), inside: [] };
}

/** A small element with nothing in it: a drawn tick, knob or cross. */
function emptyBox(element: Element): readonly Draft[] {
  if (element.childElementCount > 1 || !/^(?:i|span|div|b|em|progress)$/.test(element.localName)) return [];
  const part = describe(element, 'box');
  return part ? [{ element, part, inside: [] }] : [];
}

/** Appends a draft and those inside it in reading order, with `id`, `parent` and `end`. */
function lay(draft: Draft, parent: number, parts: Part[], elements: Element[]): void {
  const id = parts.length;
  elements.push(draft.element);
  parts.push({ ...draft.part, id, parent, end: 0 });
  for (const child of draft.inside) lay(child, id, parts, elements);
  parts[id] = { ...draft.part, id, parent, end: parts.length };
}
