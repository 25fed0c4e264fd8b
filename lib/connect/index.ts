// `contract.ts` is imported by its own name: it brings zod, which the popup has no need of.
export { diagnose, type Pitfall, pitfallMessage, type Symptoms } from './diagnosis.ts';
export { type Mismatch, mismatchOf } from './mismatch.ts';
export type * from './report.ts';
export {
  answered,
  dueNow,
  nextDueOf,
  type Stored,
  scheduleFor,
  withSchedule,
} from './schedule.ts';
