export { type AuditReport, type AuditRow, auditReport } from './report.ts';
export { breathe, inSlices, type Slices } from './slices.ts';
export { type Mention, type Tally, tallyText } from './tally.ts';
export { type Known, type Whose, whoseIs } from './whose.ts';
