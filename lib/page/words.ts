import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { drawnChildren, openReach } from './reach.ts';
import { withoutSecrets } from './secret.ts';
import { isRendered } from './visible.ts';

/** The most characters of a text that are kept; more is a page of its own. */
export const LONGEST = 600;

/** Attributes that can give an accessible name; for an element without any of them none is computed. */
const NAMED = ['aria-label', 'aria-labelledby', 'placeholder', 'title', 'alt'];

/** The accessible name of a control, without keys and secrets; empty where it has none. */
export function nameOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels?.length ?? 0;
  const label = element.getAttribute('aria-label');
  // What the specification puts first but for references by id.
  if (label && !element.hasAttribute('aria-labelledby'))
    return withoutSecrets(label.trim()).slice(0, LONGEST);
  const isNamed =
    labels > 0 || NAMED.some((name) => element.hasAttribute(name)) || element.hasAttribute('role');
  return isNamed ? computedName(element) : '';
}

/** The name of each control that was computed last, with the markup that it was computed of. */
const computed = new WeakMap<Element, { readonly of: string; readonly name: string }>();

function computedName(element: Element): string {
  const of = namingMarkup(element);
  const before = computed.get(element);
  if (of !== null && before?.of === of) return before.name;
  const text = computeAccessibleName(element).replace(/\s+/g, ' ').trim();
  const name = withoutSecrets(apart(text, element)).slice(0, LONGEST);
  if (of !== null) computed.set(element, { of, name });
  return name;
}

const serializer = new XMLSerializer();
/** Longer markup costs as much as the name that is computed of it. */
const LONGEST_MARKUP = 4_000;
/** Controls inside a label whose value becomes a part of the name. */
const VALUED =
  'input:not([type="radio"], [type="checkbox"], [type="hidden"]), textarea, select, [contenteditable]';

/**
 * The markup that the name of a control follows from, with a sign for what is rendered; null where it is too
 * long, or where the name follows from values or a shadow root.
 */
function namingMarkup(element: Element): string | null {
  const parts = [element, ...referencesOf(element)];
  let markup = '';
  for (const part of parts) {
    markup += part.checkVisibility({ visibilityProperty: true }) ? '+' : '-';
    markup += serializer.serializeToString(part);
    if (markup.length > LONGEST_MARKUP || part.shadowRoot || part.querySelector(VALUED)) return null;
    for (const inner of part.querySelectorAll('*')) {
      if (inner.shadowRoot) return null;
      markup += inner.checkVisibility({ visibilityProperty: true }) ? '+' : '-';
    }
  }
  return markup;
}

/**
 * The name with the blanks that a person sees: a computed name has none between the items of a row or column.
 */
function apart(name: string, element: Element): string {
  const words = labelsOf(element).map(wordsIn).join(' ');
  return words.replaceAll(' ', '') === name.replaceAll(' ', '') ? words : name;
}

/** The accessible description of a control, without keys and secrets; empty where it has none. */
export function descriptionOf(element: Element): string {
  const isDescribed = ['aria-describedby', 'aria-description', 'title'].some((name) =>
    element.hasAttribute(name),
  );
  return isDescribed ? withoutSecrets(computeAccessibleDescription(element)).slice(0, LONGEST) : '';
}

/** What names an element: what `aria-labelledby` points at, else its first label. */
function labelsOf(element: Element): readonly Element[] {
  const all = referencesOf(element);
  return element.getAttribute('aria-labelledby')?.trim() ? all : all.slice(0, 1);
}

/** Everything that may name an element: what `aria-labelledby` points at, else all its labels. */
function referencesOf(element: Element): readonly Element[] {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '');
  const root = element.getRootNode() as Document | ShadowRoot;
  if (ids.length > 0) return ids.flatMap((id) => root.getElementById?.(id) ?? []);
  return [...((element as HTMLInputElement).labels ?? [])];
}

/** The words inside an element that a person sees, as one line. */
export function wordsOf(element: Element): string {
  return withoutSecrets(wordsIn(element)).slice(0, LONGEST);
}

/** The most texts that the words of one control are made of. */
const MOST_TEXTS = 60;
/** Tags whose text is not a part of a control's words. */
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
