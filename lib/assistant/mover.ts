import type { Reach } from '../page/reach.ts';
import { boxOf } from './kept.ts';
import type { Point } from './place.ts';
import { stackedBelow } from './stacked.ts';

/** The least distance from the edge of the window, in px. */
export const EDGE = 8;

/** Moves the element, and knows which moves were the user's. */
export interface Mover {
  /** Where it was moved to last; null where that does not count any more. */
  readonly now: () => Point | null;
  readonly forget: () => void;
  readonly to: (point: Point) => void;
  /** Moves it as the user drags it; the way counts as the user's. */
  readonly byHand: (point: Point) => void;
  /** How far the user has moved it since this was asked last, in px. */
  readonly movedByUser: () => Point;
}

/** @param onRestyled the element's style was changed */
export function makeMover(element: HTMLElement, reach: Reach, onRestyled: () => void): Mover {
  let now: Point | null = null;
  let byUser: Point = { left: 0, top: 0 };

  function to({ left, top }: Point): void {
    now = { left, top };
    const raised = Math.max(EDGE, top - stackedBelow(element, reach));
    for (const [name, value] of [
      ['left', `${left}px`],
      ['top', `${raised}px`],
      ['bottom', 'auto'],
    ] as const)
      element.style.setProperty(name, value, 'important');
    onRestyled();
  }

  return {
    now: () => now,
    forget: () => {
      now = null;
    },
    to,
    byHand: (point) => {
      const before = boxOf(element);
      to(point);
      const after = boxOf(element);
      byUser = { left: byUser.left + after.left - before.left, top: byUser.top + after.top - before.top };
    },
    movedByUser: () => {
      const moved = byUser;
      byUser = { left: 0, top: 0 };
      return moved;
    },
  };
}
