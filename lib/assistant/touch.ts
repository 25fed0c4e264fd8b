import { holds } from '../form/dom/reach.ts';
import { ANY_TYPED } from '../form/field/candidate.ts';
import { isOurs } from '../page/ours.ts';
import { type UserEntries, watchEntries } from './user-entries.ts';

/** How long a change may come after the press or key that caused it, in ms. */
const CAUSED = 1_500;

/** What a person did on the page last: it tells their changes from those of the page. */
export interface Touch {
  /** Whether a trusted press or key hit this part, or a layer that opens over it, in the last 1.5 s. */
  readonly touched: (part: Element) => boolean;
  /** Whether the user brought this entry: typed, pasted, dropped, or pressed as an offer. */
  readonly brought: UserEntries['brought'];
  /** Forgets the last touch: later changes do not count as the user's. */
  readonly forget: () => void;
  /** Whether the user is typing in another text field of the page. */
  readonly typesElsewhere: (field: Element | null) => boolean;
  /** The part that holds the element touched or focused last; null where none does. */
  readonly lastAmong: <T>(parts: readonly T[], elementOf: (part: T) => Element) => T | null;
}

/** What opens over a form: a menu of offers, a small dialog that asks back. */
const LAYER =
  '[role="listbox"], [role="menu"], [role="tooltip"], [role="dialog"], [role="alertdialog"], dialog';

const EVENTS = ['pointerdown', 'keydown', 'input', 'paste', 'drop', 'focusin'] as const;

/**
 * Listens to what a person does on the page. Events that scripts make are not trusted and do not count; neither do
 * those of a press in the card that is being carried out, during which `isBusy` says so.
 */
export function watchTouch(document: Document, isBusy: () => boolean, signal: AbortSignal): Touch {
  const { brought } = watchEntries(document, isBusy, signal);
  let target: Element | null = document.activeElement;
  // What is pressed may be gone a moment later: a cross goes with its entry.
  let path: readonly EventTarget[] = [];
  let at = Number.NEGATIVE_INFINITY;
  const hear = (event: Event) => {
    const [first] = event.composedPath();
    if (!event.isTrusted || isBusy() || !(first instanceof Element) || event.composedPath().some(isOurs))
      return;
    target = first;
    path = event.composedPath();
    if (event.type !== 'focusin') at = event.timeStamp;
  };
  let typedIn: Element | null = null;
  document.addEventListener(
    'input',
    (event) => {
      const [first] = event.composedPath();
      if (event.isTrusted && !isBusy() && isTyped(first)) typedIn = first;
    },
    { capture: true, passive: true, signal },
  );
  // Who goes on from one field to the next one is still typing: the codes of a dialog are several fields.
  const goOn = ({ relatedTarget: next }: FocusEvent) => {
    typedIn = typedIn && isTyped(next) ? next : null;
  };
  document.addEventListener('focusout', goOn, { capture: true, passive: true, signal });
  for (const type of EVENTS) document.addEventListener(type, hear, { capture: true, passive: true, signal });
  return {
    touched: (part) =>
      performance.now() - at < CAUSED &&
      path.some((at) => at === part || (at instanceof Element && at.matches(LAYER))),
    brought,
    forget: () => {
      at = Number.NEGATIVE_INFINITY;
    },
    typesElsewhere: (field) => typedIn?.isConnected === true && typedIn !== field,
    lastAmong: (parts, elementOf) =>
      parts.find((part) => target !== null && holds(elementOf(part), target)) ?? null,
  };
}

/** Whether an event concerns a text field of the page. */
function isTyped(target: EventTarget | null | undefined): target is Element {
  return target instanceof Element && target.matches(ANY_TYPED) && !isOurs(target);
}
