import { resumeQueue } from '../../lib/overview/queue.ts';
import type { Moment } from '../../lib/rotation/list.ts';
import { queueItem } from '../../lib/storage.ts';
import { gatherSnapshot } from './snapshot.ts';

/** Starts a run through the keys that need work, or continues the one that was started. */
export async function beginQueue(keys: readonly string[], now: Moment): Promise<void> {
  const snapshot = await gatherSnapshot();
  await queueItem.change((queue) => {
    const run = resumeQueue({ ...snapshot, queue }, now);
    const asked = keys.filter((id) => !run.keys.includes(id));
    return asked.length > 0 && run.finishedAt === null ? { ...run, keys: [...run.keys, ...asked] } : run;
  });
}
