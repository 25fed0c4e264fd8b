import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shieldAssistant } from '../lib/assistant/shield.ts';

/**
 * Stands on every page of a granted exchange from the first moment. It keeps the assistant's events from the page and
 * asks for the assistant on API pages. No library, and of ours the shield alone: it is read on each page load.
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

  const look = () => {
    // Without an id the extension was updated or removed: the script that it left behind goes too.
    if (!chrome.runtime?.id) return leave();
    const before = isOnApiPage;
    isOnApiPage = route.test(location.pathname);
    if (before && !isOnApiPage) globalThis.keyfenceLeave?.(true);
    if (isOnApiPage && !before)
      chrome.runtime.sendMessage({ type: 'assistant-wanted' }).catch(() => undefined);
  };

  shieldAssistant(() => globalThis.keyfenceEscape?.(), signal);
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', look, { signal });
  else addEventListener('popstate', look, { signal });
  // Injected late, it may follow the script of a version before, which looks after itself and goes.
  if (document.readyState !== 'loading') dispatchEvent(new Event('keyfence'));
  addEventListener('keyfence', look, { signal });
  // A page out of the back/forward cache asks anew, unless the assistant that is there does so itself.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    if (!globalThis.keyfenceLeave) isOnApiPage = false;
    look();
  };
  addEventListener('pageshow', comeBack, { signal });
  chrome.runtime.onMessage.addListener(hear);
  look();
});
