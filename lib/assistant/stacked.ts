import type { Reach } from '../page/reach.ts';

const CARD = '.surface.assistant';
/** Between two cards, in px. */
const APART = 8;

/**
 * How high the assistants of other platforms' builds stand here, in px: they are left alone, and this one stands above
 * them. They are known by what stands in their closed roots, which extensions can see and pages cannot.
 */
export function stackedBelow(element: HTMLElement, reach: Reach): number {
  const beside = [...(element.parentElement?.children ?? [])];
  const others = beside.filter(
    (other) =>
      other !== element && other.localName === 'div' && reach.shadowOf(other)?.querySelector(CARD) != null,
  );
  return others.reduce((sum, other) => sum + other.getBoundingClientRect().height + APART, 0);
}
