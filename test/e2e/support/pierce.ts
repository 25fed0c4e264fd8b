import type { Page } from '@playwright/test';

interface Node {
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
}

/** What a browser's debugger is asked. */
export type Ask = (method: string, params: object) => Promise<unknown>;

/** What stands inside a closed root. */
export interface Inside {
  /** The centre of the element with this `data-testid`, once a press on it would count; null until then. */
  readyAt(testId: string): Promise<{ readonly x: number; readonly y: number } | null>;
}

/** The debugger's view of a page: it alone sees into a closed shadow root. */
export async function pierce(page: Page): Promise<Inside> {
  const session = await page.context().newCDPSession(page);
  return pierceBy((method, params) => session.send(method as 'DOM.getDocument', params));
}

/** The same by a debugger that is connected already. */
export function pierceBy(ask: Ask): Inside {
  return {
    async readyAt(testId) {
      const { root } = (await ask('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
      const node = find(root, testId);
      if (!node || node.attributes?.includes('aria-disabled')) return null;
      return centreOf(ask, node);
    },
  };
}

function find(node: Node, testId: string): Node | null {
  if (node.attributes?.includes(testId) && node.attributes.includes('data-testid')) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, testId);
    if (found) return found;
  }
  return null;
}

async function centreOf(ask: Ask, { backendNodeId }: Node) {
  const { model } = (await ask('DOM.getBoxModel', { backendNodeId })) as {
    model: { border: readonly number[] };
  };
  const [x0 = 0, y0 = 0, , , x2 = 0, y2 = 0] = model.border;
  return { x: (x0 + x2) / 2, y: (y0 + y2) / 2 };
}
