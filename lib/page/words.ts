import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { withoutSecrets } from './secret.ts';
import { isRendered } from './visible.ts';

/** The most characters of a text that are kept; more is a page of its own. */
export const LONGEST = 600;

/** What carries an accessible name or description; most elements need not be asked. */
const NAMED = ['aria-label', 'aria-labelledby', 'placeholder', 'title', 'alt'];

/** The accessible name of a control. */
export function nameOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels?.length ?? 0;
  const label = element.getAttribute('aria-label');
  // What the specification puts first but for references by id.
  if (label && !element.hasAttribute('aria-labelledby'))
    return withoutSecrets(label.trim()).slice(0, LONGEST);
  const isNamed =
    labels > 0 || NAMED.some((name) => element.hasAttribute(name)) || element.hasAttribute('role');
  if (!isNamed) return '';
  return withoutSecrets(computeAccessibleName(element).replace(/\s+/g, ' ').trim()).slice(0, LONGEST);
}

/** The accessible description of a control. */
export function descriptionOf(element: Element): string {
  const isDescribed = ['aria-describedby', 'aria-description', 'title'].some((name) =>
    element.hasAttribute(name),
  );
  return isDescribed ? withoutSecrets(computeAccessibleDescription(element)).slice(0, LONGEST) : '';
}

/** The words inside an element that a person sees, as one line. */
export function wordsOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const words: string[] = [];
  for (let node = walker.nextNode(); node && words.length < 60; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || !parent || parent.closest('style, script, svg, textarea, select, [role="tooltip"]'))
      continue;
    if (parent === element || isRendered(parent)) words.push(text);
  }
  return withoutSecrets(words.join(' ').replace(/\s+/g, ' ')).slice(0, LONGEST);
}
