import { browser } from 'wxt/browser';
import type { AssistantContext } from '../../lib/assistant/context.ts';
import { contextOf, pageName } from '../../lib/assistant/context-of.ts';
import { isApiPage } from '../../lib/exchanges/index.ts';
import { type ControlMark, isSwitchMark, sameMark } from '../../lib/form/chosen.ts';
import { onePerPress, openingOf } from '../../lib/opening.ts';
import { platform } from '../../lib/platform.ts';
import { type Settings, withField, withQuietPage } from '../../lib/settings/index.ts';
import type { ExchangeMessage, ExchangePage } from '../../lib/speaker.ts';
import { settingsItem } from '../../lib/storage.ts';
import { currentGrants } from './current-grants.ts';
import { askFeed } from './feed-schedule.ts';
import { openPage } from './open.ts';
import { refresh } from './refresh.ts';
import { showReport } from './report.ts';
import { injectFiles } from './scripts.ts';
import { takeReport } from './sightings.ts';
import { gatherSnapshot } from './snapshot.ts';
import { arriveIn, showIn } from './tabs.ts';

/** Does what the scripts of an exchange's page may ask for. Answers `context` alone. */
export async function hearPage(
  page: ExchangePage,
  said: ExchangeMessage,
): Promise<AssistantContext | undefined> {
  switch (said.type) {
    case 'assistant-wanted':
      return bringByItself(page);
    case 'view-wanted':
      await injectFiles(page.tabId, ['/view.js']);
      return;
    case 'context':
      await arriveIn(page);
      return contextOf(await gatherSnapshot(), page.url, page.exchange, Date.now());
    case 'shown':
      return done(showIn(page, said.says).then(refresh));
    case 'observed':
    case 'filled':
    case 'saved':
    case 'undone':
    case 'not-ours':
      return takeReport(page, said);
    case 'quiet-page':
      // Only where the assistant comes by itself is there anything to be quiet about.
      if (!isApiPage(page.url, page.exchange)) return;
      return changeSettings(page, (settings) => ({
        ...settings,
        quietPages: withQuietPage(settings.quietPages, pageName(page.url)),
      }));
    case 'place': {
      const { hostname } = page.url;
      return changeSettings(page, (settings) => {
        const { [hostname]: _before, ...others } = settings.places;
        return {
          ...settings,
          places: said.corner === null ? others : { ...others, [hostname]: said.corner },
        };
      });
    }
    case 'field-chosen': {
      const { hostname: host, pathname: path } = page.url;
      const choice = { ...said.choice, host, path, chosenAt: Date.now() };
      return changeSettings(page, (settings) => ({
        ...settings,
        fields: withField(
          settings.fields.filter((old) => old.host !== host || old.path !== path || !replaces(choice, old)),
          choice,
        ),
      }));
    }
    case 'open':
      return open(page, said);
    case 'report-page':
      return mayOpen(page.tabId, Date.now()) ? done(showReport(page, said.said)) : undefined;
    case 'feed-ask':
      return done(askFeed());
  }
}

/** Of a page one field and one switch are remembered, and each control that is none. */
function replaces(choice: Choice, old: Choice): boolean {
  if (sameMark(choice, old)) return true;
  return !choice.denied && !old.denied && isSwitchMark(old) === isSwitchMark(choice);
}

type Choice = ControlMark & { readonly denied?: true | undefined };

/** The watch script saw an API page: the assistant comes by itself where that site is granted. */
async function bringByItself(page: ExchangePage): Promise<undefined> {
  const [{ hosts }, { quietPages }] = await Promise.all([currentGrants(), settingsItem.read()]);
  if (!hosts.includes(page.url.hostname) || !isApiPage(page.url, page.exchange)) return;
  if (quietPages.includes(pageName(page.url))) return;
  await arriveIn(page);
  await injectFiles(page.tabId, ['/assistant.js']);
}

/** Keeps what the user chose on a page; nothing of a private window. */
async function changeSettings(
  page: ExchangePage,
  next: (settings: Settings) => Settings,
): Promise<undefined> {
  if (page.isPrivate) return;
  await settingsItem.change(next);
  await refresh();
}

async function done(work: Promise<void>): Promise<undefined> {
  await work;
}

const mayOpen = onePerPress();

async function open(
  from: ExchangePage,
  { page }: Extract<ExchangeMessage, { type: 'open' }>,
): Promise<undefined> {
  if (!mayOpen(from.tabId, Date.now())) return;
  const opening = openingOf(page, from.isPrivate);
  if (opening === 'tab-beside' || opening === 'popup-of-this-window')
    return done(openInWindowOf(from.tabId, opening));
  if (page === 'connect') return done(openPage(platform.links.connect));
  if (page === 'popup') return done(showPopup());
  if (page === 'exchange') {
    await browser.tabs.update(from.tabId, { url: new URL(from.exchange.apiPage, from.url).href });
    return;
  }
  await openPage(browser.runtime.getURL(`/${page}.html`));
}

/**
 * A private window opens nothing in a normal one. The platform's page comes as a tab beside it; pages of the extension
 * cannot, so the popup of that window stands in for them.
 */
async function openInWindowOf(tabId: number, opening: 'tab-beside' | 'popup-of-this-window'): Promise<void> {
  const { windowId, index } = await browser.tabs.get(tabId);
  if (opening === 'tab-beside')
    await browser.tabs.create({ url: platform.links.connect, windowId, index: index + 1 });
  else await browser.action.openPopup({ windowId });
}

/** The popup itself where the browser opens it unasked, else as a page. */
async function showPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openPage(browser.runtime.getURL('/popup.html'));
  }
}
