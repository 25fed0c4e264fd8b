/** Makes something that runs once more, after it is over, where it was asked for while it ran. */
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
