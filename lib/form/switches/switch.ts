import type { Signal } from '../signal.ts';

/** One choice of a switch: what shows its state, what a person would press, what it says. */
export interface Choice {
  readonly element: Element;
  readonly press: Element;
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
}

/**
 * The control that turns the restriction on. Two or three choices, or one that is on or off; both are read as
 * "which press turns it on".
 */
export interface RestrictionSwitch {
  readonly kind: 'choices' | 'toggle' | 'select';
  /** The element that holds all of it. */
  readonly group: Element;
  /** The last control of it in page order: in a flat form the group is half the page. */
  readonly last: Element;
  readonly state: 'on' | 'off' | 'third-party' | 'unknown';
  readonly disabled: boolean;
  /** Turns the restriction on (`true`) or back off. Resolves once the press was made; proof is the caller's. */
  readonly set: (on: boolean) => Promise<void>;
  /** Whether a known phrase says that it is one, or the user did; else the page must show a key, too. */
  readonly isKnown: boolean;
  readonly signals: readonly Signal[];
}
