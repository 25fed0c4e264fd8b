/**
 * Returns a function that never runs inside itself: a call while it runs makes it run once more afterwards.
 */
export function oneAtATime(run: () => void): () => void {
  let isRunning = false;
  let isAsked = false;
  return () => {
    isAsked = true;
    if (isRunning) return;
    isRunning = true;
    while (isAsked) {
      isAsked = false;
      run();
    }
    isRunning = false;
  };
}
