import { drawIn } from '../../components/assistant/draw.tsx';
import type { AssistantContext } from '../../lib/assistant/context.ts';
import { type Host, makeHost } from '../../lib/assistant/host.ts';
import { makeActing } from '../../lib/assistant/make-acting.ts';
import type { Session, SessionReports } from '../../lib/assistant/ports.ts';
import { startSession } from '../../lib/assistant/session.ts';
import { shieldAssistant } from '../../lib/assistant/shield.ts';
import type { Exchange } from '../../lib/exchanges/all.ts';
import { binance } from '../../lib/exchanges/binance.ts';
import { message, type Translate } from '../../lib/language/message.ts';
import { openReach } from '../../lib/page/reach.ts';
import type { PracticeKey } from '../../lib/practice/account.ts';
import { firstContext, withOwn, withStored } from '../../lib/practice/context.ts';
import { copyToClipboard } from '../surface/clipboard.ts';

/** The assistant on the practice page. */
export interface PracticeAssistant {
  /** Remembers that the practice exchange has stored these keys. */
  readonly remember: (keys: readonly PracticeKey[]) => void;
  readonly leave: () => void;
}

/**
 * Starts the assistant as a module: browsers inject no script into an extension's own pages. Everything it
 * knows is made here and forgotten with the page; nothing is sent to the background.
 */
export function startPracticeAssistant(
  translate: Translate,
  locale: string,
  keys: readonly PracticeKey[],
): PracticeAssistant {
  const visit = new AbortController();
  const leave = () => visit.abort(new Error('the assistant was closed'));
  shieldAssistant((event) => {
    if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Escape') leave();
    else host?.hear(event);
  }, visit.signal);

  // The labels of the page are those of Binance's layout, so its data recognises them; only the name is another.
  const exchange: Exchange = { ...binance, name: translate(message('practice_exchange')) };
  let context = firstContext(keys, translate(message('practice_platform')), Date.now());
  const know = (next: AssistantContext) => {
    context = next;
    session.update(context);
  };

  let host: Host | null = null;
  const settle = () => host?.settle(session.anchor());
  const draw = drawIn(translate, locale);
  const reports: SessionReports = {
    looked: settle,
    shown: (view) => {
      const { id } = chrome.runtime;
      host ??= makeHost(draw, { document, reach: openReach, events, practice: true, id });
      host.show(view);
      settle();
    },
    ...NOTHING_KEPT,
    pressed: (id, { address }) => {
      if (id === 'dismiss') leave();
      if (id === 'move') host?.move();
      if (id === 'add-own') know(withOwn(context, translate(message('practice_own_example')), null));
      if (id === 'mine') know(withOwn(context, translate(message('practice_own_claimed')), address));
    },
  };
  const session: Session = startSession(
    {
      document,
      reach: openReach,
      exchange,
      asked: true,
      now: Date.now,
      copy: copyToClipboard,
      reports,
      signal: visit.signal,
    },
    context,
    () => makeActing,
  );
  const events = eventsOf(session);
  visit.signal.addEventListener('abort', () => host?.remove());
  return { remember: (stored) => know(withStored(context, stored, Date.now())), leave };
}

/** The reports that nobody keeps on the practice page. */
const NOTHING_KEPT = {
  observed: () => null,
  filled: () => undefined,
  saved: () => undefined,
  undone: () => undefined,
  picked: () => undefined,
  denied: () => undefined,
};

/** The events of the card, carried out by the session. */
function eventsOf({ act, choose }: Session) {
  return {
    onAction: (id: Parameters<Session['act']>[0], address?: Parameters<Session['act']>[1]) =>
      void act(id, address ?? null),
    onChoice: choose,
  };
}
