import { browser } from 'wxt/browser';
import type { Trusted } from '../../lib/message-auth.ts';
import { platform } from '../../lib/platform/platform.ts';
import { knownExchanges } from './known-exchanges.ts';

/** The senders whose messages the background accepts. */
export function knownSpeakers(): Trusted {
  return {
    extensionId: browser.runtime.id,
    extensionRoot: browser.runtime.getURL(''),
    exchanges: knownExchanges,
    connectOrigin: new URL(platform.links.connect).origin,
  };
}
