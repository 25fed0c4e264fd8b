/** How often the browser may say whether an element is seen, in ms. Less than 100 is refused. */
const DELAY = 100;
/** How long it must have said no before the card speaks of it, in ms. */
const LASTS = 1_000;

/** The second version of the observer, where a browser has it. */
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** What the browser says of whether something lies over an element or dims it. Advice: filters make it say no, too. */
export interface Cover {
  /** Whether it says no at this moment. */
  readonly isUncovered: () => boolean;
  /** The user asked for the card by the toolbar: from now on the browser's doubt does not count. */
  readonly trust: () => void;
  readonly end: () => void;
}

/**
 * Watches whether an element is really seen. In a browser without the observer nothing is known, and nothing covered.
 * @param onChange whether the element has been covered or dimmed for a second
 */
export function watchCover(element: Element, onChange: (covered: boolean) => void): Cover {
  let says = true;
  let isTrusted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hear = (entries: readonly SeenEntry[]) => {
    const last = entries.at(-1);
    if (!last || last.isVisible === undefined || isTrusted) return;
    // One that is not in the window is not covered: it is kept away, and that is told elsewhere.
    const now = last.isVisible || !last.isIntersecting;
    if (now === says) return;
    says = now;
    clearTimeout(timer);
    if (now) onChange(false);
    else timer = setTimeout(() => onChange(true), LASTS);
  };
  const observer = new IntersectionObserver(hear, {
    trackVisibility: true,
    delay: DELAY,
    threshold: [0, 1],
  } as IntersectionObserverInit);
  observer.observe(element);

  return {
    isUncovered: () => says || isTrusted,
    trust: () => {
      isTrusted = true;
      clearTimeout(timer);
      onChange(false);
    },
    end: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
