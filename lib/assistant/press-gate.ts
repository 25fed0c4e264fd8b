import { isReady, type Pose, type Scrolled, STOOD, type Standing, standOn } from './standing.ts';

/** How often the buttons are looked at, in ms. */
const LOOK = 100;
/** After its last look the gate knows where a button stood for this long, in ms; a hidden tab is not looked at. */
const KNOWN = 400;
/** A wheel, a finger or a key scrolls the page for this long, in ms. */
const SCROLLING = 400;

const PRESSABLE = 'button, label';
/** What only folds, moves or closes the card: the observer of visibility has no say in these. */
const DISPLAY_ONLY = ['own-more', 'dismiss', 'minimise', 'expand', 'move', 'more', 'why'];

/** What the gate is told, and tells. */
export interface GatePorts {
  /** Whether nothing is known to lie over the card or to dim it. */
  readonly isUncovered: () => boolean;
  /** A press came before its button was ready. */
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
  const listening = { capture: true, passive: true, signal: done.signal };
  let standings = new WeakMap<Element, Standing>();
  let lookedAt = Number.NEGATIVE_INFINITY;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let scroll = { x: scrollX, y: scrollY };
  let uncoveredSince = Number.POSITIVE_INFINITY;

  function look(): void {
    const now = performance.now();
    if (document.hidden || !root.host.isConnected) return;
    // After a rest nobody knows where the buttons were meanwhile.
    if (now - lookedAt > KNOWN) standings = new WeakMap();
    const scrolled = now - scrolledAt < SCROLLING ? sinceLastLook() : null;
    scroll = { x: scrollX, y: scrollY };
    lookedAt = now;
    // One that is laid open under the pointer has been in view no longer than that.
    uncoveredSince = ports.isUncovered() ? Math.min(uncoveredSince, now) : Number.POSITIVE_INFINITY;
    for (const button of container.querySelectorAll<HTMLElement>(PRESSABLE)) {
      const stood = standOn(standings.get(button), poseOf(button), scrolled, now);
      const standing = isInFront(root, button, centreOf(button)) ? stood : { ...stood, placeSince: now };
      standings.set(button, standing);
      showReady(button, isReady(standing, 'pointer', now) && mayPress(button, now));
    }
  }

  const sinceLastLook = (): Scrolled => ({ x: scrollX - scroll.x, y: scrollY - scroll.y });
  const mayPress = (button: HTMLElement, now: number) =>
    DISPLAY_ONLY.includes(button.dataset.testid ?? '') ||
    (ports.isUncovered() && now - uncoveredSince >= STOOD);

  function counts(event: MouseEvent): boolean {
    const button = pressableAt(event);
    if (!event.isTrusted || !isOutOfReach(root, container)) return false;
    // The card itself is no button: nothing hears of it.
    if (!button) return true;
    look();
    const now = performance.now();
    const isByKeys = event.detail === 0 && root.activeElement !== null && isInFocus(root, button);
    if (isByKeys) return isReady(standings.get(button), 'keys', now);
    return (
      isReady(standings.get(button), 'pointer', now) &&
      mayPress(button, now) &&
      isInFront(root, button, event)
    );
  }

  const hear = (event: MouseEvent) => {
    if (counts(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.isTrusted) ports.onEarly();
  };
  const noteScroll = (event: Event) => {
    if (event.isTrusted) scrolledAt = performance.now();
  };

  root.addEventListener('click', hear as EventListener, { capture: true, signal: done.signal });
  container.addEventListener('click', hear, { capture: true, signal: done.signal });
  for (const type of ['wheel', 'touchmove', 'keydown']) addEventListener(type, noteScroll, listening);
  const timer = setInterval(look, LOOK);
  // What is drawn anew is not ready from its first moment on.
  const drawn = new MutationObserver(look);
  drawn.observe(container, { subtree: true, childList: true, characterData: true });
  return () => {
    clearInterval(timer);
    drawn.disconnect();
    done.abort();
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
