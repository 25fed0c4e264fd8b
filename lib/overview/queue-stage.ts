import type { Moment } from '../rotation/list.ts';
import type { Key } from './key.ts';
import type { Queue } from './stored.ts';
import type { QueueStage } from './view-queue.ts';

/**
 * How far a key has come in this run. Progress follows from what was seen and answered; only `opened` and
 * `skipped` follow from the user's presses.
 */
export function stageOf(key: Key, queue: Queue, now: Moment): QueueStage {
  const { record, connection, validation } = key;
  const fill = record?.fill && record.fill.at >= queue.startedAt ? record.fill : null;
  const asked = validation && validation.storedAt >= queue.startedAt ? validation : null;
  // A rotation is one thing: a key that still allows what is off is not done, whatever was added to it.
  const isWhole = key.assessment.gone.length === 0;
  if (asked?.outcome === 'connected' && isWhole) return 'connected';
  if (asked?.outcome === 'refused' || asked?.outcome === 'invalid-key') return 'refused';
  if (fill?.saved === 'stored' && isWhole) {
    return connection?.status === 'connected' && connection.checkedAt > (fill.storedAt ?? now)
      ? 'connected'
      : 'saved';
  }
  if (fill && fill.saved !== 'stored') return fill.saved === 'verifying' ? 'verifying' : 'filled';
  if (isMended(key, queue)) return 'saved';
  if (queue.skipped.includes(key.id)) return 'skipped';
  return queue.opened.includes(key.id) ? 'opened' : 'to-do';
}

/** Whether a key at this stage needs nothing more in this run. */
export function isDone(stage: QueueStage): boolean {
  return stage === 'saved' || stage === 'connected' || stage === 'skipped';
}

/** Put right without Keyfence: seen on the page, or answered, since the run began. */
function isMended({ record, assessment }: Key, queue: Queue): boolean {
  const { lacks, gone, open, answer, recent } = assessment;
  const seen = record?.sighting?.shows === 'stored' && record.sighting.at >= queue.startedAt;
  const answered = answer.kind === 'connected' && answer.at >= queue.startedAt && recent;
  const isWhole = lacks.length === 0 && gone.length === 0 && !open && answer.kind !== 'refused';
  return (seen || answered) && isWhole;
}
