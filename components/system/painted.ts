import { startTransition, useEffect, useState } from 'react';

/** How long the rest is put off at most where the browser is never idle, in ms. */
const PATIENCE = 200;

/**
 * Whether the first frame is on the screen and the browser is idle: what is below the fold waits for that, so
 * that the popup opens sooner. Without a window nothing is put off.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(typeof window === 'undefined');
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
