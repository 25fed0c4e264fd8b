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

/** Lets the page do what waits: by `scheduler.yield` where it exists, which comes back before other work. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
}

/**
 * Runs a long computation a slice at a time.
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
