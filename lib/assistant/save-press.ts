import { buttonNameOf } from '../form/button-name.ts';
import { BUTTON } from '../form/dom/controls.ts';
import { holds } from '../form/dom/reach.ts';
import type { KeyForm } from '../form/key-form.ts';
import { read } from '../lexicon/read.ts';
import { CROSS } from '../page/cross.ts';
import { isOurs } from '../page/ours.ts';

/** Whether the user's last presses were to save or to leave a form. No press is blocked. */
export interface SavePresses {
  /** Whether a save-like button was pressed since `forget`. */
  readonly saved: () => boolean;
  /** When such a button was pressed last since `forget`, in ms since the epoch; null for never. */
  readonly savedAt: () => number | null;
  /** Whether the last press leaves the form: Cancel, a cross or Esc. */
  readonly left: () => boolean;
  readonly forget: () => void;
}

const NO_WORD = new RegExp(`^(?:${CROSS}|x)?$`, 'iu');

/**
 * Watches the user's own presses of buttons that save or leave. A form is read once more as the pointer goes down.
 * @param beforeSave called when the pointer goes down on a save-like button of the form
 */
export function watchSaves(
  document: Document,
  formNow: () => KeyForm | null,
  isBusy: () => boolean,
  signal: AbortSignal,
  beforeSave: () => void,
): SavePresses {
  let savedAt: number | null = null;
  let left = false;
  const hear = (event: Event) => {
    const [first] = event.composedPath();
    if (!event.isTrusted || isBusy() || !(first instanceof Element)) return;
    const button = first.closest(BUTTON);
    if (!button || event.composedPath().some(isOurs)) return;
    const name = buttonNameOf(button);
    const form = formNow();
    const isOwn = form?.save != null && holds(form.save, button);
    if (!isOwn && (read(name).has('cancel') || NO_WORD.test(name.trim()))) left = true;
    else if (isOwn || read(name).has('save')) {
      if (form && holds(form.card, button)) beforeSave();
      left = false;
      // What only hands the list over saves nothing.
      if (!form || !handsOver(form, button)) savedAt = Date.now();
    }
  };
  document.addEventListener('pointerdown', hear, { capture: true, passive: true, signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') hear(event);
      // Esc closes a dialog: the codes, then the form.
      if (event.key === 'Escape' && event.isTrusted && !isBusy()) left = true;
    },
    { capture: true, passive: true, signal },
  );
  return {
    saved: () => savedAt !== null,
    savedAt: () => savedAt,
    left: () => left,
    forget: () => {
      savedAt = null;
      left = false;
    },
  };
}

/** Whether a button in a form hands its list over to another one that saves. */
function handsOver({ decided: { behind }, captured, dialog, card }: KeyForm, button: Element): boolean {
  const saves = behind ? captured.elementOf(behind.id) : null;
  return behind !== null && !(saves && holds(saves, button)) && holds(dialog ?? card, button);
}
