const isAssistant = (target: EventTarget | null | undefined) =>
  target instanceof Element && target.localName === 'keyfence-assistant';

const KINDS =
  'pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout focus blur keydown keyup keypress';

/**
 * Keeps the assistant's events from the page: a dialog of the page must not take a press in the assistant for one
 * outside of itself. `click` is left alone. It has to listen before the page does.
 * @param onEscape what Esc inside the assistant does
 */
export function shieldAssistant(onEscape: () => void, signal: AbortSignal): void {
  const keepFromPage = (event: Event) => {
    if (!event.composedPath().some(isAssistant) && !isAssistant((event as FocusEvent).relatedTarget)) return;
    event.stopImmediatePropagation();
    if ((event as KeyboardEvent).key !== 'Escape') return;
    event.preventDefault();
    if (event.type === 'keydown') onEscape();
  };
  for (const kind of KINDS.split(' ')) addEventListener(kind, keepFromPage, { capture: true, signal });
}
