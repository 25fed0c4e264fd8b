import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shieldAssistant } from '../lib/assistant/shield.ts';

/** How often a message is sent again where the worker ended before it arrived. */
const AGAIN = 2;

interface Prerendering extends Document {
  readonly prerendering?: boolean;
}

/**
 * Runs on every page of a granted exchange before the page's own scripts. It keeps the assistant's events
 * from the page and asks for the assistant on API pages. It imports no library, and of ours the shield alone:
 * it is loaded with each page.
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

  /** Asks for the assistant, and again where the worker ended before it answered. */
  const want = (again: number) => {
    chrome.runtime.sendMessage({ type: 'assistant-wanted' }).catch(() => {
      if (again > 0 && chrome.runtime?.id) setTimeout(want, 1_000, again - 1);
    });
  };

  const look = () => {
    // Without an id the extension was updated or removed: the script that it left behind goes too.
    if (!chrome.runtime?.id) return leave();
    const before = isOnApiPage;
    isOnApiPage = route.test(location.pathname);
    if (before && !isOnApiPage) globalThis.keyfenceLeave?.(true);
    if (isOnApiPage && !before) want(AGAIN);
  };

  shieldAssistant((event) => globalThis.keyfenceHears?.(event), signal);
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', look, { signal });
  else addEventListener('popstate', look, { signal });
  // An update leaves the script of the version before behind. No event of ours may tell it, since the page would hear.
  for (const type of ['focus', 'visibilitychange']) addEventListener(type, look, { signal });
  // A page from the back/forward cache asks again, unless the assistant that is there does so itself.
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    if (!globalThis.keyfenceLeave) isOnApiPage = false;
    look();
  };
  addEventListener('pageshow', comeBack, { signal });
  chrome.runtime.onMessage.addListener(hear);
  // A prerendered page sends nothing before it is shown.
  if ((document as Prerendering).prerendering)
    document.addEventListener('prerenderingchange', look, { once: true, signal });
  else look();
});
