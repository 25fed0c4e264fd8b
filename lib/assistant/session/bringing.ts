import type { Acting, LiveSession, MakeActing } from './live.ts';

/**
 * Brings what says and acts: asked for once there is something to say, and again where the user asks after it did not
 * come, which is null, or the session has another context.
 */
export type BringActing = () => MakeActing | Promise<MakeActing | null>;

/** Brings what says and acts, once. */
interface Bringing {
  /** @returns null where it did not come */
  readonly bring: () => Promise<Acting | null>;
  /** Lets `bring` try again what did not come. */
  readonly retry: () => void;
}

/** Brings the acting of one session: at once where it is there already. What comes too late for the visit is not made. */
export function makeBringing(live: LiveSession, bringActing: BringActing): Bringing {
  const { signal } = live.ports;
  let coming: Promise<Acting | null> | null = null;
  let hasFailed = false;
  const take = (make: MakeActing | null): Acting | null => {
    if (signal.aborted) return null;
    hasFailed = make === null;
    if (hasFailed) coming = null;
    if (!make) return null;
    live.acting = make(live);
    live.draw();
    return live.acting;
  };
  return {
    bring: () => {
      if (live.acting || hasFailed) return Promise.resolve(live.acting);
      if (coming) return coming;
      const brought = bringActing();
      if (!(brought instanceof Promise)) return Promise.resolve(take(brought));
      // What does not start has not come.
      coming = brought.then(take).catch(() => take(null));
      return coming;
    },
    retry: () => {
      hasFailed = false;
    },
  };
}
