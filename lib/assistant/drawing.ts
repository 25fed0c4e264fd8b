import type { Address } from '../address/index.ts';
import type { ChoiceKind } from './choices.ts';
import type { ActionId, AssistantView } from './view.ts';

/** What the card in the shadow root tells. Only trusted clicks get this far. */
export interface CardEvents {
  readonly onAction: (id: ActionId, address?: Address) => void;
  readonly onChoice: (kind: ChoiceKind, address: Address | null, ticked: boolean) => void;
}

/** A drawn card. */
export interface Drawing {
  readonly draw: (view: AssistantView) => void;
  /** The user asked for the card by the toolbar: the browser's doubt whether it is seen does not count any more. */
  readonly trust: () => void;
  readonly remove: () => void;
}

/** Draws the assistant's card: a script of its own, so that no framework is loaded before there is a form. */
export type Draw = (root: ShadowRoot, events: CardEvents, practice: boolean) => Drawing;
