/** Selects what a person presses: buttons and links. */
export const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"], a';
/** Selects single choices of a set, native and drawn. */
export const CHOICE =
  'input[type="radio"], [role="radio"], [role="menuitemradio"], button[aria-pressed], [role="button"][aria-pressed], [role="tab"]';
