/** Scrolls an element into view and outlines it for 2.7 s; with reduced motion by a still frame. */
export function outline(element: HTMLElement): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const shown = { outline: '3px solid #2f6fed', outlineOffset: '4px' };
  const gone = { outline: '3px solid transparent', outlineOffset: '10px' };
  element.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
  element.animate(isStill ? [shown, shown] : [shown, gone], {
    duration: isStill ? 2_700 : 900,
    iterations: isStill ? 1 : 3,
  });
}
