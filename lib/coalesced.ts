/**
 * Makes calls of `work` share runs: one runs at a time, and however many calls come meanwhile lead to one more run.
 * Each call resolves once a run that began after it has ended, and rejects where the run it waited for failed.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function runAll(): Promise<void> {
    try {
      do {
        isAskedAgain = false;
        await work();
      } while (isAskedAgain);
    } finally {
      // Here and not in a `.finally` of the promise: no call may come between the last look at `isAskedAgain`
      // and this.
      running = null;
    }
  }

  return () => {
    if (running) isAskedAgain = true;
    else running = Promise.resolve().then(runAll);
    return running;
  };
}
