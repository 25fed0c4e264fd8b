/** How long something must stay the same to count as what the page now shows, and the longest wait. In ms. */
export interface Patience {
  readonly quiet: number;
  readonly most: number;
}

/** Some inputs write their old value back after 300 ms (Bybit's kit): 500 ms of quiet outlasts them. */
export const PROOF: Patience = { quiet: 500, most: 2_000 };

/** How long a page may take to check what was brought, in ms. */
const WORKING = 4_000;

/** The longest time between two looks that counts, in ms. */
const LONGEST_STEP = 250;

/**
 * Returns a clock that says how long the page could work since now, in ms: where nothing ran for longer than {@link
 * LONGEST_STEP}, as on a busy machine, the page could not either, and the rest does not count.
 */
function workingTime(): () => number {
  let last = performance.now();
  let worked = 0;
  return () => {
    const now = performance.now();
    worked += Math.min(now - last, LONGEST_STEP);
    last = now;
    return worked;
  };
}

/**
 * Waits until what is read has not changed for `quiet` ms, at most `most` ms, and returns the last reading.
 * @param same whether two readings say the same
 */
export async function settled<T>(
  read: () => T,
  same: (a: T, b: T) => boolean,
  patience: Patience,
  signal: AbortSignal,
): Promise<T> {
  const waited = workingTime();
  let last = read();
  let since = 0;
  while (waited() - since < patience.quiet && waited() < patience.most) {
    await pause(50, signal);
    const next = read();
    if (!same(last, next)) since = waited();
    last = next;
  }
  return last;
}

/**
 * Like {@link settled} with {@link PROOF}, repeated while a reading says that the page is at work, until 4 s
 * after the start.
 */
export async function finished<T>(
  read: () => T,
  same: (a: T, b: T) => boolean,
  isAtWork: (reading: T) => boolean,
  signal: AbortSignal,
): Promise<T> {
  const start = performance.now();
  for (;;) {
    const last = await settled(read, same, PROOF, signal);
    if (!isAtWork(last) || performance.now() - start >= WORKING) return last;
  }
}

/** How often a page is looked at again, in ms: at first every frame, since most pages answer at once. */
const FRAME = 16;
const FIRST_FRAMES = 6 * FRAME;
const LATER = 50;

/**
 * Waits until `find` returns something, looking again every frame at first, then every 50 ms. Null after `most` ms, or
 * after `longest` ms where the page is seen to work on it until then.
 */
export async function appears<T>(
  find: () => T | null,
  most: number,
  signal: AbortSignal,
  longest = most,
  isWorking: () => boolean = () => false,
): Promise<T | null> {
  const clock = workingTime();
  for (;;) {
    const found = find();
    const waited = clock();
    if (found !== null || waited >= (waited < longest && isWorking() ? longest : most)) return found;
    await pause(waited < FIRST_FRAMES ? FRAME : LATER, signal);
  }
}

/** Resolves after `ms`; rejects with the signal's reason when the visit ends. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', stop, { once: true });
    function done(): void {
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(signal.reason);
    }
  });
}
