import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Stands on every page of a granted exchange from the first moment. It keeps the assistant's events from the page and
 * asks for the assistant on API pages. No library and no import of ours: it is read on each page load.
 */
export default defineUnlistedScript(() => {
  const isolated = globalThis as typeof globalThis & { keyfenceWatch?: true };
  if (isolated.keyfenceWatch) return;
  isolated.keyfenceWatch = true;

  const visit = new AbortController();
  const { signal } = visit;
  const route = new RegExp(__KEYFENCE_ROUTES__, 'i');
  let isOnApiPage = false;

  const leave = () => {
    globalThis.keyfenceLeave?.();
    visit.abort();
    chrome.runtime?.onMessage?.removeListener(hear);
    delete isolated.keyfenceWatch;
  };
  const hear = (news: { type?: string }) => {
    if (news?.type === 'leave') leave();
  };

  const isAssistant = (target: EventTarget | null | undefined) =>
    target instanceof Element && target.localName === 'keyfence-assistant';

  /** A dialog of the page must not take a press in the assistant for one outside of itself. `click` is left alone. */
  const keepFromPage = (event: Event) => {
    if (!event.composedPath().some(isAssistant) && !isAssistant((event as FocusEvent).relatedTarget)) return;
    event.stopImmediatePropagation();
    if ((event as KeyboardEvent).key !== 'Escape') return;
    event.preventDefault();
    if (event.type === 'keydown') globalThis.keyfenceEscape?.();
  };

  const look = () => {
    // Without an id the extension was updated or removed: the script that it left behind goes too.
    if (!chrome.runtime?.id) return leave();
    const before = isOnApiPage;
    isOnApiPage = route.test(location.pathname);
    if (before && !isOnApiPage) globalThis.keyfenceLeave?.();
    if (isOnApiPage && !before)
      chrome.runtime.sendMessage({ type: 'assistant-wanted' }).catch(() => undefined);
  };

  for (const kind of 'pointerdown pointerup mousedown mouseup touchstart touchend focusin focusout focus blur keydown keyup keypress'.split(
    ' ',
  )) {
    addEventListener(kind, keepFromPage, { capture: true, signal });
  }
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', look, { signal });
  else addEventListener('popstate', look, { signal });
  // Injected late, it may follow the script of a version before, which looks after itself and goes.
  if (document.readyState !== 'loading') dispatchEvent(new Event('keyfence'));
  addEventListener('keyfence', look, { signal });
  chrome.runtime.onMessage.addListener(hear);
  look();
});
