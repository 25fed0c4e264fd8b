/** How often the browser may say whether an element is seen, in ms. Less than 100 is refused. */
const DELAY = 100;
/** How long it must have been in doubt before that is reported, in ms. */
const LASTS = 1_000;
/** Below this opacity a card is hard to read. */
const FAINT = 0.5;

/** The second version of the observer, where a browser has it. */
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * What is known of whether something lies over an element or dims it. It is advice only: a page's own filters
 * raise doubt, too.
 */
export interface Cover {
  /**
   * Whether it is in plain view at this moment. Must be called regularly: the calls report changes to
   * `onChange`.
   */
  readonly isUncovered: () => boolean;
  /** Ends all doubt: the user asked for the card by the toolbar. */
  readonly trust: () => void;
  readonly end: () => void;
}

/**
 * Watches whether an element is really seen: by the browser's observer, where it has one, and by the styles of what the
 * element stands in, of which the observer knows no masks.
 * @param onChange whether the element has been covered or dimmed for a second
 */
export function watchCover(element: Element, onChange: (covered: boolean) => void): Cover {
  let says = true;
  let isTrusted = false;
  let isTold = false;
  let doubtedSince: number | null = null;

  const hear = (entries: readonly SeenEntry[]) => {
    const last = entries.at(-1);
    if (!last || last.isVisible === undefined) return;
    // An element outside of the window is not covered: the page keeps it away, which `keep.ts` reports.
    says = last.isVisible || !last.isIntersecting;
  };
  const tell = (covered: boolean) => {
    if (covered === isTold) return;
    isTold = covered;
    onChange(covered);
  };
  const observer = new IntersectionObserver(hear, {
    trackVisibility: true,
    delay: DELAY,
    threshold: [0, 1],
  } as IntersectionObserverInit);
  observer.observe(element);

  return {
    isUncovered: () => {
      if (isTrusted) return true;
      const isPlain = says && isInPlainView(element);
      doubtedSince = isPlain ? null : (doubtedSince ?? performance.now());
      tell(doubtedSince !== null && performance.now() - doubtedSince >= LASTS);
      return isPlain;
    },
    trust: () => {
      isTrusted = true;
      tell(false);
    },
    end: () => observer.disconnect(),
  };
}

/** Whether no ancestor of the element masks, cuts, blends or fades it. */
function isInPlainView(element: Element): boolean {
  let opacity = 1;
  for (let at = element.parentElement; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (style.maskImage !== 'none' || style.clipPath !== 'none' || style.mixBlendMode !== 'normal')
      return false;
  }
  return opacity >= FAINT;
}
