import type { Given } from '../engine/key-form.ts';
import type { ReportGiven } from './report.ts';

/** What was given to the engine, with sets as lists. */
export function givenToReport({ emptyIsOpen, pointed, denied }: Given): ReportGiven {
  return { emptyIsOpen, pointed: [...pointed], denied: [...denied] };
}

/** What is given to the engine again. Nothing of a report was known before. */
export function givenOfReport({ emptyIsOpen, pointed, denied }: ReportGiven): Given {
  return { emptyIsOpen, pointed: new Set(pointed), denied: new Set(denied), known: new Set() };
}
