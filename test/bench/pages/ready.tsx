import { type ReactNode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

/** Notes when what it holds was drawn and the main thread was free again: a press would be answered from then on. */
function Ready({ children }: { children: ReactNode }) {
  useEffect(() => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.interactiveAt = performance.now();
      }),
    );
  }, []);
  return children;
}

/** Draws a page of the bench. */
export function draw(content: ReactNode): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<Ready>{content}</Ready>);
}
