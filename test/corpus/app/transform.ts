/** What a browser's own translation does to a page: each text is wrapped in two `<font>`s. */
function wrapTexts(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || /^(?:FONT|SCRIPT|STYLE|TEXTAREA|OPTION|TITLE)$/.test(parent.tagName))
      continue;
    if (parent.isContentEditable) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    parent.replaceChild(outer, text);
    outer.append(inner);
    inner.append(text);
  }
}

const KEPT = [
  'display',
  'visibility',
  'position',
  'overflow',
  'clip-path',
  'clip',
  'pointer-events',
] as const;
const written = new WeakMap<HTMLElement, string[]>();

/** What an element's class means for being seen: what was hidden stays hidden, a native radio stays behind its drawing. */
function looksOf(element: HTMLElement): [name: string, value: string][] {
  for (const name of written.get(element) ?? []) element.style.removeProperty(name);
  const style = getComputedStyle(element);
  const input = element.matches('input');
  const sized = input || style.position === 'absolute';
  const names = [...KEPT, ...(input ? ['opacity'] : []), ...(sized ? ['width', 'height'] : [])];
  return names
    .filter((name) => element.style.getPropertyValue(name) === '')
    .map((name) => [name, style.getPropertyValue(name)]);
}

function stripAll(root: ParentNode): void {
  const named = [...root.querySelectorAll('[class], [id]')].filter((one) => one.closest('head') === null);
  const looks = named.flatMap((element) =>
    element instanceof HTMLElement && element.hasAttribute('class')
      ? [{ element, kept: looksOf(element) }]
      : [],
  );
  for (const { element, kept } of looks) {
    for (const [name, value] of kept) element.style.setProperty(name, value);
    written.set(
      element,
      kept.map(([name]) => name),
    );
  }
  for (const element of named) {
    element.removeAttribute('class');
    element.removeAttribute('id');
  }
}

/** Keeps one transformation applied to a document (or a shadow root), whatever the page renders later. */
export function transform(root: Document | ShadowRoot, mode: URLSearchParams): void {
  const strip = mode.get('strip') === '1';
  const font = mode.get('font') === '1';
  if (!strip && !font) return;
  const target = root instanceof Document ? root.documentElement : root;
  const apply = () => {
    if (strip) stripAll(root);
    if (font) wrapTexts(root instanceof Document ? root.body : root);
    observer.takeRecords();
  };
  const observer = new MutationObserver(apply);
  observer.observe(target, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['class', 'id'],
  });
  apply();
}
