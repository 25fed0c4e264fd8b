import type { Address } from '../address/address.ts';
import type { Reach } from '../page/reach.ts';
import type { FormParts } from './form-parts.ts';
import type { Way } from './input/way.ts';
import type { SwitchMove } from './switches/switch.ts';

/** What a press is for. Nothing else in a page is ever pressed, and only by `hand.ts`. */
export type Purpose =
  | 'switch'
  /** The choice of a drawn menu that Keyfence opened: kits draw it in a layer of its own. */
  | 'option'
  | 'stage'
  | 'remove-chip'
  | 'add-row';

/** What a gate is set up with, when the user has pressed. */
export interface GateGround {
  readonly document: Document;
  readonly reach: Reach;
  /** Finds the form of this key as it is now; null where it is gone. */
  readonly find: () => FormParts | null;
  /** Every key form of the page as it is now. */
  readonly all: () => readonly FormParts[];
}

/** What a hand works with: the gate's ground, and the visit's end. */
export interface HandGround extends GateGround {
  readonly signal: AbortSignal;
}

/**
 * Touches a page for one piece of work: `hand.ts` makes it. `write`, `append`, `enter`, `press` and `change`
 * throw `TouchRefused` where the gate refuses, and the signal's reason once the visit is over.
 */
export interface Hand {
  /** Whether the user's own press on a button that saves was held back meanwhile. */
  readonly heldSave: boolean;
  /** Replaces the text of a control. A control that the page draws anew as it gets the focus is found again once. */
  write(field: Element, text: string, way: Way): void;
  /** Types at the end of what Keyfence wrote into a control. */
  append(field: Element, text: string): void;
  /**
   * Presses Enter over one entry that Keyfence typed.
   * @returns whether it was pressed: never over other text, and not again after one that brought nothing
   */
  enter(field: Element, address: Address): boolean;
  /** Reports that an Enter brought no entry: it may do something else here, and is not pressed again. */
  enterBroughtNothing(): void;
  /** Lets Enter be pressed again, to put back what was taken off: the page may have missed it, or taken it late. */
  tryEnterAgain(): void;
  /** Takes the focus from a control, as a person does who goes on. */
  leave(field: Element): void;
  /** Presses a control of the form. */
  press(element: Element, purpose: Purpose): void;
  /** Changes the restriction as a person would. The caller checks that the page took it. */
  change(move: SwitchMove): Promise<void>;
  /**
   * Puts back what stood in the controls that Keyfence wrote into, where they still hold exactly what it wrote: by the
   * setter, without focus, keys or presses, so that it works also where the form is inert or covered, and at the end of
   * a visit.
   * @param off the press that turns the restriction off again, where the gate still lets it happen
   */
  takeBack(off?: SwitchMove | null): void;
  /** Goes on after the end of the visit, to put back what it changed: the gate stays the one of the beginning. */
  goOn(signal: AbortSignal): void;
  /** Ends this hand: from now on forms submit again. */
  release(): void;
}
