import { BUTTON } from '../form/dom/controls.ts';
import { DIALOG } from '../form/dom/dialog.ts';
import { holds, selectWithin } from '../form/dom/reach.ts';
import { isOurs } from '../page/ours.ts';
import type { Anchor } from './anchor.ts';
import { type Box, type Kept, NEEDED } from './place.ts';

const CONTROL = `${BUTTON}, input, textarea, select, summary, label, [contenteditable], [tabindex]:not([tabindex="-1"])`;
/** Selects what a page announces at once, such as a failed save. */
const ALERT = '[role="alert"], [aria-live="assertive"]';
const MOST = 400;
/** The smallest thing that a page keeps over everything else, in px. */
const BUBBLE = 44;
/** A bar or a bubble of the page takes less than this share of the window; what takes more is the page itself. */
const BAR = 0.3;
/**
 * Weights of a control outside the form, where a control of the form has 1: with no form open, and with one
 * open.
 */
const ANYWHERE = 0.1;
const ELSEWHERE = 0.03;
const MOST_TEXTS = 200;

/**
 * What the card should not cover, with weights. Heavy: what the user needs next. Light: all other controls
 * and entries of the form, the close of its dialog among them, and alerts.
 */
export function keptFor(anchor: Anchor | null, document: Document): Kept[] {
  const needed = (anchor?.needed ?? []).map((element) => weighed(element, NEEDED));
  const entries = (anchor?.entries ?? []).map((element) => weighed(element, 1));
  const form = anchor === null || anchor.isShown ? null : (anchor.dialog ?? anchor.card);
  const front = frontOf(document);
  const ofForm = form ? [...controlsIn(form, 1), ...textsIn(form)] : [];
  const others = form && !front.contains(form) ? [] : controlsIn(front, form ? ELSEWHERE : ANYWHERE);
  const alerts = [...document.querySelectorAll(ALERT)].filter(isDrawn).map((alert) => weighed(alert, 1));
  const most = BAR * document.documentElement.clientWidth * document.documentElement.clientHeight;
  return [...needed, ...entries, ...ofForm, ...alerts, ...others].filter(
    ({ width, height, weight }) => width * height > 0 && (weight === NEEDED || width * height < most),
  );
}

function controlsIn(part: Element, weight: number): Kept[] {
  return selectWithin(part, CONTROL)
    .filter((control) => !isOurs(control) && isDrawn(control))
    .slice(0, MOST)
    .map((control) => weighed(control, weight));
}

/** The texts of a form, each with the box of its words. */
function textsIn(form: Element): Kept[] {
  const walk = form.ownerDocument.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  const texts: Kept[] = [];
  for (let node = walk.nextNode(); node && texts.length < MOST_TEXTS; node = walk.nextNode())
    if (node.nodeValue?.trim()) texts.push({ ...boxOf(contentsOf(node)), weight: 1, isText: true });
  return texts;
}

/**
 * The bars and bubbles that the page keeps over everything else and that lie under this place: a cookie bar, a chat
 * button, a head that stays. Found by what a pointer would hit all over the place.
 */
export function barsUnder(place: Box, anchor: Anchor | null, document: Document): Kept[] {
  const found = new Set<Element>();
  for (const x of stepsOver(place.left, place.width))
    for (const y of stepsOver(place.top, place.height)) {
      const hit = document.elementsFromPoint(x, y).find((element) => !isOurs(element));
      const bar = hit && barOf(hit, anchor, document);
      if (bar) found.add(bar);
    }
  return [...found].map((bar) => weighed(bar, 1));
}

/** Points of a stretch, no farther apart than a chat button is wide. */
function stepsOver(from: number, length: number): number[] {
  const n = Math.ceil(length / BUBBLE);
  return Array.from({ length: n + 1 }, (_, at) => from + 1 + ((length - 2) * at) / n);
}

function barOf(hit: Element, anchor: Anchor | null, document: Document): Element | null {
  const { clientWidth, clientHeight } = document.documentElement;
  for (let at: Element | null = hit; at; at = at.parentElement) {
    if (!/^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) continue;
    const { width, height } = at.getBoundingClientRect();
    const isWhole = width * height >= BAR * clientWidth * clientHeight;
    return isWhole || (anchor && holds(at, anchor.card)) ? null : at;
  }
  return null;
}

/** The dialog in front, else the page. */
function frontOf(document: Document): Element {
  return [...document.querySelectorAll(DIALOG)].filter(isDrawn).at(-1) ?? document.documentElement;
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The box of an element with a weight; of a label only the box of its words. */
function weighed(element: Element, weight: number): Kept {
  return { ...boxOf(element.localName === 'label' ? contentsOf(element) : element), weight };
}

function contentsOf(node: Node): Range {
  const range = new Range();
  range.selectNodeContents(node);
  return range;
}

/** The box of an element in px of the window. */
export function boxOf(element: Pick<Element, 'getBoundingClientRect'>): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}
