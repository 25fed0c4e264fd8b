import type { Address } from '../address/address.ts';
import type { ChoiceKind } from './choices.ts';
import type { Theme } from './page-theme.ts';
import type { Point } from './place.ts';
import type { ActionId, AssistantView } from './view.ts';

/** What the card in the shadow root tells. Only trusted clicks get this far. */
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

/** What the card tells of itself to whoever placed it. */
export interface CardPlace {
  /** Another view is drawn, and nobody has seen it yet. */
  readonly onDrawn: () => void;
  /** The user unfolds the bar, or folds the card; false where it is folded into one line as ever. */
  readonly onFold: (folded: boolean) => boolean;
  /** How far the user has moved it since this was asked last, in px. */
  readonly movedByUser: () => Point;
}

/** A drawn card. */
export interface Drawing {
  readonly draw: (view: AssistantView, look: CardLook) => void;
  /** The user asked for the card by the toolbar: the browser's doubt whether it is seen does not count any more. */
  readonly trust: () => void;
  readonly remove: () => void;
}

/** Draws the assistant's card. */
export type Draw = (root: ShadowRoot, events: CardEvents, place: CardPlace, practice: boolean) => Drawing;
