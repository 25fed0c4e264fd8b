import { message } from '../language/message.ts';
import type { ExchangeFacts } from './exchange-facts.ts';
import type { Snapshot } from './snapshot.ts';
import type { PageView } from './view-popup.ts';
import type { Press } from './view-press.ts';

const report: Press = { label: message('press_report'), press: { kind: 'report-page' } };
const reportWrong: Press = { label: message('action_report_wrong'), press: { kind: 'report-page' } };
const showOnPage: Press = { label: message('press_show_on_page'), press: { kind: 'show-on-page' } };

/** What the popup says of the page in front of the user; null when it is none of Keyfence's business. */
export function pageViewOf({ page, exchanges }: Snapshot): PageView | null {
  if (!page) return null;
  const { host, exchange, says } = page;
  const facts = exchanges.find(({ id }) => id === exchange) ?? null;
  const name = facts?.name ?? host;
  const about = { host, exchange };
  switch (says.kind) {
    case 'assistant':
      return {
        ...about,
        tone: says.tone,
        title: says.pill,
        detail: null,
        actions: [showOnPage, reportWrong],
      };
    case 'asleep':
      return {
        ...about,
        tone: 'neutral',
        title: message('page_asleep', { exchange: name }),
        detail: null,
        actions: [showOnPage],
      };
    case 'hidden':
      return {
        ...about,
        tone: 'warning',
        title: message('page_hidden'),
        detail: message('page_hidden_detail'),
        actions: [showOnPage, report],
      };
    case 'not-loaded':
      return {
        ...about,
        tone: 'warning',
        title: message('page_not_loaded'),
        detail: message('page_not_loaded_detail'),
        actions: [showOnPage, report],
      };
    case 'elsewhere':
      return {
        ...about,
        tone: 'neutral',
        title: message('page_elsewhere', { exchange: name }),
        detail: null,
        // A page that moved to another route is reported from here.
        actions: [...openPage(facts), ...(page.granted ? [report] : [])],
      };
    case 'not-recognised': {
      const point: Press = { label: message('press_point'), press: { kind: 'point-at-field' } };
      const detail = message('unrecognised_detail');
      const title = message('unrecognised_title');
      return { ...about, tone: 'neutral', title, detail, actions: [point, report] };
    }
    case 'look-alike':
      // The headline says whose site it is not, and leads to the right one.
      return null;
  }
}

function openPage(facts: ExchangeFacts | null): Press[] {
  if (!facts) return [];
  const { id: exchange, name, apiPage: url } = facts;
  return [
    {
      label: message('press_open_exchange', { exchange: name }),
      press: { kind: 'open-exchange', exchange, url },
    },
  ];
}
