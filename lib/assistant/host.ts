import type { Exchange } from '../exchanges/index.ts';
import { BUTTON, DIALOG, formButtons } from '../form/card.ts';
import type { Reach } from '../form/dom/reach.ts';
import { isSeen } from '../form/dom/visible.ts';
import type { KeyForm } from '../form/find.ts';
import { claimAsOurs, isOurs } from '../page/ours.ts';
import type { CardEvents, Draw, Drawing } from './drawing.ts';
import { attachRoot, markHost } from './exposure.ts';
import { keepInPage } from './keep.ts';
import { markAs, removeLeftBehind } from './left-behind.ts';
import { type Box, type Corner, nextCorner, placeFor } from './place.ts';
import type { AssistantView } from './view.ts';

/** What the assistant stands beside. */
export interface Anchor extends Pick<KeyForm, 'card' | 'field' | 'save'> {
  /** Whether keys are only shown: then any control of the page may be the next one that the user needs. */
  readonly isShown: boolean;
}

/** The element of the assistant in the page. */
export interface Host {
  readonly show: (view: AssistantView | null) => void;
  /** Stands where it belongs: in the open modal dialog, beside the form, off its buttons. */
  readonly settle: (anchor: Anchor | null) => void;
  /** Goes to the next corner, or back to beside the form, and says where that is. */
  readonly move: () => Corner | null;
  /** The user asked for it by the toolbar: it shows itself and gives the keyboard to its main press, once that is drawn. */
  readonly focus: () => void;
  readonly remove: () => void;
}

/** Where the element hangs and what is drawn into it. */
export interface HostPorts {
  readonly document: Document;
  readonly reach: Reach;
  readonly exchange: Exchange;
  readonly draw: Draw;
  readonly events: CardEvents;
  readonly practice: boolean;
  /** The extension's: what an earlier version of it has left in the page is taken away. */
  readonly id: string;
  /** Where the user moved it to. */
  readonly corner?: Corner | null;
  /** The page takes the element away, or keeps it out of sight. */
  readonly onKeptAway?: () => void;
}

/**
 * Makes the element: a plain one without a name, with a closed root. It hangs on `<html>`, where no dialog kit makes it
 * inert, and only for a native modal dialog inside that one.
 */
export function makeHost({ document, exchange, reach, id, ...ports }: HostPorts): Host {
  removeLeftBehind(document, reach, id);
  const element = document.createElement('div');
  claimAsOurs(element);
  element.style.cssText = STYLE;
  const root = attachRoot(element);
  markAs(root, id);
  const drawing: Drawing = ports.draw(root, ports.events, ports.practice);
  const keeper = keepInPage(element, {
    putBack: () => parentIn(document).append(element),
    standsBack: () => isDialogInFront(document, form),
    onKeptAway: ports.onKeptAway ?? (() => undefined),
  });
  let form: Anchor | null = null;
  let chosen = ports.corner ?? null;
  let wantsFocus = false;
  // What is drawn arrives later than what is said: the place follows the size.
  const size = new ResizeObserver(() => {
    place();
    takeFocus();
  });
  size.observe(element);

  function place(): void {
    if (!element.isConnected) return;
    const { left, top } = placeFor(
      boxOf(element),
      form ? boxOf(form.card) : null,
      form && !form.isShown ? keptOf(form) : keptIn(document),
      { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
      chosen,
    );
    const raised = Math.max(8, top - stackedBelow(element, reach));
    for (const [name, value] of [
      ['left', `${left}px`],
      ['top', `${raised}px`],
      ['bottom', 'auto'],
    ] as const)
      element.style.setProperty(name, value, 'important');
    keeper.restyled();
  }

  function takeFocus(): void {
    const press =
      root.querySelector<HTMLElement>('.main-actions button') ??
      root.querySelector<HTMLElement>('button:not(.icon-button)');
    if (!wantsFocus || !press) return;
    wantsFocus = false;
    press.focus();
  }

  return {
    show: (view) => {
      keeper.want(view !== null);
      if (!view) return element.remove();
      markHost(element, view);
      if (!element.isConnected) parentIn(document).append(element);
      drawing.draw(view);
    },
    settle: (anchor) => {
      form = anchor;
      const parent = parentIn(document);
      if (element.isConnected && element.parentElement !== parent) parent.append(element);
      place();
    },
    move: () => {
      chosen = nextCorner(chosen);
      place();
      return chosen;
    },
    focus: () => {
      keeper.forgive();
      drawing.trust();
      wantsFocus = true;
      takeFocus();
    },
    remove: () => {
      keeper.end();
      size.disconnect();
      drawing.remove();
      element.remove();
    },
  };
}

/** Nothing that a page says of its elements may hide, dim or shift this one. */
const STYLE = [
  'all: initial',
  'position: fixed',
  'z-index: 2147483647',
  'display: block',
  'left: 16px',
  'top: auto',
  'bottom: 16px',
]
  .map((declaration) => `${declaration} !important;`)
  .join(' ');

/** Whether a dialog of the page, in which the form does not stand, is in front. */
function isDialogInFront(document: Document, form: Anchor | null): boolean {
  return [...document.querySelectorAll(DIALOG)].some(
    (dialog) => isSeen(dialog) && !(form && dialog.contains(form.card)),
  );
}

/** The innermost open modal `<dialog>` makes all else unreachable, so the assistant goes inside it. */
function parentIn(document: Document): Element {
  return (
    [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1) ??
    document.documentElement
  );
}

function keptOf({ card, field, save }: Anchor): Box[] {
  return toBoxes([...formButtons(card), ...(save ? [save] : []), ...(field ? [field] : [])]);
}

/** Where nothing is edited, any control may be the next one that is needed: of the dialog in front, else of the page. */
function keptIn(document: Document): Box[] {
  const front = [...document.querySelectorAll(DIALOG)].filter(isSeen).at(-1) ?? document;
  const pressable = [...front.querySelectorAll(PRESSABLE)].filter((control) => !isOurs(control));
  return toBoxes(pressable.slice(0, MOST_KEPT));
}

function toBoxes(elements: readonly Element[]): Box[] {
  return elements.map(boxOf).filter(({ width }) => width > 0);
}

const PRESSABLE = `${BUTTON}, input, select, summary, [tabindex]`;
const CARD = '.surface.assistant';
const MOST_KEPT = 400;

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/**
 * The assistant of another platform's build is left alone; this one stands above it. It is known by what stands in its
 * closed root, which extensions can see and pages cannot.
 */
function stackedBelow(element: HTMLElement, reach: Reach): number {
  const beside = [...(element.parentElement?.children ?? [])];
  const others = beside.filter(
    (other) =>
      other !== element && other.localName === 'div' && reach.shadowOf(other)?.querySelector(CARD) != null,
  );
  return others.reduce((sum, other) => sum + other.getBoundingClientRect().height + 8, 0);
}
