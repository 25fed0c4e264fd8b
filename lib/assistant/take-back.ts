import type { Message } from '../language/message.ts';

/** For so long a choice can be taken back, in ms. */
const OFFERED = 6_000;

/** A choice of the user that can still be taken back. */
export interface Offer {
  /** What was chosen. */
  readonly said: Message;
  /** Whether nothing else is to be said on this page. */
  readonly isLast: boolean;
}

/** A choice that was made, and what follows from it. */
interface Choice extends Offer {
  readonly takeBack: () => void;
  /**
   * Called when its time is over or `close` is called; not where another choice or the end of the visit
   * replaces it.
   */
  readonly afterwards?: () => void;
}

/** The choice that can still be taken back. */
export interface TakeBack {
  readonly offer: (choice: Choice) => void;
  readonly takeBack: () => void;
  /** Ends the choice as the end of its time does: another one was made, which cannot be taken back here. */
  readonly close: () => void;
  readonly now: () => Offer | null;
}

/**
 * Lets one choice at a time be taken back, for 6 s. The choice takes effect at once: the next one and the end
 * of the visit only end the offer.
 * @param onEnd called when the time of a choice is over
 */
export function makeTakeBack(onEnd: () => void, signal: AbortSignal): TakeBack {
  let open: Choice | null = null;
  let timer = 0;
  const close = (): Choice | null => {
    const choice = open;
    open = null;
    clearTimeout(timer);
    return choice;
  };
  signal.addEventListener('abort', close);
  return {
    offer: (choice) => {
      close();
      open = choice;
      timer = window.setTimeout(() => {
        close()?.afterwards?.();
        onEnd();
      }, OFFERED);
    },
    takeBack: () => close()?.takeBack(),
    close: () => close()?.afterwards?.(),
    now: () => open,
  };
}
