import { isOurs } from '../page/ours.ts';
import { buttonNameOf } from './button-name.ts';
import { namesSave } from './card.ts';
import { BUTTON } from './dom/controls.ts';

/** What is held back in a page while Keyfence changes a form. */
export interface Hold {
  /** Whether the user's own press on a button that saves was held back. */
  readonly heldSave: boolean;
  /** Runs one touch of ours, during which no form but the given one may submit. */
  readonly during: (touch: () => void, mayBeSent: HTMLFormElement | null) => void;
  readonly release: () => void;
}

const POINTER = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/** How long after a touch a navigation counts as started by it, in ms. */
const STARTED = 100;

/** The part of the Navigation API that is used here. */
interface NavigateEventLike extends Event {
  readonly userInitiated: boolean;
  readonly destination: { readonly url: string };
}

/**
 * Prevents submits from now on, and navigations that one of our touches starts; holds back the user's own presses on
 * buttons that save, since a list that is half written must not be stored. Requests of the page's own cannot be
 * stopped; therefore the gate lets nothing be pressed that may save.
 */
export function holdSubmits(documents: readonly Document[]): Hold {
  const ended = new AbortController();
  const listening = { capture: true, signal: ended.signal };
  let sendable: HTMLFormElement | null = null;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let heldSave = false;

  const holdSubmit = (event: Event) => {
    if (event.target !== sendable) stop(event);
  };
  const holdSave = (event: Event) => {
    if (!event.isTrusted || !isSaving(event)) return;
    heldSave = true;
    stop(event);
  };
  const holdKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') holdSave(event);
  };
  const holdNavigation = (event: Event) => {
    const { userInitiated, destination } = event as NavigateEventLike;
    const leads = new URL(destination.url).pathname !== location.pathname;
    const isOurs = performance.now() - touchedAt < STARTED && sendable === null;
    if (event.cancelable && !userInitiated && leads && isOurs) event.preventDefault();
  };
  for (const { defaultView: view } of documents) {
    if (!view) continue;
    view.addEventListener('submit', holdSubmit, listening);
    for (const type of POINTER) view.addEventListener(type, holdSave, listening);
    view.addEventListener('keydown', holdKey, listening);
    (view as { navigation?: EventTarget }).navigation?.addEventListener(
      'navigate',
      holdNavigation,
      listening,
    );
  }

  return {
    get heldSave() {
      return heldSave;
    },
    during: (touch, mayBeSent) => {
      sendable = mayBeSent;
      touchedAt = performance.now();
      try {
        touch();
      } finally {
        sendable = null;
      }
    },
    release: () => ended.abort(),
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Whether a person's press hits a button of the page that saves. */
function isSaving(event: Event): boolean {
  const path = event.composedPath().filter((at): at is Element => at instanceof Element);
  const button = path.find((at) => at.matches(BUTTON));
  if (!button || path.some(isOurs)) return false;
  return namesSave(buttonNameOf(button));
}
