/** How often a failed question is asked again, and after how many ms: a worker may end before it answers. */
const ASK_AGAIN = 2;
const LATER = 1_000;

/**
 * Asks the background, and again where the question fails.
 * @returns the answer; null where none came after all tries
 */
export async function askAgain<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  for (let again = 0; ; again += 1) {
    try {
      return await ask();
    } catch {
      // An extension that was updated or removed meanwhile answers nobody.
      if (again === ASK_AGAIN || signal.aborted || !chrome.runtime?.id) return null;
      await new Promise((resolve) => setTimeout(resolve, LATER));
    }
  }
}
