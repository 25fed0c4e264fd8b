import { browser } from 'wxt/browser';
import type { BrowserName } from '../../components/sites/BrowserSentence.tsx';
import { type SiteChoice, siteChoices } from '../../components/sites/choices.ts';
import { sendMessage } from '../../lib/messages.ts';
import { exchangesOf, hostPattern, originPattern } from '../../lib/platform/exchanges.ts';
import { platform } from '../../lib/platform/platform.ts';

/** The exchanges' sites as choices; in a practice build the practice exchanges stand in for them. */
export function choicesFor(granted: readonly string[]): SiteChoice[] {
  return siteChoices(exchangesOf(platform), granted);
}

/**
 * Asks the browser for one site, or gives it back. Call it in the click itself. What is wanted is told first: Firefox
 * may close the asking page, and the background completes the grant.
 */
export function changeSite(host: string, wanted: boolean, isFirst: boolean): void {
  const origins = [hostPattern(host), ...(isFirst && wanted ? feedOrigins() : [])];
  if (!wanted) {
    void browser.permissions.remove({ origins });
    return;
  }
  void sendMessage({ type: 'permission-wanted', origins });
  void browser.permissions.request({ origins });
}

/** Asks the browser for API Connect, or gives it back. Call it in the click itself. */
export function changeConnect(wanted: boolean): void {
  const origins = [originPattern(platform.links.connect)];
  if (!wanted) {
    void browser.permissions.remove({ origins });
    return;
  }
  void sendMessage({ type: 'permission-wanted', origins });
  void browser.permissions.request({ origins });
}

/** Asks the browser for the hosts of the list. Call it in the click itself. */
export function allowFeed(): void {
  const origins = feedOrigins();
  void sendMessage({ type: 'permission-wanted', origins });
  void browser.permissions.request({ origins });
}

/**
 * The host of the list, where the browser needs a permission for requests that name this installation; else
 * null.
 */
export function feedHostToAskFor(): string | null {
  const [first] = import.meta.env.FIREFOX ? platform.feed.urls : [];
  return first ? new URL(first).hostname : null;
}

/** The browser that asks for the permission. */
export function browserName(): BrowserName {
  if (import.meta.env.FIREFOX) return 'Firefox';
  return navigator.userAgent.includes('Edg/') ? 'Edge' : 'Chrome';
}

function feedOrigins(): string[] {
  return import.meta.env.FIREFOX ? platform.feed.urls.map(originPattern) : [];
}
