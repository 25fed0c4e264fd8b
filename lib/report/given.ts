import type { Given } from '../engine/key-form.ts';
import type { ReportGiven } from './report.ts';

/** What was given to the engine, with sets as lists. */
export function givenToReport({ emptyIsOpen, pointed, denied }: Given): ReportGiven {
  return { emptyIsOpen, pointed: [...pointed], denied: [...denied] };
}

/** What a report gives to the engine again; without controls that earlier looks were sure of. */
export function givenOfReport({ emptyIsOpen, pointed, denied }: ReportGiven): Given {
  return { emptyIsOpen, pointed: new Set(pointed), denied: new Set(denied), known: new Set() };
}
