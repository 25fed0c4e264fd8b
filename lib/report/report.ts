import { sceneFromJson, sceneToJson } from '../page/json.ts';
import type { Scene } from '../page/scene.ts';
import type { Said } from '../schema/shown.ts';
import type { DecidedScene } from './decided.ts';

/** What the first field of a report says; a reader that knows another one refuses. */
const REPORT_FORMAT = 'keyfence page report 1';

/** The most bytes of a report. */
export const MOST_REPORT_BYTES = 50_000;

/** Where a part of the scene is drawn, in CSS px: left, top, width, height; null where it is not. */
export type Place = readonly [left: number, top: number, width: number, height: number] | null;

/** What is told beside the scene: nothing of it comes from the page. */
export interface ReportAbout {
  readonly version: string;
  readonly browser: string;
  /** The language of the interface, BCP 47. */
  readonly interface: string;
  readonly exchange: string;
  readonly host: string;
  /** The pattern of the path, without what may be of one user. */
  readonly route: string;
  /** What Keyfence said of the page when the report was asked for: ids, no sentences. */
  readonly said: Said;
}

/** A page that was not recognised, or wrongly, as it can be given away: see docs/page-reports.md. */
export interface PageReport {
  readonly about: ReportAbout;
  /**
   * What was decided on the page itself. `agrees`: on the scene below the same is decided; null where words were struck
   * out of it since.
   */
  readonly decided: DecidedScene & { readonly agrees: boolean | null };
  readonly given: ReportGiven;
  /** The platform's addresses, as they are called in this report. */
  readonly list: readonly string[];
  /** How many kept words the user has struck out. */
  readonly struck: number;
  /** The part that the report is about; what stands around it only names it. */
  readonly focus: number;
  /** How many rows, entries and values that are alike were left out in it. */
  readonly leftOut: number;
  readonly scene: Scene;
  /** By part of the scene. */
  readonly places: readonly Place[];
}

/** What was given to the engine besides the scene, with parts by their ids. */
export interface ReportGiven {
  readonly emptyIsOpen: boolean;
  readonly pointed: readonly number[];
  readonly denied: readonly number[];
}

/** A report as text that a person can read: one line per part of the page. */
export function reportToJson(report: PageReport): string {
  const { about, decided, given, list, struck, focus, leftOut, scene, places } = report;
  const head = JSON.stringify({ format: REPORT_FORMAT, about, given, list, struck, focus, leftOut }, null, 1);
  return `${head.slice(0, -2)},
 "decided": ${decidedToJson(decided)},
 "places": ${JSON.stringify(places)},
 "scene": ${sceneToJson(scene).trim()}
}
`;
}

function decidedToJson({ agrees, forms, fields, switches }: PageReport['decided']): string {
  const lines = (all: readonly unknown[]) => `[${all.map((one) => `\n  ${JSON.stringify(one)}`).join(',')}]`;
  return `{"agrees": ${agrees}, "forms": ${lines(forms)}, "fields": ${lines(fields)}, "switches": ${lines(switches)}}`;
}

/** The first reports did not say what they are about, and left nothing out. */
type Stored = Omit<PageReport, 'focus' | 'leftOut'> &
  Partial<Pick<PageReport, 'focus' | 'leftOut'>> & { readonly format?: unknown };

/**
 * Reads what `reportToJson` wrote.
 * @throws where the text is no report, or one of another format
 */
export function reportFromJson(text: string): PageReport {
  const held = JSON.parse(text) as Stored | null;
  if (held?.format !== REPORT_FORMAT) throw new Error(`It does not say that it is a "${REPORT_FORMAT}".`);
  const { format: _, scene, ...rest } = held;
  if (!Array.isArray(scene?.parts)) throw new Error('It holds no scene.');
  return { focus: 0, leftOut: 0, ...rest, scene: sceneFromJson(JSON.stringify(scene)) };
}
