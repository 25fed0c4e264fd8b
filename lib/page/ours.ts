/**
 * Which elements of the page are Keyfence's own. They bear no name or attribute that a page could look for: the list
 * lies in the isolated world of the page, where all scripts of this extension share it and the page sees nothing.
 */
declare global {
  var keyfenceElements: WeakSet<object> | undefined;
}

/** Whether a node or an event's target is an element that Keyfence put into the page. */
export function isOurs(target: EventTarget | null | undefined): boolean {
  return !!target && globalThis.keyfenceElements?.has(target) === true;
}
