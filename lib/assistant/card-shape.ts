import type { CardLook, CardPlace, Drawing } from './drawing.ts';
import type { Size } from './place.ts';
import type { AssistantView } from './view.ts';

/**
 * The shape in which the view is drawn now: folded into one line, as a card or as a bar; and the size of its
 * card.
 */
export interface CardShape {
  readonly show: (view: AssistantView) => void;
  /** Draws the view again where the look differs from the last one. */
  readonly draw: (look: CardLook) => void;
  /** Whether there is a view, and its size is known. */
  readonly isKnown: () => boolean;
  readonly isFolded: () => boolean;
  readonly isBar: () => boolean;
  /** Whether the user unfolded the bar. */
  readonly isUnfolded: () => boolean;
  /** The card's own size, with nothing of it unfolded. */
  readonly natural: () => Size;
  readonly drawing: Pick<Drawing, 'trust' | 'remove'>;
}

interface ShapePorts {
  readonly root: ShadowRoot;
  readonly draw: (card: CardPlace) => Drawing;
  readonly sizeNow: () => Size;
  readonly movedByUser: CardPlace['movedByUser'];
  /** Called when the drawing has changed and has to be placed. */
  readonly onChanged: () => void;
}

/**
 * Makes the shape of a card. Each view is first drawn as a card with all the room, to be measured before
 * anybody sees it.
 */
export function makeCardShape({ root, sizeNow, onChanged, ...ports }: ShapePorts): CardShape {
  let view: AssistantView | null = null;
  let look: CardLook = { shape: 'card', room: null, theme: 'light' };
  let natural: Size | null = null;
  let isUnfolded = false;
  let isPending = false;
  const drawing = ports.draw({
    onDrawn: () => {
      isPending = false;
      if (root.querySelector('.card:not(.compact)')) natural = sizeNow();
      onChanged();
    },
    onFold: (folded) => {
      if (folded && !isUnfolded) return false;
      isUnfolded = !folded;
      onChanged();
      return true;
    },
    movedByUser: ports.movedByUser,
  });
  return {
    show: (next) => {
      if (JSON.stringify(next.headline) !== JSON.stringify(view?.headline)) isUnfolded = false;
      view = next;
      isPending = true;
      look = { ...look, shape: 'card', room: null };
      drawing.draw(view, look);
    },
    draw: (next) => {
      if (next.shape === look.shape && next.room === look.room && next.theme === look.theme) return;
      look = next;
      if (view) drawing.draw(view, look);
    },
    isKnown: () => view !== null && !isPending,
    isFolded: () => root.querySelector('.card') === null,
    isBar: () => look.shape === 'bar',
    isUnfolded: () => isUnfolded,
    natural: () => natural ?? sizeNow(),
    drawing,
  };
}
