/** Marks an element as Keyfence's own. */
export function claimAsOurs(element: Element): void {
  globalThis.keyfenceElements ??= new WeakSet();
  globalThis.keyfenceElements.add(element);
}
