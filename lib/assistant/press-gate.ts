import type { Point } from './place.ts';
import { isReady, type Pose, type Scrolled, STOOD, type Standing, standOn } from './standing.ts';

/** How often the buttons are looked at, in ms. */
const LOOK = 100;
/** After its last look the gate knows where a button stood for this long, in ms; a hidden tab is not looked at. */
const KNOWN = 400;
/** A wheel, a finger or a key scrolls the page for this long, in ms. */
const SCROLLING = 400;

const PRESSABLE = 'button, label, summary';
/** The ids of buttons that only fold, move or close the card: they need not be uncovered. */
const DISPLAY_ONLY = [
  'own-more',
  'dismiss',
  'minimise',
  'expand',
  'unfold',
  'move',
  'more',
  'why',
  'technical',
];

/** What the gate is told, and tells. */
export interface GatePorts {
  /** Whether nothing is known to lie over the card or to dim it. */
  readonly isUncovered: () => boolean;
  /** How far the user has moved the card since this was asked last, in px. */
  readonly movedByUser: () => Point;
  /** Called when a press came before its button was ready. */
  readonly onEarly: () => void;
}

/**
 * Lets only those presses into the card that a person meant: trusted, inside the container that this script alone can
 * reach, on a button that has said the same and stood in the same place for 500 ms, and that is in front where it was
 * pressed. Presses by key or screen reader need the words alone. A button that is not ready says so (`aria-disabled`).
 * @param container where the card is drawn, a child of `root`
 * @returns stops it
 */
export function guardPresses(root: ShadowRoot, container: HTMLElement, ports: GatePorts): () => void {
  const done = new AbortController();
  const buttons = watchButtons(root, container, ports, done.signal);

  function counts(event: MouseEvent): boolean {
    const button = pressableAt(event);
    if (!event.isTrusted || !isOutOfReach(root, container)) return false;
    // A press on the card itself does nothing.
    if (!button) return true;
    const isByKeys = event.detail === 0 && isInFocus(root, button);
    return (
      buttons.isReady(button, isByKeys ? 'keys' : 'pointer') && (isByKeys || isInFront(root, button, event))
    );
  }

  const hear = (event: MouseEvent) => {
    if (counts(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.isTrusted) ports.onEarly();
  };
  root.addEventListener('click', hear as EventListener, { capture: true, signal: done.signal });
  container.addEventListener('click', hear, { capture: true, signal: done.signal });
  return () => done.abort();
}

/** Watches how the buttons stand, and draws those that are not ready as such. */
function watchButtons(
  root: ShadowRoot,
  container: HTMLElement,
  { isUncovered, movedByUser }: GatePorts,
  signal: AbortSignal,
): { readonly isReady: (button: HTMLElement, by: 'pointer' | 'keys') => boolean } {
  let standings = new WeakMap<Element, Standing>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let uncoveredSince = Number.POSITIVE_INFINITY;
  const scrolledSince = watchScroll(container, signal);

  /** How far the user has moved the card since the last look, by scrolling or dragging; null where not. */
  function shiftSince(now: number): Scrolled | null {
    const scrolled = scrolledSince(now);
    const { left, top } = movedByUser();
    if (left === 0 && top === 0) return scrolled;
    return { x: (scrolled?.x ?? 0) - left, y: (scrolled?.y ?? 0) - top };
  }

  function look(): void {
    const now = performance.now();
    if (document.hidden || !root.host.isConnected) return;
    // After a pause it is not known where the buttons were meanwhile.
    if (now - lookedAt > KNOWN) standings = new WeakMap();
    lookedAt = now;
    // One that is laid open under the pointer has been in view no longer than that.
    uncoveredSince = isUncovered() ? Math.min(uncoveredSince, now) : Number.POSITIVE_INFINITY;
    const shifted = shiftSince(now);
    for (const button of container.querySelectorAll<HTMLElement>(PRESSABLE)) {
      const stood = standOn(standings.get(button), poseOf(button), shifted, now);
      const isFirst = isInFront(root, button, centreOf(button));
      standings.set(button, isFirst ? stood : { ...stood, placeSince: now });
      showReady(button, ready(button, 'pointer', now));
    }
  }

  function ready(button: HTMLElement, by: 'pointer' | 'keys', now: number): boolean {
    if (!isReady(standings.get(button), by, now)) return false;
    if (by === 'keys' || DISPLAY_ONLY.includes(button.dataset.testid ?? '')) return true;
    return now - uncoveredSince >= STOOD;
  }

  const timer = setInterval(look, LOOK);
  // What is drawn anew is not ready from its first moment on.
  const drawn = new MutationObserver(look);
  drawn.observe(container, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    drawn.disconnect();
  });
  return {
    isReady: (button, by) => {
      look();
      return ready(button, by, performance.now());
    },
  };
}

/**
 * Returns how far the user has scrolled the page, or the card in it, since the last call, in px; null where
 * they did not.
 */
function watchScroll(container: Element, signal: AbortSignal): (now: number) => Scrolled | null {
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const now = () => ({ x: scrollX, y: scrollY + (container.querySelector('.card')?.scrollTop ?? 0) });
  let before = now();
  const note = (event: Event) => {
    if (event.isTrusted) scrolledAt = performance.now();
  };
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(type, note, { capture: true, passive: true, signal });
  return (at) => {
    const after = now();
    const since = { x: after.x - before.x, y: after.y - before.y };
    before = after;
    return at - scrolledAt < SCROLLING ? since : null;
  };
}

function pressableAt(event: Event): HTMLElement | null {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>(PRESSABLE);
}

/** Whether the container still stands where it was made. One that a page has taken out of the root is the page's. */
function isOutOfReach(root: ShadowRoot, container: Node): boolean {
  return container.parentNode === root && root.host.isConnected;
}

function isInFocus(root: ShadowRoot, button: Element): boolean {
  return root.activeElement !== null && button.contains(root.activeElement);
}

/** Whether the place that was pressed shows this button, and nothing of the page. */
function isInFront(
  root: ShadowRoot,
  button: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): boolean {
  if (document.elementFromPoint(clientX, clientY) !== root.host) return false;
  const front = root.elementFromPoint(clientX, clientY);
  return front !== null && button.contains(front);
}

function centreOf(button: Element): Pick<MouseEvent, 'clientX' | 'clientY'> {
  const { left, top, width, height } = button.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

function poseOf(button: HTMLElement): Pose {
  const { left, top } = button.getBoundingClientRect();
  return { label: `${button.getAttribute('aria-label') ?? ''} ${button.textContent}`, left, top };
}

function showReady(button: HTMLElement, isReady: boolean): void {
  if (isReady === !button.hasAttribute('aria-disabled')) return;
  if (isReady) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}
