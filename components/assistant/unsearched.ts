/**
 * Makes an element whose text a page cannot search. `window.find` looks into closed shadow roots too, so a page could ask
 * word by word what the assistant says. Chromium's search passes over whatever stands in an element that is written
 * without an end tag; `bgsound` is the one among them that draws its children and means nothing to a screen reader.
 * Firefox searches it all the same (`docs/security.md`).
 */
export function unsearched(document: Document): HTMLElement {
  const element = document.createElement('bgsound');
  element.style.display = 'block';
  return element;
}
