import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConnectPage } from '../../lib/connect/connect-page.ts';
import { askConnections, askRevalidation, type Replied } from '../../lib/connect/requests.ts';
import type { ConnectMessage } from '../../lib/message-auth.ts';
import { sendMessage, type TabMessage } from '../../lib/messages.ts';

/** For this long after a look at the connections, coming back to the page leads to no other one, in ms. */
const LOOK_LASTS = 60_000;

const fetchHere = (path: string, init: RequestInit) => fetch(path, init);

/**
 * Runs on the platform's own page. It asks for the connections when the page opens or comes back to the
 * front, and re-validates when the background says so. It reads nothing of the page itself.
 */
export default defineUnlistedScript(() => {
  const isolated = globalThis as typeof globalThis & { keyfenceConnect?: true };
  if (isolated.keyfenceConnect) return;
  isolated.keyfenceConnect = true;

  const visit = new AbortController();
  const underWay = new Set<string>();
  let lookedAt = Number.NEGATIVE_INFINITY;

  const leave = () => {
    visit.abort();
    chrome.runtime?.onMessage?.removeListener(hear);
    delete isolated.keyfenceConnect;
  };

  /** Sends a message. After an update of the extension there is no id: then this script ends. */
  const say = async (said: ConnectMessage): Promise<string | null | undefined> => {
    if (chrome.runtime?.id) return sendMessage(said).catch(() => void leave());
    leave();
    return undefined;
  };

  const look = async () => {
    if (!chrome.runtime?.id) return leave();
    if (!isOnConnect() || performance.now() - lookedAt < LOOK_LASTS) return;
    lookedAt = performance.now();
    const replied = await askConnections(fetchHere);
    if (visit.signal.aborted) return;
    const fault = await say(
      replied.kind === 'answer'
        ? { type: 'connections', answer: replied.answer }
        : { type: 'connect-trouble', why: replied.why },
    );
    tellDeveloper('GET /api/connections', replied, fault);
  };

  const revalidate = async (connection: string) => {
    if (underWay.has(connection)) return;
    underWay.add(connection);
    const replied = await askRevalidation(fetchHere, connection, __KEYFENCE_CSRF__ ?? undefined);
    underWay.delete(connection);
    if (visit.signal.aborted) return;
    if (replied.kind === 'trouble') await say({ type: 'connect-trouble', why: replied.why });
    const fault = await say({
      type: 'revalidated',
      connection,
      answer: replied.kind === 'answer' ? replied.answer : null,
    });
    tellDeveloper('POST /api/connections/{id}/revalidate', replied, fault);
  };

  const hear = (news: TabMessage) => {
    if (news.type === 'leave') leave();
    if (news.type === 'revalidate-now') void inTurn(news.connections, revalidate);
  };

  chrome.runtime.onMessage.addListener(hear);
  whenSeenAgain(() => void look(), visit.signal);
  void look();
});

/** Calls back when the page comes back to the front, or goes elsewhere without a new document. */
function whenSeenAgain(look: () => void, signal: AbortSignal): void {
  document.addEventListener('visibilitychange', () => document.hidden || look(), { signal });
  if ('navigation' in globalThis) navigation.addEventListener('navigatesuccess', look, { signal });
}

async function inTurn(connections: readonly string[], ask: (one: string) => Promise<void>): Promise<void> {
  for (const connection of connections) await ask(connection);
}

/** Whether this is API Connect, and no other page of the platform. */
function isOnConnect(): boolean {
  return isConnectPage(location, __KEYFENCE_CONNECT__);
}

const told = new Set<string>();

/**
 * Warns in the page's console about what is not the contract, each once: where it is, never what stood there.
 */
function tellDeveloper(asked: string, replied: Replied, fault: string | null | undefined): void {
  const says = replied.kind === 'trouble' ? `the answer ${replied.says}` : fault;
  const line = `Keyfence, ${asked}: ${says}.`;
  // Chrome's messages make a null of what is undefined.
  if (says == null || told.has(line)) return;
  told.add(line);
  console.warn(line);
}
