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

/** What comes of a choice that was made. */
interface Choice extends Offer {
  readonly takeBack: () => void;
  /** What follows where it was not taken back. */
  readonly afterwards?: () => void;
}

/** The choice that can still be taken back. */
export interface TakeBack {
  readonly offer: (choice: Choice) => void;
  readonly takeBack: () => void;
  /** Ends it as its time would: another choice was made, which is not taken back here. */
  readonly close: () => void;
  readonly now: () => Offer | null;
}

/**
 * One choice at a time can be taken back, for a while: it is made already, so the next one and the end of the visit only
 * end that.
 * @param onEnd a choice cannot be taken back any more
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
