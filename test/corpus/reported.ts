import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { givenOfReport } from '../../lib/report/given.ts';
import { type PageReport, reportFromJson, reportToJson } from '../../lib/report/report.ts';
import type { CorpusCase } from './case.ts';
import type { Fixture } from './scenes/read.ts';
import { isSealed, openOnes, sealedOnes } from './split.ts';

/** What somebody who was told of a page says of it. */
export interface ReportLabel {
  /** Follows from the report: nobody chooses on which side a page stands. */
  readonly id: string;
  /** What is peculiar about the page, as a sentence. */
  readonly says: string;
  /** What the assistant must say of it. */
  readonly state: CorpusCase['state'];
  /** It was looked at to mend something: it stands on the open side, whatever its id says. */
  readonly seen: boolean;
}

/** Where reported pages are kept: one file each, the label before the report. */
export const REPORTED = resolve(import.meta.dirname, 'reported');

/** The id of a reported page: its exchange, its language, and a hash of what the page shows. */
export function idOfReport({ about, scene }: PageReport): string {
  const hash = createHash('sha256').update(JSON.stringify(scene)).digest('hex').slice(0, 8);
  const language =
    scene.language
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .slice(0, 4) || 'und';
  return `${about.exchange}-${language}-${hash}`;
}

/** A labelled report as text. */
export function labelledToJson(label: ReportLabel, report: PageReport): string {
  return `{"label":${JSON.stringify(label)},\n"report":${reportToJson(report).trim()}}\n`;
}

/** Reads what `labelledToJson` wrote. */
function labelledFromJson(text: string): { readonly label: ReportLabel; readonly report: PageReport } {
  const { label, report } = JSON.parse(text) as { label: ReportLabel; report: unknown };
  return { label, report: reportFromJson(JSON.stringify(report)) };
}

/** Whether a reported page is for the judge alone. */
export function isKeptSealed({ id, seen }: ReportLabel): boolean {
  return !seen && isSealed(id);
}

function fixtureOf(path: string): Fixture & { readonly seen: boolean } {
  const { label, report } = labelledFromJson(readFileSync(resolve(REPORTED, path), 'utf8'));
  const { about, scene, given, list } = report;
  return {
    ...label,
    url: `https://${about.host}/`,
    after: null,
    before: null,
    scene,
    given: givenOfReport(given),
    list,
  };
}

const all = globSync('*.json', { cwd: REPORTED }).sort().map(fixtureOf);
const unseen = all.filter(({ seen }) => !seen);

/** The reported pages that are open, by name. */
export const reportedPages: readonly Fixture[] = [...all.filter(({ seen }) => seen), ...openOnes(unseen)];

/** The others: for the judge alone. */
export const sealedReports: readonly Fixture[] = sealedOnes(unseen);
