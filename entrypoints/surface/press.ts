import { browser } from 'wxt/browser';
import type { StoreAnswer } from '../../lib/messages.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { allowFeed } from './sites.ts';
import { store } from './store.ts';

/**
 * The presses that every page of ours carries out alike: those that lead to another page, and those that
 * store something.
 */
export type SharedPress = Exclude<
  PopupPress,
  { readonly kind: 'check-now' | 'show-keys' | 'show-on-page' | 'point-at-field' | 'report-page' }
>;

/** Carries out a press. Resolves to `went` where it led to another page, else to the answer of `store`. */
export async function carryOut(press: SharedPress): Promise<'went' | StoreAnswer | undefined> {
  switch (press.kind) {
    case 'allow-feed':
      // In the click itself: a browser asks for a permission only there.
      allowFeed();
      return 'stored';
    case 'open-queue':
      return openQueue(press.keys);
    case 'open-leak':
      return openLeak(press.keyId);
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
      return change(press);
  }
}

type Change = Extract<
  SharedPress,
  { readonly kind: 'ask-now' | 'feed-looked-at' | 'confirm-address' | 'claim' | 'set-role' | 'forget-key' }
>;

async function change(press: Change): Promise<StoreAnswer | undefined> {
  switch (press.kind) {
    case 'ask-now':
      return store({ type: 'revalidate', connections: press.connections });
    case 'feed-looked-at':
      return store({ type: 'feed-looked-at', feed: press.feed });
    case 'confirm-address':
      return store({ type: 'confirm-address', address: press.address });
    case 'claim':
      return store({ type: 'claim', keyId: press.keyId, address: press.address, whose: press.whose });
    case 'set-role':
      return store({ type: 'set-role', keyId: press.keyId, role: press.role });
    case 'forget-key':
      return store({ type: 'forget-key', keyId: press.keyId });
  }
}

/** Starts the queue and opens it; stays where it was not stored, since the queue would show no key. */
async function openQueue(keys: readonly string[]): Promise<'went' | StoreAnswer | undefined> {
  const answer = await store({ type: 'queue-start', keys });
  return answer === 'stored' ? open(browser.runtime.getURL('/queue.html')) : answer;
}

/** Starts the way through a leak and opens it; stays where it was not stored, since the page would name no key. */
async function openLeak(keyId: string | null): Promise<'went' | StoreAnswer | undefined> {
  const answer = await store({ type: 'leak-start', exchange: null, keyId });
  return answer === 'stored' ? open(browser.runtime.getURL('/leak.html')) : answer;
}

async function open(url: string): Promise<'went'> {
  await browser.tabs.create({ url });
  return 'went';
}
