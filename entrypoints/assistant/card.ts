import type { AssistantContext } from '../../lib/assistant/context.ts';
import type { Host } from '../../lib/assistant/host.ts';
import type { Session } from '../../lib/assistant/ports.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import { contentReach } from '../shared/reach.ts';
import { laterScripts } from './later.ts';
import type { PageReports } from './reports.ts';

/** The card of a page. */
interface Card {
  readonly show: (view: AssistantView | null) => Promise<void>;
  readonly settle: () => void;
  /** Focuses it, as soon as it is drawn. */
  readonly focus: () => void;
  readonly move: () => void;
  /** Takes an event of the page's window that is meant for the card. */
  readonly hear: (event: Event) => void;
  /** Takes another theme, which the user chose meanwhile. */
  readonly paint: (theme: AssistantContext['cardTheme']) => void;
}

/** Makes the card once there is something to say: what draws it is asked for then. */
export function cardFor(
  signal: AbortSignal,
  { practice, place, cardTheme }: AssistantContext,
  ports: { readonly session: () => Session | null; readonly reports: () => PageReports },
): Card {
  let host: Host | null = null;
  let theme = cardTheme;
  let wanted: AssistantView | null = null;
  let wantsFocus = false;

  const settle = () => host?.settle(ports.session()?.anchor() ?? null);
  const focus = () => {
    wantsFocus = host === null;
    ports.reports().forgive();
    host?.focus();
  };
  const show = async (view: AssistantView | null) => {
    if (signal.aborted) return;
    wanted = view;
    if (view && !host) {
      const later = await laterScripts(signal);
      if (host || signal.aborted) return;
      if (!later) return ports.reports().notLoaded();
      const events = {
        onAction: (id: Parameters<Session['act']>[0], address?: Parameters<Session['act']>[1]) =>
          void ports.session()?.act(id, address ?? null),
        onChoice: (...choice: Parameters<Session['choose']>) => ports.session()?.choose(...choice),
      };
      host = later.stand({
        document,
        reach: contentReach,
        events,
        practice,
        id: chrome.runtime.id,
        chosen: place,
        theme: () => theme,
        onMoved: ports.reports().moved,
        onKeptAway: ports.reports().keptAway,
      });
    }
    host?.show(wanted);
    settle();
    if (wantsFocus) focus();
  };
  const paint = (chosen: AssistantContext['cardTheme']) => {
    theme = chosen;
  };
  signal.addEventListener('abort', () => host?.remove());
  return { show, settle, focus, move: () => host?.move(), hear: (event) => host?.hear(event), paint };
}
