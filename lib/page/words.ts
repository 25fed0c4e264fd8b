import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { drawnChildren, openReach } from './reach.ts';
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
  const name = computeAccessibleName(element).replace(/\s+/g, ' ').trim();
  return withoutSecrets(apart(name, element)).slice(0, LONGEST);
}

/** The same name with the blanks that a person sees: items of a row or column are computed without any between them. */
function apart(name: string, element: Element): string {
  const words = labelsOf(element).map(wordsIn).join(' ');
  return words.replaceAll(' ', '') === name.replaceAll(' ', '') ? words : name;
}

/** The accessible description of a control. */
export function descriptionOf(element: Element): string {
  const isDescribed = ['aria-describedby', 'aria-description', 'title'].some((name) =>
    element.hasAttribute(name),
  );
  return isDescribed ? withoutSecrets(computeAccessibleDescription(element)).slice(0, LONGEST) : '';
}

/** What names an element: what `aria-labelledby` points at, else its label. */
function labelsOf(element: Element): readonly Element[] {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = element.getRootNode() as Document | ShadowRoot;
  if (ids.length > 0) return ids.flatMap((id) => root.getElementById?.(id) ?? []);
  return [...((element as HTMLInputElement).labels ?? [])].slice(0, 1);
}

/** The words inside an element that a person sees, as one line. */
export function wordsOf(element: Element): string {
  return withoutSecrets(wordsIn(element)).slice(0, LONGEST);
}

/** The most texts that the words of one control are made of. */
const MOST_TEXTS = 60;
/** What says nothing of the control that it stands in. */
const UNSAID = new Set(['style', 'script', 'svg', 'textarea', 'select']);

function wordsIn(element: Element): string {
  const words: string[] = [];
  collect(element, element, words);
  return words.join(' ').replace(/\s+/g, ' ');
}

/** Collects the texts of a part as it is drawn: what a slot was given stands in its place. */
function collect(part: Element, whole: Element, words: string[]): void {
  for (const node of drawnChildren(part, openReach)) {
    if (words.length >= MOST_TEXTS) return;
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').trim();
      if (text !== '' && (part === whole || isRendered(part))) words.push(text);
    } else if (node.nodeType === 1) {
      const inner = node as Element;
      if (UNSAID.has(inner.localName) || inner.getAttribute('role') === 'tooltip') continue;
      collect(inner, whole, words);
    }
  }
}
