import type { Point } from './place.ts';

/** What a drag moves. */
export interface Dragged {
  readonly at: () => Point;
  /** Moves it to a point, in px of the window. */
  readonly to: (point: Point) => void;
  /** Called when a drag has ended. */
  readonly end: () => void;
  /** Moves it to the next corner, after a double press. */
  readonly corner: () => void;
}

/** Less than this is a press and no drag, in px. */
const DRAG = 4;
/** Two presses within this time are a double press, in ms. */
const DOUBLE = 400;
/** What one press of an arrow key moves, in px. */
const STEP = 24;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * Moves the assistant by its bar, and by the arrow keys while its "Move" has the focus. Its events are kept
 * from the page, and so from listeners too: the shield passes them on.
 * @returns takes a trusted event in the assistant
 */
export function makeDrag(element: HTMLElement, root: ShadowRoot, dragged: Dragged): (event: Event) => void {
  let pressedAt = Number.NEGATIVE_INFINITY;

  function begin(event: PointerEvent): void {
    const under = root.elementFromPoint(event.clientX, event.clientY);
    if (event.button !== 0 || !under?.closest('.handle') || under.closest('button')) return;
    // The page keeps its focus.
    event.preventDefault();
    if (event.timeStamp - pressedAt < DOUBLE) {
      dragged.corner();
      return;
    }
    pressedAt = event.timeStamp;
    const start = dragged.at();
    let isMoved = false;
    const done = new AbortController();
    const move = ({ isTrusted, buttons, clientX, clientY }: PointerEvent) => {
      // The page can reach the element, and could lead it under the pointer.
      if (!isTrusted) return;
      // The button was released outside of the window.
      if (buttons === 0) return end();
      const by = { left: clientX - event.clientX, top: clientY - event.clientY };
      isMoved ||= Math.hypot(by.left, by.top) > DRAG;
      if (isMoved) dragged.to({ left: start.left + by.left, top: start.top + by.top });
    };
    const end = () => {
      done.abort();
      if (isMoved) dragged.end();
    };
    element.addEventListener('pointermove', move, { signal: done.signal });
    const lost = ({ isTrusted }: Event) => void (isTrusted && end());
    element.addEventListener('lostpointercapture', lost, { signal: done.signal });
    element.setPointerCapture(event.pointerId);
  }

  function nudge(event: KeyboardEvent): void {
    const by = ARROWS[event.key];
    if (!by || (root.activeElement as HTMLElement | null)?.dataset.testid !== 'move') return;
    event.preventDefault();
    const { left, top } = dragged.at();
    dragged.to({ left: left + by[0], top: top + by[1] });
    dragged.end();
  }

  return (event) => {
    if (event.type === 'pointerdown') begin(event as PointerEvent);
    if (event.type === 'keydown') nudge(event as KeyboardEvent);
  };
}
