import { browser } from 'wxt/browser';
import { type Heard, hear, MessageRefused } from '../../lib/speaker.ts';
import { NotStored } from '../../lib/stored/trouble.ts';
import { hearConnect } from './connect-messages.ts';
import { hearOwn } from './own-messages.ts';
import { hearPage } from './page-messages.ts';
import { refresh } from './refresh.ts';
import { knownSpeakers } from './sender.ts';

/** Listens to our pages and page scripts, each by its own list. Everybody else is ignored. */
export function hearMessages(): void {
  browser.runtime.onMessage.addListener((said: unknown, sender, answer: (with_: unknown) => void) => {
    const heard = listenTo(said, sender);
    if (!heard) return false;
    // Answered by the callback: the only way that every browser's `onMessage` takes.
    void doAs(heard).then(answer, (error: unknown) => {
      answer(undefined);
      if (!(error instanceof NotStored)) throw error;
      // What was asked for is not remembered: popup, badge and card say so.
      return refresh();
    });
    return true;
  });
}

function listenTo(said: unknown, sender: Parameters<typeof hear>[1]): Heard | null {
  try {
    return hear(said, sender, knownSpeakers());
  } catch (error) {
    if (!(error instanceof MessageRefused)) throw error;
    console.warn(error.message);
    return null;
  }
}

function doAs(heard: Heard): Promise<unknown> {
  switch (heard.from) {
    case 'own':
      return hearOwn(heard.said);
    case 'exchange':
      return hearPage(heard.page, heard.said);
    case 'connect':
      return hearConnect(heard.page, heard.said);
  }
}
