import { isOurs } from '../page/ours.ts';

const KINDS =
  'pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout focus blur keydown keyup keypress';

/**
 * Keeps the assistant's events from the page: a dialog of the page must not take a press in the assistant for one
 * outside of itself. `click` is left alone, and so is the focus that comes back from the assistant to the page: a chip
 * box that never heard of it would drop what is typed. It has to listen before the page does.
 * @param hear what the assistant does with the events that the page does not hear
 */
export function shieldAssistant(hear: (event: Event) => void, signal: AbortSignal): void {
  const keepFromPage = (event: Event) => {
    // Events that the page's own scripts send reach the page as usual, and close nothing.
    if (!event.isTrusted) return;
    const path = event.composedPath();
    if (/out|blur/.test(event.type)) path.push((event as FocusEvent).relatedTarget as EventTarget);
    if (!path.some(isOurs)) return;
    event.stopImmediatePropagation();
    if ((event as KeyboardEvent).key === 'Escape') event.preventDefault();
    hear(event);
  };
  for (const kind of KINDS.split(' ')) addEventListener(kind, keepFromPage, { capture: true, signal });
}
