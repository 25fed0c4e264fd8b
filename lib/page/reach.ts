/** How far the capture can see into a page. The content script passes what its browser offers. */
export interface Reach {
  /** Returns the shadow root of an element, also a closed one where the browser gives it. */
  readonly shadowOf: (element: Element) => ShadowRoot | null;
}

/** What any script can see: open shadow roots. */
export const openReach: Reach = { shadowOf: (element) => element.shadowRoot };

/** The tree inside an element that a plain walk misses: its shadow root, the document of a frame of the same origin. */
export function innerTree(element: Element, local: string, reach: Reach): ShadowRoot | Document | null {
  if (local === 'iframe' || local === 'frame') return frameDocument(element);
  return element.shadowRoot ?? (local.includes('-') ? reach.shadowOf(element) : null);
}

function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    // A frame of another origin is out of reach by design.
    return null;
  }
}

/**
 * The child nodes of an element as it is drawn: of its shadow tree, of the frame's body, or the nodes
 * assigned to a slot.
 */
export function drawnChildren(element: Element, reach: Reach): Iterable<Node> {
  const inner = innerTree(element, element.localName, reach);
  if (inner) return isDocument(inner) ? (inner.body ? [inner.body] : []) : inner.childNodes;
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (given.length > 0) return given;
  }
  return element.childNodes;
}

/** The parent as it is drawn: out of a shadow root to its host, out of a frame to its element. */
export function drawnParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if (root.nodeType === 11 && 'host' in root) return (root as ShadowRoot).host;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

function isDocument(tree: ShadowRoot | Document): tree is Document {
  return tree.nodeType === 9;
}
