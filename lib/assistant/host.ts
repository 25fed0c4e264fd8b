import type { Exchange } from '../exchanges/index.ts';
import { BUTTON, DIALOG, formButtons, saveButtonOf } from '../form/card.ts';
import { isSeen } from '../form/dom/visible.ts';
import type { KeyForm } from '../form/find.ts';
import type { CardEvents, Draw, Drawing } from './drawing.ts';
import { type Box, type Corner, nextCorner, placeFor } from './place.ts';
import type { AssistantView } from './view.ts';

const NAME = 'keyfence-assistant';

/** What the assistant stands beside. */
export interface Anchor extends Pick<KeyForm, 'card' | 'field'> {
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
  /** Gives the keyboard to its main press, as soon as that is drawn. */
  readonly focus: () => void;
  readonly remove: () => void;
}

/**
 * Makes the element. It hangs on `<html>`, where no dialog kit makes it inert, and only for a native modal dialog
 * inside that one. Clicks that scripts make do not get in.
 */
export function makeHost(
  document: Document,
  exchange: Exchange,
  platform: string,
  draw: Draw,
  events: CardEvents,
  practice: boolean,
  corner: Corner | null = null,
): Host {
  const element = document.createElement(NAME);
  element.dataset.platform = platform;
  element.style.cssText =
    'all: initial; position: fixed; z-index: 2147483647; display: block; left: 16px; top: auto; bottom: 16px;';
  const root = element.attachShadow({ mode: 'open' });
  root.addEventListener('click', dropUntrusted, { capture: true });
  const drawing: Drawing = draw(root, events, practice);
  let form: Anchor | null = null;
  let chosen = corner;
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
      form && !form.isShown ? keptOf(form, exchange) : keptIn(document),
      { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
      chosen,
    );
    Object.assign(element.style, {
      left: `${left}px`,
      top: `${Math.max(8, top - stackedBelow(element))}px`,
      bottom: 'auto',
    });
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
      if (!view) return element.remove();
      element.dataset.state = view.state;
      element.dataset.tone = view.tone;
      if (view.saved === null) delete element.dataset.saved;
      else element.dataset.saved = view.saved;
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
      wantsFocus = true;
      takeFocus();
    },
    remove: () => {
      size.disconnect();
      drawing.remove();
      element.remove();
    },
  };
}

function dropUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

/** The innermost open modal `<dialog>` makes all else unreachable, so the assistant goes inside it. */
function parentIn(document: Document): Element {
  return (
    [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1) ??
    document.documentElement
  );
}

function keptOf({ card, field }: Anchor, exchange: Exchange): Box[] {
  const save = saveButtonOf(card, null, exchange);
  return toBoxes([...formButtons(card, exchange), ...(save ? [save] : []), ...(field ? [field] : [])]);
}

/** Where nothing is edited, any control may be the next one that is needed: of the dialog in front, else of the page. */
function keptIn(document: Document): Box[] {
  const front = [...document.querySelectorAll(DIALOG)].filter(isSeen).at(-1) ?? document;
  const pressable = [...front.querySelectorAll(PRESSABLE)].filter(({ localName }) => localName !== NAME);
  return toBoxes(pressable.slice(0, MOST_KEPT));
}

function toBoxes(elements: readonly Element[]): Box[] {
  return elements.map(boxOf).filter(({ width }) => width > 0);
}

const PRESSABLE = `${BUTTON}, input, select, summary, [tabindex]`;
/** More than a screen shows. */
const MOST_KEPT = 400;

function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

/** The assistant of another platform's build is left alone; this one stands above it. */
function stackedBelow(element: HTMLElement): number {
  const others = [...element.ownerDocument.querySelectorAll<HTMLElement>(NAME)].filter(
    (other) => other !== element && other.dataset.platform !== element.dataset.platform,
  );
  return others.reduce((sum, other) => sum + other.getBoundingClientRect().height + 8, 0);
}
