/** How the user's own hand would change a switch. Only `hand.ts` carries it out. */
export type SwitchMove =
  | { readonly kind: 'press'; readonly element: Element }
  | { readonly kind: 'select'; readonly select: HTMLSelectElement; readonly option: HTMLOptionElement }
  /** A drawn menu: `option` finds the wanted option once the menu is open. */
  | { readonly kind: 'menu'; readonly opener: Element; readonly option: () => Element | null };

/** One choice of a switch: what shows its state, what a person would press, what it says. */
export interface Choice {
  readonly element: Element;
  readonly press: Element;
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
}

/** The control that turns the restriction on. */
export interface RestrictionSwitch {
  readonly state: 'on' | 'off' | 'third-party' | 'unknown';
  /** What turns the restriction on (`true`) or back off; null where nothing has to be done, or nothing can. */
  readonly change: (on: boolean) => SwitchMove | null;
}
