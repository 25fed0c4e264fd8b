import type { Address } from '../address/address.ts';
import type { ChoiceKind } from './choices.ts';
import type { Theme } from './page-theme.ts';
import type { Point } from './place.ts';
import type { ActionId, AssistantView } from './view.ts';

/** What the card in the shadow root reports. Only trusted clicks get this far. */
export interface CardEvents {
  readonly onAction: (id: ActionId, address?: Address) => void;
  readonly onChoice: (kind: ChoiceKind, address: Address | null, ticked: boolean) => void;
}

/** How a card is drawn where it stands. */
export interface CardLook {
  /** `bar`: one line, where the card would cover what the user needs. */
  readonly shape: 'card' | 'bar';
  /** How high it may grow before it scrolls, in px; null where nothing is known yet. */
  readonly room: number | null;
  readonly theme: Theme;
}

/** What the card reports to the code that placed it, and asks it. */
export interface CardPlace {
  /** Called when another view is drawn, before anybody has seen it. */
  readonly onDrawn: () => void;
  /**
   * Called when the user unfolds the bar, or folds the card. False: the card folds into one line as usual.
   */
  readonly onFold: (folded: boolean) => boolean;
  /** How far the user has moved it since this was asked last, in px. */
  readonly movedByUser: () => Point;
}

/** A drawn card. */
export interface Drawing {
  readonly draw: (view: AssistantView, look: CardLook) => void;
  /** Ends the browser's doubt whether the card is seen: the user asked for it by the toolbar. */
  readonly trust: () => void;
  readonly remove: () => void;
}

/** Draws the assistant's card. */
export type Draw = (root: ShadowRoot, events: CardEvents, place: CardPlace, practice: boolean) => Drawing;
