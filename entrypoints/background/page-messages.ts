import { browser } from 'wxt/browser';
import type { AssistantContext } from '../../lib/assistant/context.ts';
import { isApiPage } from '../../lib/exchanges/route.ts';
import { type ControlMark, isSwitchMark, sameMark } from '../../lib/form/control-mark.ts';
import type { ExchangeMessage, ExchangePage } from '../../lib/message-auth.ts';
import { type Destination, isOfPlatform, onePerPress, openingOf } from '../../lib/opening.ts';
import { contextOf, pageName } from '../../lib/overview/assistant-context.ts';
import { platform } from '../../lib/platform/platform.ts';
import type { Chosen } from '../../lib/schema/card.ts';
import { withField, withQuietPage } from '../../lib/settings/per-site.ts';
import type { FieldChoice, Settings } from '../../lib/settings/settings.ts';
import { settingsItem } from '../../lib/storage.ts';
import { injectFiles } from '../shared/inject.ts';
import { currentGrants } from './current-grants.ts';
import { askFeed } from './feed-schedule.ts';
import { openPage } from './open.ts';
import { refresh } from './refresh.ts';
import { showReport } from './report.ts';
import { takeReport } from './sightings.ts';
import { gatherSnapshot } from './snapshot.ts';
import { arriveIn, showIn } from './tabs.ts';
import { giveTexts } from './texts.ts';
import { changeLists, takeBack } from './undo.ts';

/** Does what the scripts of an exchange's page may ask for. Answers `context` alone. */
export async function actOnPageMessage(
  page: ExchangePage,
  said: ExchangeMessage,
): Promise<AssistantContext | undefined> {
  switch (said.type) {
    case 'assistant-wanted':
      return bringByItself(page);
    case 'view-wanted':
      await giveTexts(page.tabId);
      await injectFiles(page.tabId, ['/act.js', '/view.js']);
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
    case 'take-back':
      return done(takeBack(page.tabId).then(refresh));
    case 'quiet-page':
      return quietPage(page);
    case 'place':
      return keepPlace(page, said.chosen);
    case 'field-chosen':
      return keepChoice(page, said.choice);
    case 'open':
      return open(page, said);
    case 'report-page':
      return mayOpen(page.tabId, Date.now()) ? done(showReport(page, said.said)) : undefined;
    case 'feed-ask':
      return done(askFeed());
  }
}

/**
 * Remembers that the assistant is not to come by itself to this page; does nothing on a page to which it
 * never does.
 */
async function quietPage(page: ExchangePage): Promise<undefined> {
  if (!isApiPage(page.url, page.exchange)) return;
  return changeTakeably(page, (settings) => ({
    ...settings,
    quietPages: withQuietPage(settings.quietPages, pageName(page.url)),
  }));
}

/** Remembers where the user moved the card on this host; null: beside the form again. Nothing of a private window. */
async function keepPlace(page: ExchangePage, chosen: Chosen | null): Promise<undefined> {
  const { hostname } = page.url;
  if (page.isPrivate) return;
  await settingsItem.change((settings) => {
    const { [hostname]: _before, ...others } = settings.places;
    return { ...settings, places: chosen === null ? others : { ...others, [hostname]: chosen } };
  });
  await refresh();
}

/** Remembers what the user said of a control of this page. */
async function keepChoice(page: ExchangePage, said: Choice): Promise<undefined> {
  const { hostname: host, pathname: path } = page.url;
  const choice = { ...said, host, path, chosenAt: Date.now() };
  const isReplaced = (old: FieldChoice) => old.host === host && old.path === path && replaces(choice, old);
  return changeTakeably(page, (settings) => ({
    ...settings,
    fields: withField(
      settings.fields.filter((old) => !isReplaced(old)),
      choice,
    ),
  }));
}

/**
 * Whether a new choice replaces an old one: of a page one field and one switch are remembered, and every
 * denied control.
 */
function replaces(choice: Choice, old: Choice): boolean {
  if (sameMark(choice, old)) return true;
  return !choice.denied && !old.denied && isSwitchMark(old) === isSwitchMark(choice);
}

type Choice = ControlMark & { readonly denied?: true | undefined };

/**
 * Injects the assistant into an API page that the watch script saw, where that site is granted and the page is not
 * silenced.
 */
async function bringByItself(page: ExchangePage): Promise<undefined> {
  const [{ hosts }, { quietPages }] = await Promise.all([currentGrants(), settingsItem.read()]);
  if (!hosts.includes(page.url.hostname) || !isApiPage(page.url, page.exchange)) return;
  if (quietPages.includes(pageName(page.url))) return;
  await arriveIn(page);
  await injectFiles(page.tabId, ['/assistant.js']);
}

/** Keeps what the user chose on a page, so that they can take it back there; nothing of a private window. */
async function changeTakeably(
  page: ExchangePage,
  next: (settings: Settings) => Settings,
): Promise<undefined> {
  if (page.isPrivate) return;
  await changeLists(page.tabId, next);
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
    return done(openInWindowOf(from.tabId, opening, page));
  if (isOfPlatform(page)) return done(openPage(platform.links[page]));
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
async function openInWindowOf(
  tabId: number,
  opening: 'tab-beside' | 'popup-of-this-window',
  page: Destination,
): Promise<void> {
  const { windowId, index } = await browser.tabs.get(tabId);
  if (opening === 'tab-beside' && isOfPlatform(page))
    await browser.tabs.create({ url: platform.links[page], windowId, index: index + 1 });
  else await browser.action.openPopup({ windowId });
}

/** Opens the popup, or its page in a tab where the browser does not open a popup without a click. */
async function showPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openPage(browser.runtime.getURL('/popup.html'));
  }
}
