import { textIn } from '../field/candidate.ts';

const BUSY = '[aria-busy="true"], [role="progressbar"], progress';

/** The controls of one press: where the text stands, what was pressed, and the form around both. */
export interface Pressed {
  readonly field: Element;
  readonly button: Element | null;
  readonly card: Element;
}

/**
 * Whether a page shows that it works on what was just staged: the field or the button is off while the text stands there
 * still, the text is gone out of a field that has not changed otherwise, or a part of the form says that it is busy.
 */
export function isWorking({ field, button, card }: Pressed): boolean {
  if (!field.isConnected) return card.isConnected && isBusy(card);
  return textIn(field).trim() === '' || isOff(field) || (button !== null && isOff(button)) || isBusy(card);
}

function isOff(control: Element): boolean {
  return control.matches(':disabled, [aria-disabled="true"], [readonly]');
}

function isBusy(card: Element): boolean {
  return card.matches(BUSY) || card.querySelector(BUSY) !== null;
}
