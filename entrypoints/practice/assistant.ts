import { drawIn } from '../../components/assistant/draw.tsx';
import type { AssistantContext } from '../../lib/assistant/context.ts';
import { type Host, makeHost } from '../../lib/assistant/host.ts';
import type { SessionReports } from '../../lib/assistant/ports.ts';
import { type Session, startSession } from '../../lib/assistant/session.ts';
import { shieldAssistant } from '../../lib/assistant/shield.ts';
import { binance } from '../../lib/exchanges/binance.ts';
import type { Exchange } from '../../lib/exchanges/index.ts';
import { openReach } from '../../lib/form/dom/reach.ts';
import { message, type Translate } from '../../lib/language/message.ts';
import type { PracticeKey } from '../../lib/practice/account.ts';
import { firstContext, withOwn, withStored } from '../../lib/practice/context.ts';
import { copyText } from '../surface/clipboard.ts';

/** The assistant on the practice page. */
export interface PracticeAssistant {
  /** The practice exchange has stored these keys. */
  readonly remember: (keys: readonly PracticeKey[]) => void;
  readonly leave: () => void;
}

/**
 * Starts the assistant as a module: browsers inject no script into an extension's own pages. Everything it knows is
 * made here and forgotten with the page; the background is told nothing.
 */
export function startPracticeAssistant(
  translate: Translate,
  locale: string,
  keys: readonly PracticeKey[],
): PracticeAssistant {
  const visit = new AbortController();
  const leave = () => visit.abort(new Error('the assistant was closed'));
  shieldAssistant(leave, visit.signal);

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
      host ??= makeHost({ document, reach: openReach, exchange, draw, events, practice: true, id });
      host.show(view);
      settle();
    },
    observed: () => null,
    filled: () => undefined,
    saved: () => undefined,
    undone: () => undefined,
    picked: () => undefined,
    denied: () => undefined,
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
      copy: copyText,
      reports,
      signal: visit.signal,
    },
    context,
  );
  const events = {
    onAction: (id: Parameters<Session['act']>[0], address?: Parameters<Session['act']>[1]) =>
      void session.act(id, address ?? null),
    onChoice: session.choose,
  };
  visit.signal.addEventListener('abort', () => host?.remove());
  return { remember: (stored) => know(withStored(context, stored, Date.now())), leave };
}
