import { browser } from 'wxt/browser';
import type { Draw } from '../../lib/assistant/drawing.ts';
import { type Host, makeHost } from '../../lib/assistant/host.ts';
import type { SessionReports } from '../../lib/assistant/ports.ts';
import { type Session, startSession } from '../../lib/assistant/session.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import { exchanges } from '../../lib/exchanges/index.ts';
import { type PageNews, tell } from '../../lib/messages.ts';
import { contentReach } from './reach.ts';
import { reportsTo } from './reports.ts';

/**
 * Brings the assistant to this page: asks for what it needs to know, looks, and draws once there is something to say.
 * @returns what to call when the page goes elsewhere without a new document: it looks no more, and answers whether it
 *   stays to say that a fill was not saved
 */
export async function startAssistant(visit: AbortController): Promise<(() => boolean) | null> {
  const context = await tell({ type: 'context' }).catch(() => null);
  const exchange = exchanges.find(({ id }) => id === context?.exchange);
  if (!context || !exchange || visit.signal.aborted) return null;
  const onPage = new AbortController();
  let host: Host | null = null;
  let session: Session | null = null;
  let wanted: AssistantView | null = null;

  const show = async (view: AssistantView | null) => {
    wanted = view;
    if (view && !host) {
      const draw = await viewScript();
      if (!draw || host || visit.signal.aborted) return;
      const events = {
        onAction: (id: Parameters<Session['act']>[0], address?: Parameters<Session['act']>[1]) =>
          void session?.act(id, address ?? null),
        onOwn: (address: Parameters<Session['setOwn']>[0], ticked: boolean) =>
          session?.setOwn(address, ticked),
      };
      host = makeHost(document, exchange, context.platform.name, draw, events, context.practice);
    }
    host?.show(wanted);
    host?.settle(session?.anchor() ?? null);
  };
  const leave = () => visit.abort(new Error('the assistant was closed'));
  const reports: SessionReports = reportsTo({
    show,
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
  listen(visit, {
    update: session.update,
    ask: () => {
      session?.ask();
      host?.focus();
    },
  });
  globalThis.keyfenceEscape = leave;
  const { leavePage } = session;
  return () => {
    const view = leavePage();
    onPage.abort();
    if (view) reports.shown(view, true);
    return view !== null;
  };
}

/** The script that draws, injected by the background on request; it puts itself into the isolated world. */
async function viewScript(): Promise<Draw | null> {
  if (!globalThis.keyfenceDraw) await tell({ type: 'view-wanted' }).catch(() => undefined);
  return globalThis.keyfenceDraw ?? null;
}

function listen(visit: AbortController, to: { update: Session['update']; ask: () => void }): void {
  const hear = (said: unknown): undefined => {
    const news = said as PageNews;
    if (news.type === 'context-changed') to.update(news.context);
    if (news.type === 'open-or-focus') to.ask();
    if (news.type === 'leave') visit.abort(new Error('the extension leaves this page'));
  };
  browser.runtime.onMessage.addListener(hear);
  // After an update there is no runtime left to take the listener from.
  visit.signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(hear));
}
