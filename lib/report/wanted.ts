import type { Address } from '../address/address.ts';
import type { FieldChoice } from '../settings/settings.ts';
import type { ReportAbout } from './report.ts';

/** What the script that makes a report in a page is told. JSON-safe. */
export interface ReportWanted {
  /** All but the route, whose pattern is made in the page. */
  readonly about: Omit<ReportAbout, 'route'>;
  /** The addresses of the platform's list. */
  readonly list: readonly Address[];
  /** The fields that the user pointed at on this page, and those that the user denied. */
  readonly fields: readonly FieldChoice[];
}
