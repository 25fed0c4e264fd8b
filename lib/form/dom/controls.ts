/** Selects what a person presses: buttons and links. */
export const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"], a';
/** Selects dialogs. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
