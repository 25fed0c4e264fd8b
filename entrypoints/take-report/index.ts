import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exchanges } from '../../lib/exchanges/all.ts';
import { askAbout } from '../../lib/form/find.ts';
import { prepareLexicon } from '../../lib/lexicon/stems.ts';
import { makeReport } from '../../lib/report/make.ts';
import { type Place, reportToJson } from '../../lib/report/report.ts';
import { routePattern } from '../../lib/report/route.ts';
import type { ReportWanted } from '../../lib/report/wanted.ts';
import { contentReach } from '../shared/reach.ts';

/** The script that makes a report, injected where the user asked for one; only what it makes leaves the page. */
export default defineUnlistedScript(() => {
  globalThis.keyfenceReport = takeReport;
});

/**
 * Captures the page and makes the report of it, as text; null for an exchange that this build does not know.
 * The page is not changed.
 */
async function takeReport({ about, list, fields }: ReportWanted): Promise<string | null> {
  await prepareLexicon();
  const exchange = exchanges.find(({ id }) => id === about.exchange);
  if (!exchange) return null;
  const { captured, given } = askAbout({
    root: document,
    exchange,
    reach: contentReach,
    marks: fields.filter(({ denied }) => !denied),
    denied: fields.filter(({ denied }) => denied),
  });
  const report = makeReport({
    scene: captured.scene,
    given,
    list,
    placeOf: ({ id }) => placeOf(captured.elementOf(id)),
    about: {
      ...about,
      route: routePattern(location.pathname, exchange),
      // Chrome leaves out what is null of what a script is given.
      said: { ...about.said, saved: about.said.saved ?? null },
    },
  });
  return reportToJson(report);
}

/** Where an element is on the whole page, in CSS px; null where there is none. */
function placeOf(element: Element | null): Place {
  if (!element) return null;
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + scrollX), Math.round(top + scrollY), Math.round(width), Math.round(height)];
}
