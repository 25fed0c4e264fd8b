export { type NoText, type Opened, readBytes } from './open.ts';
export { readText, type Text, type TextReading, type Unread } from './read.ts';
export { type AuditReport, auditReport } from './report.ts';
export type { AuditRow } from './row.ts';
export { breathe, inSlices, type Slices } from './slices.ts';
export { type Mention, type Tally, type TextRead, tallyOf } from './tally.ts';
export { type AuditFacts, type Whose, whoseIs } from './whose.ts';
