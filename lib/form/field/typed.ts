import { extractAddresses } from '../../address/index.ts';

const typed = new WeakSet<Element>();
/** The addresses that were typed last: a page that draws its field anew keeps the text, not the element. */
let lastText: string | null = null;

/**
 * Remembers that a control was typed into during the visit: by a person, or for one, entry by entry.
 * @param text what was typed, where the control may be the address field; else nothing
 */
export function rememberTyping(control: Element, text: string): void {
  typed.add(control);
  if (extractAddresses(text).length > 0) lastText = text;
}

/** Whether what stands in a control may be typed and not sent on yet; else the page itself put it there. */
export function wasTypedInto(control: Element): boolean {
  return typed.has(control) || (lastText !== null && (control as HTMLInputElement).value === lastText);
}
