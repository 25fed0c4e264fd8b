const typed = new WeakSet<Element>();

/** Remembers that this control was typed into during the visit: by a person, or for one, entry by entry. */
export function rememberTyping(control: Element): void {
  typed.add(control);
}

/** Whether what stands in a control may be typed and not sent on yet; else the page itself put it there. */
export function wasTypedInto(control: Element): boolean {
  return typed.has(control);
}
