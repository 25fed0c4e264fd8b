import { browser } from 'wxt/browser';
import { message } from '../../lib/language/message.ts';
import { badgeView } from '../../lib/overview/badge.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { BadgeView } from '../../lib/overview/view-signals.ts';
import { platform } from '../../lib/platform/platform.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import type { Tone } from '../../lib/schema/shown.ts';
import { tabsItem } from '../../lib/storage.ts';
import { shortcut } from '../shared/shortcut.ts';
import { translate } from './translate.ts';

/** The fills of the design system's tones, dark enough for white text. */
const COLORS: Readonly<Record<Tone, string>> = {
  danger: '#b42318',
  warning: '#8a4b08',
  step: '#3346d3',
  good: '#0b6847',
  neutral: '#465063',
};

/** Draws the badge for all tabs, and the "?" of those whose API page was not recognised or has no card. */
export async function drawBadge(snapshot: Snapshot, now: Moment): Promise<void> {
  const everywhere = badgeView({ ...snapshot, page: null }, now);
  await draw(everywhere);
  for (const [id, { host, says }] of Object.entries(await tabsItem.read())) {
    const tabId = Number(id);
    const granted = snapshot.grants.hosts.includes(host);
    const isOdd =
      says.kind === 'hidden' || says.kind === 'not-loaded' || (says.kind === 'not-recognised' && granted);
    const page = isOdd ? { host, exchange: null, granted, says } : null;
    await draw(page ? badgeView({ ...snapshot, page }, now) : null, tabId);
  }
}

/** Draws a badge; null removes a tab's own, so that the tab shows the badge of all tabs. */
async function draw(badge: BadgeView | null, tabId?: number): Promise<void> {
  const at = tabId === undefined ? {} : { tabId };
  const name = translate(message('popup_title', { platform: platform.name }));
  try {
    const text = badge && (typeof badge.text === 'string' ? badge.text : translate(badge.text));
    await browser.action.setBadgeText({ ...at, text } as SetBadgeText);
    if (!badge) return;
    await browser.action.setBadgeBackgroundColor({ ...at, color: COLORS[badge.tone] });
    await browser.action.setBadgeTextColor({ ...at, color: '#ffffff' });
    const lines = [badge.title, ...(badge.also ? [badge.also] : [])].map(translate);
    if (tabId !== undefined) return;
    const keys = await shortcut();
    const first = keys === '' ? name : `${name} (${keys})`;
    await browser.action.setTitle({ title: [first, ...lines].join('\n') });
  } catch (error) {
    // The tab was closed meanwhile; its badge went with it.
    if (tabId === undefined) throw error;
  }
}

/** `null` takes a tab's own text back in both browsers; the types only know it for one. */
type SetBadgeText = Parameters<typeof browser.action.setBadgeText>[0];
