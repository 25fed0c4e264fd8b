import { startTransition, useEffect, useState } from 'react';

/** Milliseconds after which what was put off is drawn although the browser is never idle. */
const PATIENCE = 200;

/**
 * False until the first picture is on the screen and the browser has nothing to do: what cannot be seen yet waits for
 * that, so that the popup answers sooner.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let idle = 0;
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(() => startTransition(() => setPainted(true)), { timeout: PATIENCE });
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, []);
  return painted;
}
