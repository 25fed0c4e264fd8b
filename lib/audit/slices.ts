/** What running in slices needs from its surroundings. */
export interface Slices {
  /** Milliseconds of work before the next pause. */
  readonly budgetMs: number;
  /** A clock in milliseconds. */
  readonly clock: () => number;
  /** Resolves once the page had a chance to do something else. */
  readonly pause: () => Promise<void>;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** The part of the browser's scheduler that is used here. */
interface TaskScheduler {
  readonly postTask?: (task: () => void) => Promise<void>;
}

/**
 * Lets the page run its waiting tasks, by a task behind all of them. `scheduler.yield` would return before
 * them, so that a hundred slices in a row leave no time for a frame to be drawn.
 */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: TaskScheduler };
  return scheduler?.postTask?.(() => undefined) ?? new Promise((resume) => setTimeout(resume));
}

/**
 * Runs a long computation a slice at a time.
 * @param work yields the share that is done, 0 to 1
 * @throws the signal's reason when it is aborted
 */
export async function inSlices<Result>(
  work: Generator<number, Result>,
  { budgetMs, clock, pause, onProgress, signal }: Slices,
): Promise<Result> {
  let until = clock() + budgetMs;
  for (;;) {
    signal.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (clock() < until) continue;
    onProgress(step.value);
    await pause();
    until = clock() + budgetMs;
  }
}
