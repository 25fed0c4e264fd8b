import type { Reach } from '../page/reach.ts';

const CARD = '.surface.assistant';
/** Between two cards, in px. */
const APART = 8;

/**
 * The height of the cards of other platforms' builds on this page, in px: this one stands above them. They
 * are known by the content of their closed roots, which extensions can read and pages cannot.
 */
export function stackedBelow(element: HTMLElement, reach: Reach): number {
  const beside = [...(element.parentElement?.children ?? [])];
  const others = beside.filter(
    (other) =>
      other !== element && other.localName === 'div' && reach.shadowOf(other)?.querySelector(CARD) != null,
  );
  return others.reduce((sum, other) => sum + other.getBoundingClientRect().height + APART, 0);
}
