/** The part of the browser's scheduler that the types do not know yet. */
interface TaskScheduler {
  postTask(task: () => void, options: { priority: 'user-blocking'; delay: number }): Promise<void>;
}

/** How far apart the signs of life are, in ms. */
const PERIOD = 1;

/**
 * Watches the main thread until `until` holds, by a task as urgent as a press of the user: it comes late by as long as
 * something holds the thread, be it a script, a layout or a drawing.
 * @returns how long that took and the longest block, in ms
 */
export function longestGap(until: () => boolean): Promise<{ took: number; longest: number }> {
  const { scheduler } = globalThis as unknown as { scheduler: TaskScheduler };
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  return new Promise((resolve) => {
    const beat = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last - PERIOD);
      last = now;
      if (until()) resolve({ took: now - begun, longest });
      else next();
    };
    const next = () => void scheduler.postTask(beat, { priority: 'user-blocking', delay: PERIOD });
    next();
  });
}
