/** How often an element that the page takes away is put back. */
const PUT_BACK = 2;
/** Below this opacity nothing can be read. */
const FAINT = 0.3;
/** How long a page must have kept it out of sight, in ms: what fades in is seen later. */
const LASTS = 1_000;

/** Keeps the assistant's element in the page. */
export interface Keeper {
  /** Sets whether it should be in the page now. */
  readonly want: (isWanted: boolean) => void;
  /** Accepts the current style: the assistant itself changed it. */
  readonly restyled: () => void;
  /** Forgets what the page did before: the user asked for the card. */
  readonly forgive: () => void;
  readonly end: () => void;
}

/** What the keeper calls. */
export interface KeeperPorts {
  readonly putBack: () => void;
  /** Whether a dialog of the page is in front: then the card is rightly covered. */
  readonly standsBack: () => boolean;
  /** Called once when the page has removed it too often, or keeps it out of sight. */
  readonly onKeptAway: () => void;
}

/**
 * Puts the element back where a page removes or restyles it, twice; then it reports that this page hides it. One that
 * is transparent, or out of the window, for a second counts as hidden too.
 */
export function keepInPage(element: HTMLElement, ports: KeeperPorts): Keeper {
  let isWanted = false;
  let taken = 0;
  let style = element.style.cssText;
  let unseenSince: number | null = null;
  let isToldOf = false;

  function look(): void {
    if (!isWanted || document.hidden) return;
    const isGone = !element.isConnected;
    const isRestyled = element.style.cssText !== style || element.inert;
    if (isGone || isRestyled) {
      taken += 1;
      if (taken > PUT_BACK) {
        keptAway();
        return;
      }
      if (isRestyled) {
        element.style.cssText = style;
        element.inert = false;
      }
      if (isGone) ports.putBack();
    }
    if (element.isConnected && (isSeen(element) || ports.standsBack())) unseenSince = null;
    else unseenSince ??= performance.now();
    if (unseenSince !== null && performance.now() - unseenSince >= LASTS) keptAway();
  }

  function keptAway(): void {
    if (isToldOf) return;
    isToldOf = true;
    ports.onKeptAway();
  }

  const endWatch = watch(element, look);
  const forgive = () => {
    taken = 0;
    unseenSince = null;
    isToldOf = false;
  };
  return {
    want: (wanted) => {
      isWanted = wanted;
      unseenSince = null;
    },
    restyled: () => {
      style = element.style.cssText;
    },
    forgive,
    end: () => {
      isWanted = false;
      endWatch();
    },
  };
}

/** Looks whenever the element may have been removed or restyled, and at intervals. @returns what ends it */
function watch(element: HTMLElement, look: () => void): () => void {
  const removals = new MutationObserver(look);
  removals.observe(document.documentElement, { childList: true });
  const restyles = new MutationObserver(look);
  restyles.observe(element, { attributes: true });
  const timer = setInterval(look, LASTS / 2);
  return () => {
    clearInterval(timer);
    removals.disconnect();
    restyles.disconnect();
  };
}

/** Whether a person can read it: drawn, not faint, inside the window. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity);
  const { left, top, right, bottom, width } = element.getBoundingClientRect();
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  // Nothing is drawn into it yet.
  return opacity >= FAINT && (isInWindow || width === 0);
}
