import type { AssistantView } from './view.ts';

/** Attaches an open shadow root. For tests alone: this file takes the place of `exposure.ts`. */
export function attachRoot(host: HTMLElement): ShadowRoot {
  return host.attachShadow({ mode: 'open' });
}

/** Marks the host with state, tone and how far a fill is saved. */
export function markHost(host: HTMLElement, { state, tone, saved }: AssistantView): void {
  host.dataset.keyfenceAssistant = '';
  host.dataset.state = state;
  host.dataset.tone = tone;
  if (saved === null) delete host.dataset.saved;
  else host.dataset.saved = saved;
}

/** Marks the frame around a control that the user points at. */
export function markOutline(frame: HTMLElement): void {
  frame.dataset.keyfenceOutline = '';
}
