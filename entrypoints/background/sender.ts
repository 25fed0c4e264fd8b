import { browser } from 'wxt/browser';
import { platform } from '../../lib/platform.ts';
import type { Known } from '../../lib/speaker.ts';
import { knownExchanges } from './parts.ts';

/** Who may speak to the background. */
export function knownSpeakers(): Known {
  return {
    extensionId: browser.runtime.id,
    extensionRoot: browser.runtime.getURL(''),
    exchanges: knownExchanges,
    connectOrigin: new URL(platform.links.connect).origin,
  };
}
