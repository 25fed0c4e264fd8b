import { browser } from 'wxt/browser';
import { tell } from '../../lib/messages.ts';
import type { PopupPress } from '../../lib/overview/index.ts';
import { allowFeed } from './sites.ts';

/** What a press leads away to, and what it changes here: the presses that every page of ours carries out alike. */
export type SharedPress = Exclude<
  PopupPress,
  { readonly kind: 'check-now' | 'show-keys' | 'show-on-page' | 'point-at-field' | 'report-page' }
>;

/** Carries out a press. Resolves to whether it led to another page. */
export async function carryOut(press: SharedPress): Promise<'went' | 'stayed'> {
  switch (press.kind) {
    case 'allow-feed':
      // In the click itself: a browser asks for a permission only there.
      allowFeed();
      return 'stayed';
    case 'open-queue':
      await tell({ type: 'queue-start', keys: press.keys });
      return open(browser.runtime.getURL('/queue.html'));
    case 'open-leak':
      await tell({ type: 'leak-start', exchange: null, keyId: press.keyId });
      return open(browser.runtime.getURL('/leak.html'));
    case 'open-exchange':
    case 'open-key':
    case 'open-url':
      return open(press.url);
    case 'open-welcome':
      return open(browser.runtime.getURL('/welcome.html'));
    case 'practice':
      return open(browser.runtime.getURL('/practice.html'));
    case 'open-options':
      await browser.runtime.openOptionsPage();
      return 'went';
    default:
      await change(press);
      return 'stayed';
  }
}

type Change = Extract<
  SharedPress,
  { readonly kind: 'ask-now' | 'feed-looked-at' | 'confirm-address' | 'claim' | 'set-role' | 'forget-key' }
>;

async function change(press: Change): Promise<void> {
  switch (press.kind) {
    case 'ask-now':
      return tell({ type: 'revalidate', connections: press.connections });
    case 'feed-looked-at':
      return tell({ type: 'feed-looked-at', feed: press.feed });
    case 'confirm-address':
      return tell({ type: 'confirm-address', address: press.address });
    case 'claim':
      return tell({ type: 'claim', keyId: press.keyId, address: press.address, whose: press.whose });
    case 'set-role':
      return tell({ type: 'set-role', keyId: press.keyId, role: press.role });
    case 'forget-key':
      return tell({ type: 'forget-key', keyId: press.keyId });
  }
}

async function open(url: string): Promise<'went'> {
  await browser.tabs.create({ url });
  return 'went';
}
