import type { Draw } from '../../lib/assistant/drawing.ts';
import { type Host, makeHost } from '../../lib/assistant/host.ts';
import { type Session, startSession } from '../../lib/assistant/session.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import { exchanges } from '../../lib/exchanges/index.ts';
import { prepareLexicon } from '../../lib/lexicon/index.ts';
import { type PageNews, tell } from '../../lib/messages.ts';
import { contentReach } from './reach.ts';
import { type PageReports, reportsTo } from './reports.ts';

/** The assistant on this page, once it knows where it is. */
interface Brought {
  readonly session: Session;
  /** Gives it the keyboard, as soon as it is drawn. */
  readonly focus: () => void;
  /**
   * The page went elsewhere without a new document: nothing is looked at any more.
   * @returns whether the assistant stays, to say that a fill was not saved
   */
  readonly leavePage: () => boolean;
}

/**
 * Brings the assistant to this page; who asks for it meanwhile is heard too.
 * @returns what to call when the page goes elsewhere without a new document: see {@link Brought}
 */
export async function startAssistant(visit: AbortController): Promise<Brought['leavePage'] | null> {
  const brought = bring(visit);
  listen(visit, brought);
  const is = await brought;
  // On a page that is none of ours nothing stays behind.
  if (!is) visit.abort(new Error('there is nothing to do on this page'));
  return is?.leavePage ?? null;
}

/** Asks for what it needs to know, looks, and draws once there is something to say. Null where it has no business. */
async function bring(visit: AbortController): Promise<Brought | null> {
  const [context] = await Promise.all([
    askAgain(() => tell({ type: 'context' }), visit.signal),
    prepareLexicon(),
  ]);
  const exchange = exchanges.find(({ id }) => id === context?.exchange);
  if (!context || !exchange || visit.signal.aborted) return null;
  const onPage = new AbortController();
  let host: Host | null = null;
  let session: Session | null = null;
  let wanted: AssistantView | null = null;
  let wantsFocus = false;

  const show = async (view: AssistantView | null) => {
    wanted = view;
    if (view && !host) {
      const draw = await viewScript(visit.signal);
      if (!draw || host || visit.signal.aborted) return;
      const events = {
        onAction: (id: Parameters<Session['act']>[0], address?: Parameters<Session['act']>[1]) =>
          void session?.act(id, address ?? null),
        onChoice: (...choice: Parameters<Session['choose']>) => session?.choose(...choice),
      };
      host = makeHost({
        document,
        reach: contentReach,
        exchange,
        draw,
        events,
        practice: context.practice,
        id: chrome.runtime.id,
        corner: context.place,
        onKeptAway: reports.keptAway,
      });
    }
    host?.show(wanted);
    host?.settle(session?.anchor() ?? null);
    if (wantsFocus) focus();
  };
  const focus = () => {
    wantsFocus = host === null;
    reports.forgive();
    host?.focus();
  };
  const leave = () => visit.abort(new Error('the assistant was closed'));
  const reports: PageReports = reportsTo({
    show,
    move: () => host?.move() ?? null,
    settle: () => host?.settle(session?.anchor() ?? null),
    leave,
  });
  visit.signal.addEventListener('abort', () => host?.remove());

  session = startSession(
    {
      document,
      reach: contentReach,
      exchange,
      asked: context.asked,
      now: Date.now,
      copy: (text) =>
        navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        ),
      reports,
      signal: AbortSignal.any([visit.signal, onPage.signal]),
    },
    context,
  );
  globalThis.keyfenceEscape = leave;
  addEventListener('pageshow', ({ persisted }) => void (persisted && comeBack()), { signal: visit.signal });

  /** Out of the back/forward cache: news went to the page that stood here meanwhile. */
  async function comeBack(): Promise<void> {
    const now = await tell({ type: 'context' }).catch(() => null);
    if (visit.signal.aborted) return;
    // The extension was updated, or the site was taken back meanwhile.
    if (!now || (now.asked && !context?.asked)) return leave();
    reports.forget();
    session?.comeBack(now);
  }

  const started = session;
  leaveWithTheExtension(visit);
  return {
    session,
    focus,
    leavePage: () => {
      const view = started.leavePage();
      onPage.abort();
      if (view) reports.shown(view, true);
      return view !== null;
    },
  };
}

/** How often, and how long after each time, what a page needs is asked for again: a worker may die under it. */
const ASK_AGAIN = 2;
const LATER = 1_000;

/** @returns the answer; null where nobody has given one */
async function askAgain<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  for (let again = 0; ; again += 1) {
    try {
      return await ask();
    } catch {
      // An extension that was updated or removed meanwhile answers nobody.
      if (again === ASK_AGAIN || signal.aborted || !chrome.runtime?.id) return null;
      await new Promise((resolve) => setTimeout(resolve, LATER));
    }
  }
}

/** How often a script looks whether its extension is still there, in ms. */
const STILL_THERE = 1_000;

/**
 * After an update or a removal nobody says goodbye: the script that is left behind goes by itself. It looks at intervals,
 * and at once where something is put beside its card, as the card of the version after it, or where its tab is seen again.
 */
function leaveWithTheExtension(visit: AbortController): void {
  const look = () => {
    if (!chrome.runtime?.id) visit.abort(new Error('the extension is gone'));
  };
  const timer = setInterval(look, STILL_THERE);
  const beside = new MutationObserver(look);
  beside.observe(document.documentElement, { childList: true });
  document.addEventListener('visibilitychange', look, { signal: visit.signal });
  visit.signal.addEventListener('abort', () => {
    clearInterval(timer);
    beside.disconnect();
  });
}

/** The script that draws, injected by the background on request; it puts itself into the isolated world. */
async function viewScript(signal: AbortSignal): Promise<Draw | null> {
  if (!globalThis.keyfenceDraw) await askAgain(() => tell({ type: 'view-wanted' }), signal);
  return globalThis.keyfenceDraw ?? null;
}

function listen(visit: AbortController, brought: Promise<Brought | null>): void {
  const hear = (said: unknown, _: unknown, answer: (isHere: boolean) => void): boolean => {
    const news = said as PageNews;
    switch (news.type) {
      case 'open-or-focus':
      case 'point-at-field':
        void brought.then((is) => {
          is?.session.ask();
          if (news.type === 'point-at-field') void is?.session.act('pick', null);
          else is?.focus();
          answer(is !== null);
        });
        return true;
      case 'context-changed':
        void brought.then((is) => is?.session.update(news.context));
        return false;
      case 'leave':
        visit.abort(new Error('the extension leaves this page'));
        return false;
      default:
        return false;
    }
  };
  chrome.runtime.onMessage.addListener(hear);
  // After an update there is no runtime left to take the listener from.
  visit.signal.addEventListener('abort', () => chrome.runtime?.onMessage.removeListener(hear));
}
