import type { AssistantContext } from '../../lib/assistant/context.ts';
import type { Session } from '../../lib/assistant/ports.ts';
import { startSession } from '../../lib/assistant/session.ts';
import { prepareLexicon } from '../../lib/lexicon/stems.ts';
import { sendMessage, type TabMessage } from '../../lib/messages.ts';
import { contentReach } from '../shared/reach.ts';
import { askAgain } from './ask-again.ts';
import { cardFor } from './card.ts';
import { type LaterScripts, laterScripts } from './later.ts';
import { type PageReports, reportsTo } from './reports.ts';

/** The assistant on this page, once it has its context. */
interface Brought {
  readonly session: Session;
  /** Takes a newer context. */
  readonly update: (context: AssistantContext) => void;
  /** Focuses it, as soon as it is drawn. */
  readonly focus: () => void;
  /**
   * The page went elsewhere without a new document: nothing is looked at any more.
   * @returns whether the assistant stays, to say that a fill was not saved
   */
  readonly leavePage: () => boolean;
}

/**
 * Starts the assistant on this page; messages that come meanwhile are answered once it is there.
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

/**
 * Asks for the context, starts the session, and draws once there is something to show; what says, acts and draws is
 * asked for then. Null on a page that is none of ours.
 */
async function bring(visit: AbortController): Promise<Brought | null> {
  const [context] = await Promise.all([
    askAgain(() => sendMessage({ type: 'context' }), visit.signal),
    prepareLexicon(),
  ]);
  if (!context || visit.signal.aborted) return null;
  const { exchange } = context;
  const onPage = new AbortController();
  let session: Session | null = null;
  const card = cardFor(visit.signal, context, { session: () => session, reports: () => reports });
  const leave = () => visit.abort(new Error('the assistant was closed'));
  const reports: PageReports = reportsTo({ ...card, leave, signal: visit.signal });

  session = startSession(
    {
      document,
      reach: contentReach,
      exchange,
      asked: context.asked,
      now: Date.now,
      copy: copyHere,
      reports,
      signal: AbortSignal.any([visit.signal, onPage.signal]),
    },
    context,
    () => actingFor(visit.signal, reports),
  );
  globalThis.keyfenceHears = (event) => {
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') leave();
    else card.hear(event);
  };
  addEventListener('pageshow', ({ persisted }) => void (persisted && comeBack()), { signal: visit.signal });

  /** The page is back from the back/forward cache, where no message reached it: asks for the context anew. */
  async function comeBack(): Promise<void> {
    const now = await sendMessage({ type: 'context' }).catch(() => null);
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
    update: (news) => {
      card.paint(news.cardTheme);
      started.update(news);
    },
    focus: card.focus,
    leavePage: () => {
      const view = started.leavePage();
      onPage.abort();
      if (view) reports.shown(view, true);
      return view !== null;
    },
  };
}

/** Brings what says and acts, with what draws; where they do not come, that is reported. */
async function actingFor(signal: AbortSignal, reports: PageReports): Promise<LaterScripts['act'] | null> {
  const later = await laterScripts(signal);
  if (!later && !signal.aborted) reports.notLoaded();
  return later?.act ?? null;
}

/** How often a script looks whether its extension is still there, in ms. */
const STILL_THERE = 1_000;

/**
 * Ends the script after an update or a removal of the extension, which sends no message. It checks at intervals, and
 * at once where something is put beside its card, as the card of the version after it, or where its tab is seen
 * again.
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

function listen(visit: AbortController, brought: Promise<Brought | null>): void {
  const hear = (said: unknown, _: unknown, answer: (isHere: boolean) => void): boolean => {
    const news = said as TabMessage;
    switch (news.type) {
      case 'open-or-focus':
      case 'point-at-field':
        void brought.then(async (is) => {
          if (!is || !(await is.session.ask())) return answer(false);
          if (news.type === 'point-at-field') void is.session.act('pick', null);
          else is.focus();
          answer(true);
        });
        return true;
      case 'context-changed':
        void brought.then((is) => is?.update(news.context));
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

function copyHere(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
