import { DIALOG } from '../form/dom/dialog.ts';
import { isSeen } from '../form/dom/visible.ts';
import { claimAsOurs } from '../page/claim.ts';
import type { Reach } from '../page/reach.ts';
import type { Chosen } from '../schema/card.ts';
import type { Anchor } from './anchor.ts';
import { watchBars } from './bar-watch.ts';
import { makeDrag } from './drag.ts';
import type { CardEvents, Draw } from './drawing.ts';
import { attachRoot, markHost } from './exposure.ts';
import { keepInPage } from './keep.ts';
import { markAs, removeLeftBehind } from './left-behind.ts';
import { type Theme, themeAround } from './page-theme.ts';
import { type CardStand, makeStand, type StandPorts } from './stand.ts';
import type { AssistantView } from './view.ts';

/** The element of the assistant in the page. */
export interface Host {
  readonly show: (view: AssistantView | null) => void;
  /** Moves it to where it belongs: into the open modal dialog, beside the form, off its controls. */
  readonly settle: (anchor: Anchor | null) => void;
  /** Moves it to the next corner, or back to beside the form. */
  readonly move: () => void;
  /** Shows it after the user asked for it by the toolbar, and focuses its main button once that is drawn. */
  readonly focus: () => void;
  /** Takes a trusted event in the assistant that is kept from the page. */
  readonly hear: (event: Event) => void;
  readonly remove: () => void;
}

/** Where the element hangs and what is drawn into it. */
export interface HostPorts {
  readonly document: Document;
  readonly reach: Reach;
  readonly events: CardEvents;
  readonly practice: boolean;
  /** The id of the extension. A card that an earlier version of it has left in the page is removed. */
  readonly id: string;
  /** Where the user moved it to. */
  readonly chosen?: Chosen | null;
  /** The theme of the card; `page`: that of the page around it. */
  readonly theme?: () => Theme | 'page';
  /** Called when the user has moved it; null: beside the form again. */
  readonly onMoved?: (chosen: Chosen | null) => void;
  /** Called when the page removes the element again and again, or keeps it out of sight. */
  readonly onKeptAway?: () => void;
}

/** A page that is scrolled is looked at again this long after, in ms. */
const SCROLLED = 150;

/**
 * Makes the element: a plain one without a name, with a closed root. It hangs on `<html>`, where no dialog kit makes it
 * inert, and only for a native modal dialog inside that one.
 */
export function makeHost(draw: Draw, ports: HostPorts): Host {
  const { document, reach, id } = ports;
  removeLeftBehind(document, reach, id);
  const element = document.createElement('div');
  claimAsOurs(element);
  element.style.cssText = STYLE;
  const root = attachRoot(element);
  markAs(root, id);
  let anchor: Anchor | null = null;
  const done = new AbortController();
  const keeper = keepInPage(element, {
    putBack: () => parentIn(document).append(element),
    standsBack: () => isDialogInFront(document, anchor),
    onKeptAway: ports.onKeptAway ?? (() => undefined),
  });
  const standing = makeStand({ ...standPorts(draw, ports, root, () => anchor), onRestyled: keeper.restyled });
  const focus = makeFocus(root);
  replaceOnChanges(element, ports, standing, focus.take, done.signal);

  return {
    show: (view) => {
      keeper.want(view !== null);
      if (!view) return element.remove();
      markHost(element, view);
      if (!element.isConnected) parentIn(document).append(element);
      standing.show(view);
    },
    settle: (next) => {
      // A form that is gone for a moment, while the page draws it anew, moves nothing.
      if (next && anchor && next.isShown !== anchor.isShown) standing.leave();
      anchor = next;
      const parent = parentIn(document);
      if (element.isConnected && element.parentElement !== parent) parent.append(element);
      standing.place();
    },
    move: standing.dragged.corner,
    focus: () => {
      keeper.forgive();
      standing.trust();
      focus.want();
    },
    hear: makeDrag(element, root, standing.dragged),
    remove: () => {
      done.abort();
      keeper.end();
      standing.remove();
      element.remove();
    },
  };
}

function standPorts(
  draw: Draw,
  ports: HostPorts,
  root: ShadowRoot,
  anchor: () => Anchor | null,
): Omit<StandPorts, 'onRestyled'> {
  const { document, reach, events, practice } = ports;
  return {
    element: root.host as HTMLElement,
    root,
    document,
    reach,
    chosen: ports.chosen ?? null,
    anchor,
    theme: () => {
      const theme = ports.theme?.() ?? 'page';
      return theme === 'page' ? themeAround(anchor()?.card ?? document.body) : theme;
    },
    draw: (card) => draw(root, events, card, practice),
    onMoved: (chosen) => ports.onMoved?.(chosen),
  };
}

/** Places the element anew after its size, the page's scroll position or a bar of the page has changed. */
function replaceOnChanges(
  element: HTMLElement,
  { document, reach }: HostPorts,
  standing: CardStand,
  onDrawn: () => void,
  signal: AbortSignal,
): void {
  // The card is drawn later than `show` returns: the place follows the size.
  const size = new ResizeObserver(() => {
    standing.place();
    onDrawn();
  });
  size.observe(element);
  let timer = 0;
  const onScroll = () => {
    clearTimeout(timer);
    timer = window.setTimeout(standing.place, SCROLLED);
  };
  document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  watchBars(document, reach, standing.offNewBars, signal);
  signal.addEventListener('abort', () => {
    size.disconnect();
    clearTimeout(timer);
  });
}

/** Focuses the main button once that is wanted and drawn. */
function makeFocus(root: ShadowRoot): { readonly want: () => void; readonly take: () => void } {
  let isWanted = false;
  const take = () => {
    const press =
      root.querySelector<HTMLElement>('.main-actions button') ??
      root.querySelector<HTMLElement>('button:not(.icon-button)') ??
      root.querySelector<HTMLElement>('[data-testid="unfold"]');
    if (!isWanted || !press) return;
    isWanted = false;
    press.focus();
  };
  return {
    want: () => {
      isWanted = true;
      take();
    },
    take,
  };
}

/** Styles that keep the page's own styles from hiding, dimming or shifting the element. */
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
function isDialogInFront(document: Document, anchor: Anchor | null): boolean {
  return [...document.querySelectorAll(DIALOG)].some(
    (dialog) => isSeen(dialog) && !(anchor && dialog.contains(anchor.card)),
  );
}

/**
 * Where the element hangs: in the last open modal `<dialog>`, which makes all else unreachable, else on
 * `<html>`.
 */
function parentIn(document: Document): Element {
  return (
    [...document.querySelectorAll('dialog')].filter((dialog) => dialog.matches(':modal')).at(-1) ??
    document.documentElement
  );
}
