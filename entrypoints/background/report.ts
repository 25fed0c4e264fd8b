import { browser } from 'wxt/browser';
import { exchangeAt } from '../../lib/exchanges/route.ts';
import { tagOf } from '../../lib/language/languages.ts';
import type { ExchangePage } from '../../lib/message-auth.ts';
import { contextOf } from '../../lib/overview/assistant-context.ts';
import { platform } from '../../lib/platform/platform.ts';
import type { ReportWanted } from '../../lib/report/wanted.ts';
import type { Said, ShownInPage } from '../../lib/schema/shown.ts';
import { reportItem, tabsItem } from '../../lib/storage.ts';
import { injectFiles } from '../shared/inject.ts';
import { knownExchanges } from './known-exchanges.ts';
import { openPage } from './open.ts';
import { gatherSnapshot } from './snapshot.ts';

/** Makes the report of a page, and shows it to the user. Nothing of a private window is kept: there support is opened. */
export async function showReport(page: ExchangePage, said: Said): Promise<void> {
  if (page.isPrivate) {
    const { windowId, index } = await browser.tabs.get(page.tabId);
    await browser.tabs.create({ url: platform.links.support, windowId, index: index + 1 });
    return;
  }
  const report = await reportOf(page, said);
  await reportItem.change(() => report);
  await openPage(browser.runtime.getURL('/report.html'));
}

/**
 * Makes and shows the report of the page in front, for the popup; what the assistant said is what it showed
 * last.
 */
export async function showReportOf(tabId: number): Promise<void> {
  const { url: href, incognito } = await browser.tabs.get(tabId);
  const url = href !== undefined && URL.canParse(href) ? new URL(href) : null;
  const exchange = url && exchangeAt(url, knownExchanges);
  if (!url || !exchange) return;
  const says = (await tabsItem.read())[`${tabId}`]?.says ?? { kind: 'nothing' };
  await showReport({ tabId, url, isPrivate: incognito, exchange }, saidOf(says));
}

function saidOf(says: ShownInPage): Said {
  if (says.kind === 'assistant') return { state: says.state, saved: says.saved, messages: [says.pill.id] };
  return { state: says.kind, saved: null, messages: [] };
}

/**
 * Has a script in the page make its report.
 * @returns the report as text; null where the page took no script
 */
async function reportOf({ tabId, url, exchange }: ExchangePage, said: Said): Promise<string | null> {
  const snapshot = await gatherSnapshot();
  const { language } = snapshot.settings;
  const context = contextOf(snapshot, url, exchange, Date.now());
  const wanted: ReportWanted = {
    about: {
      version: browser.runtime.getManifest().version,
      browser: browserOf(navigator.userAgent),
      interface: language === null ? browser.i18n.getUILanguage() : tagOf(language),
      exchange: exchange.id,
      host: url.hostname,
      said,
    },
    list: context.feed.list?.addresses.map(({ address }) => address) ?? [],
    fields: context.fields,
  };
  if (!(await injectFiles(tabId, ['/take-report.js']))) return null;
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: (given: ReportWanted) => globalThis.keyfenceReport?.(given) ?? null,
    args: [wanted],
  });
  return typeof frame?.result === 'string' ? frame.result : null;
}

/** Name and main version: "Chrome 140". */
function browserOf(agent: string): string {
  const [, name = 'browser', version = ''] = agent.match(/(Firefox|Edg|Chrome)\/(\d+)/) ?? [];
  return `${name} ${version}`.trim();
}
