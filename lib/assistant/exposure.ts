import type { AssistantView } from './view.ts';

/**
 * Attaches a closed shadow root. A page can see nothing of the assistant: its element bears no mark either.
 * The `e2e` build takes `exposure-open.ts` in the place of this file (`wxt.config.ts`), and so does the copy
 * of the practice build for the tour without a screen.
 */
export function attachRoot(host: HTMLElement): ShadowRoot {
  return host.attachShadow({ mode: 'closed' });
}

/** Does nothing: only `exposure-open.ts` marks the host with what it shows. */
export const markHost: (host: HTMLElement, view: AssistantView) => void = () => undefined;

/** Does nothing: only `exposure-open.ts` marks the frame around a control that the user points at. */
export const markOutline: (frame: HTMLElement) => void = () => undefined;
