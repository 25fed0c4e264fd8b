import { controlMarkOf } from '../form/chosen.ts';
import type { ControlMark } from '../form/control-mark.ts';
import { treesOf } from '../form/dom/reach.ts';
import { pickableAt, pickables } from '../form/pickable.ts';
import { claimAsOurs } from '../page/claim.ts';
import { isOurs } from '../page/ours.ts';
import type { Reach } from '../page/reach.ts';
import { markOutline } from './exposure.ts';

const STOPPED = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'click',
  'dblclick',
  'contextmenu',
] as const;

/**
 * Lets the user point at a control of the page: with the pointer (the control under it is outlined, a click
 * takes it) or with the keyboard (arrows go through the controls, Enter takes one, Esc gives up). The page
 * gets none of these events.
 * @returns the mark of the control; null when the user gave up or the visit ended
 */
export function pick(document: Document, reach: Reach, signal: AbortSignal): Promise<ControlMark | null> {
  const { resolve, promise } = Promise.withResolvers<ControlMark | null>();
  const done = new AbortController();
  const frame = outlineIn(document);
  const listening = { capture: true, signal: AbortSignal.any([signal, done.signal]) };
  const view = document.defaultView ?? window;
  let current: Element | null = null;

  const point = (element: Element | null) => {
    current = element;
    frame.around(element);
  };
  const end = (element: Element | null) => {
    done.abort();
    frame.remove();
    resolve(element ? controlMarkOf(element) : null);
  };
  const under = (event: Event) => {
    const [first] = event.composedPath();
    return first instanceof Element && !isOurs(first) ? pickableAt(first) : null;
  };
  const isInAssistant = (event: Event) => event.composedPath().some(isOurs);

  view.addEventListener('pointermove', (event) => point(under(event)), listening);
  for (const type of STOPPED) {
    view.addEventListener(
      type,
      (event) => {
        if (isInAssistant(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (type === 'click' && event.isTrusted && under(event)) end(under(event));
      },
      listening,
    );
  }
  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || isInAssistant(event)) return;
      const all = pickables(treesOf(document, reach));
      const step = { ArrowDown: 1, ArrowRight: 1, Tab: event.shiftKey ? -1 : 1, ArrowUp: -1, ArrowLeft: -1 }[
        event.key
      ];
      if (step === undefined && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') return end(null);
      if (event.key === 'Enter') return current ? end(current) : undefined;
      const at = current ? all.indexOf(current) : -1;
      point(all[(at + (step ?? 0) + all.length) % all.length] ?? null);
      current?.scrollIntoView({ block: 'nearest' });
    },
    listening,
  );
  signal.addEventListener('abort', () => end(null), { signal: done.signal });
  return promise;
}

/** A frame that is drawn over the page and takes no events. */
function outlineIn(document: Document): { around: (element: Element | null) => void; remove: () => void } {
  const frame = document.createElement('div');
  claimAsOurs(frame);
  markOutline(frame);
  frame.style.cssText =
    'all: initial; position: fixed; z-index: 2147483646; pointer-events: none; border: 3px solid #2f6fed; border-radius: 6px; box-shadow: 0 0 0 9999px rgb(0 0 0 / 12%); display: none;';
  document.documentElement.append(frame);
  return {
    around: (element) => {
      const box = element?.getBoundingClientRect();
      frame.style.display = box ? 'block' : 'none';
      if (box)
        Object.assign(frame.style, {
          left: `${box.left - 5}px`,
          top: `${box.top - 5}px`,
          width: `${box.width + 4}px`,
          height: `${box.height + 4}px`,
        });
    },
    remove: () => frame.remove(),
  };
}
