import { browser } from 'wxt/browser';
import type { Tone } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { type BadgeView, badgeView, type Snapshot } from '../../lib/overview/index.ts';
import { platform } from '../../lib/platform.ts';
import type { Moment } from '../../lib/rotation/index.ts';
import { tabsItem } from '../../lib/storage.ts';
import { translate } from './translate.ts';

/** The fills of the design system's tones, dark enough for white text. */
const COLORS: Readonly<Record<Tone, string>> = {
  danger: '#b42318',
  warning: '#8a4b08',
  step: '#3346d3',
  good: '#0b6847',
  neutral: '#465063',
};

/** Draws the badge for all tabs, and the "?" of those whose API page was not recognised. */
export async function drawBadge(snapshot: Snapshot, now: Moment): Promise<void> {
  const everywhere = badgeView({ ...snapshot, page: null }, now);
  await draw(everywhere);
  for (const [id, { host, says }] of Object.entries(await tabsItem.read())) {
    const tabId = Number(id);
    const granted = snapshot.grants.hosts.includes(host);
    const isOdd = says.kind === 'hidden' || (says.kind === 'not-recognised' && granted);
    const page = isOdd ? { host, exchange: null, granted, says } : null;
    await draw(page ? badgeView({ ...snapshot, page }, now) : null, tabId);
  }
}

/** A tab without a badge of its own shows the one of all tabs. */
async function draw(badge: BadgeView | null, tabId?: number): Promise<void> {
  const at = tabId === undefined ? {} : { tabId };
  const name = translate(message('popup_title', { platform: platform.name }));
  try {
    await browser.action.setBadgeText({ ...at, text: badge?.text ?? null } as SetBadgeText);
    if (!badge) return;
    await browser.action.setBadgeBackgroundColor({ ...at, color: COLORS[badge.tone] });
    await browser.action.setBadgeTextColor({ ...at, color: '#ffffff' });
    const lines = [badge.title, ...(badge.also ? [badge.also] : [])].map(translate);
    if (tabId === undefined) await browser.action.setTitle({ title: [name, ...lines].join('\n') });
  } catch (error) {
    // The tab was closed meanwhile; its badge went with it.
    if (tabId === undefined) throw error;
  }
}

/** `null` takes a tab's own text back in both browsers; the types only know it for one. */
type SetBadgeText = Parameters<typeof browser.action.setBadgeText>[0];
