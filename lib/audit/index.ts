export { type NoText, type Opened, readBytes } from './open.ts';
export { type Reading, readText, type Text, type Unread } from './read.ts';
export { type AuditReport, type AuditRow, auditReport } from './report.ts';
export { breathe, inSlices, type Slices } from './slices.ts';
export { type Mention, type Tally, type TextRead, tallyOf } from './tally.ts';
export { type Known, type Whose, whoseIs } from './whose.ts';
