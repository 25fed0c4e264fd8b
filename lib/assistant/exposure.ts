import type { AssistantView } from './view.ts';

/**
 * What a page can see of the assistant: nothing. Its shadow root is closed and its element bears no mark. The `e2e`
 * build takes `exposure-open.ts` in the place of this file (`wxt.config.ts`), and so does the copy of the practice build
 * that the tour without a screen plays.
 */
export function attachRoot(host: HTMLElement): ShadowRoot {
  return host.attachShadow({ mode: 'closed' });
}

/** Marks the host with what it shows. */
export const markHost: (host: HTMLElement, view: AssistantView) => void = () => undefined;

/** Marks the frame around a control that the user points at. */
export const markOutline: (frame: HTMLElement) => void = () => undefined;
