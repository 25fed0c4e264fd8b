import type { Reach } from '../page/reach.ts';
import type { Chosen } from '../schema/card.ts';
import type { Anchor } from './anchor.ts';
import { makeCardShape } from './card-shape.ts';
import type { Dragged } from './drag.ts';
import type { CardPlace, Drawing } from './drawing.ts';
import { type FoundPlace, placeForBar, placeForCard, placeForPill, windowOf } from './find-place.ts';
import { barsUnder, boxOf } from './kept.ts';
import { EDGE, makeMover } from './mover.ts';
import type { Theme } from './page-theme.ts';
import { nextCorner, type Point, type Size, spotAt } from './place.ts';
import type { AssistantView } from './view.ts';

/** The place of the card in the window, and the shape in which it is drawn there. */
export interface CardStand extends Pick<Drawing, 'trust' | 'remove'> {
  readonly show: (view: AssistantView) => void;
  /** Places it where it covers nothing that the user needs: as a card, else as a bar. */
  readonly place: () => void;
  /** Places it anew where the page has put a bar or a bubble under it, which calls for no look at the page. */
  readonly offNewBars: () => void;
  /** Forgets where it stands: what it stood beside is another thing now. */
  readonly leave: () => void;
  readonly dragged: Dragged;
}

/** What a card's place is computed from, and what is called when it changes. */
export interface StandPorts {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly document: Document;
  readonly reach: Reach;
  readonly chosen: Chosen | null;
  readonly anchor: () => Anchor | null;
  readonly theme: () => Theme;
  readonly draw: (card: CardPlace) => Drawing;
  readonly onRestyled: () => void;
  readonly onMoved: (chosen: Chosen | null) => void;
}

/** Makes the stand that places one element in the window. */
export function makeStand(ports: StandPorts): CardStand {
  const { element, root, document, anchor } = ports;
  const mover = makeMover(element, ports.reach, ports.onRestyled);
  const sizeNow = () => sizeOf(element);
  const { movedByUser } = mover;
  const shape = makeCardShape({ root, draw: ports.draw, sizeNow, movedByUser, onChanged: place });
  let { chosen } = ports;
  /** The size for which a place was looked for last. */
  let placed: Size = { width: 0, height: 0 };

  function place(): void {
    if (!element.isConnected || !shape.isKnown()) return;
    const theme = ports.theme();
    if (shape.isFolded()) {
      stepTo(placeForPill(sizeNow(), where()));
      shape.draw({ shape: 'card', room: null, theme });
      return;
    }
    const card = placeForCard(shape.natural(), shape.isUnfolded(), where());
    // A bar belongs to an edge, wherever the card was.
    if (!card && !shape.isBar()) mover.forget();
    stepTo(card ?? placeForBar(where()));
    shape.draw({ shape: card ? 'card' : 'bar', room: card?.stand.room ?? null, theme });
  }

  function where() {
    return { document, anchor: anchor(), chosen, now: mover.now() };
  }

  function stepTo({ stand, size }: FoundPlace): void {
    placed = size;
    mover.to(stand);
  }

  function choose(next: Chosen | null): void {
    chosen = next;
    mover.forget();
    place();
    ports.onMoved(chosen);
  }

  return {
    show: shape.show,
    place,
    offNewBars: () => void (isOverBar(element, anchor()) && place()),
    leave: mover.forget,
    dragged: {
      at: () => mover.now() ?? boxOf(element),
      to: (point) => mover.byHand(withinWindow(point, sizeNow(), document)),
      end: () => {
        const now = mover.now();
        if (now) choose(spotAt(now, placed, windowOf(document)));
      },
      corner: () => choose(nextCorner(chosen)),
    },
    trust: shape.drawing.trust,
    remove: shape.drawing.remove,
  };
}

/** Returns whether a bar of the page lies under the element; false in a hidden tab. */
function isOverBar(element: HTMLElement, anchor: Anchor | null): boolean {
  const document = element.ownerDocument;
  if (document.hidden || !element.isConnected) return false;
  return barsUnder(boxOf(element), anchor, document).length > 0;
}

function withinWindow({ left, top }: Point, size: Size, document: Document): Point {
  const { width, height } = windowOf(document);
  const within = (at: number, end: number) => Math.max(EDGE, Math.min(at, end - EDGE));
  return { left: within(left, width - size.width), top: within(top, height - size.height) };
}

function sizeOf(element: HTMLElement): Size {
  const { width, height } = boxOf(element);
  return { width, height };
}
