import { browser } from 'wxt/browser';
import { contextOf } from '../../lib/assistant/context-of.ts';
import { exchangeAt } from '../../lib/exchanges/index.ts';
import { platform } from '../../lib/platform.ts';
import type { Said } from '../../lib/report/report.ts';
import type { ReportWanted } from '../../lib/report/wanted.ts';
import type { Shown } from '../../lib/session.ts';
import type { ExchangePage } from '../../lib/speaker.ts';
import { reportItem, tabsItem } from '../../lib/storage.ts';
import { openPage } from './open.ts';
import { knownExchanges } from './parts.ts';
import { injectFiles } from './scripts.ts';
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

/** The same for the page in front, where the popup asks: what stands in the assistant is what it said last. */
export async function showReportOf(tabId: number): Promise<void> {
  const { url: href, incognito } = await browser.tabs.get(tabId);
  const url = href !== undefined && URL.canParse(href) ? new URL(href) : null;
  const exchange = url && exchangeAt(url, knownExchanges);
  if (!url || !exchange) return;
  const says = (await tabsItem.read())[`${tabId}`]?.says ?? { kind: 'nothing' };
  await showReport({ tabId, url, isPrivate: incognito, exchange }, saidOf(says));
}

function saidOf(says: Shown): Said {
  if (says.kind === 'assistant') return { state: says.state, saved: says.saved, messages: [says.pill.id] };
  return { state: says.kind, saved: null, messages: [] };
}

/** @returns the report as text; null where the page took no script */
async function reportOf({ tabId, url, exchange }: ExchangePage, said: Said): Promise<string | null> {
  const context = contextOf(await gatherSnapshot(), url, exchange, Date.now());
  const wanted: ReportWanted = {
    about: {
      version: browser.runtime.getManifest().version,
      browser: browserOf(navigator.userAgent),
      interface: browser.i18n.getUILanguage(),
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
