import { browser } from 'wxt/browser';
import { type AuthorizedMessage, authorize, MessageRefused } from '../../lib/message-auth.ts';
import { NotStored } from '../../lib/stored/trouble.ts';
import { actOnConnectMessage } from './connect-messages.ts';
import { actOnOwnMessage } from './own-messages.ts';
import { actOnPageMessage } from './page-messages.ts';
import { refresh } from './refresh.ts';
import { knownSpeakers } from './sender.ts';

/** Listens to our pages and page scripts, each by its own list. Everybody else is ignored. */
export function listenForMessages(): void {
  browser.runtime.onMessage.addListener((said: unknown, sender, answer: (with_: unknown) => void) => {
    const heard = listenTo(said, sender);
    if (!heard) return false;
    // Answered by the callback: the only way that every browser's `onMessage` takes.
    void doAs(heard).then(answer, (error: unknown) => {
      const isNotStored = error instanceof NotStored;
      answer(isNotStored && heard.from === 'own' ? error.why : undefined);
      if (!isNotStored) throw error;
      // What was asked for is not remembered: popup, badge and card say so.
      return refresh();
    });
    return true;
  });
}

function listenTo(said: unknown, sender: Parameters<typeof authorize>[1]): AuthorizedMessage | null {
  try {
    return authorize(said, sender, knownSpeakers());
  } catch (error) {
    if (!(error instanceof MessageRefused)) throw error;
    console.warn(error.message);
    return null;
  }
}

function doAs(heard: AuthorizedMessage): Promise<unknown> {
  switch (heard.from) {
    case 'own':
      return actOnOwnMessage(heard.said);
    case 'exchange':
      return actOnPageMessage(heard.page, heard.said);
    case 'connect':
      return actOnConnectMessage(heard.page, heard.said);
  }
}
