/**
 * Makes an element whose text a page cannot search. `window.find` looks into closed shadow roots too, so a
 * page could ask word by word what the assistant says. Chromium's search skips the content of elements that
 * are written without an end tag; `bgsound` is the one of them that draws its children and has no meaning for
 * a screen reader. Firefox searches it all the same (`docs/security.md`).
 */
export function unsearched(document: Document): HTMLElement {
  const element = document.createElement('bgsound');
  element.style.display = 'block';
  return element;
}
