/** What a person presses. */
export const BUTTON = 'button, [role="button"], input[type="submit"], input[type="button"], a';
/** What a page opens over itself. */
export const DIALOG = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
