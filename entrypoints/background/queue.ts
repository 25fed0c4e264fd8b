import { resumeQueue } from '../../lib/overview/index.ts';
import type { Moment } from '../../lib/rotation/index.ts';
import { queueItem } from '../../lib/storage.ts';
import { gatherSnapshot } from './snapshot.ts';

/** Begins a run through the keys that need a hand, or goes on with the one that is under way. */
export async function beginQueue(keys: readonly string[], now: Moment): Promise<void> {
  const snapshot = await gatherSnapshot();
  await queueItem.change((queue) => {
    const run = resumeQueue({ ...snapshot, queue }, now);
    const asked = keys.filter((id) => !run.keys.includes(id));
    return asked.length > 0 && run.finishedAt === null ? { ...run, keys: [...run.keys, ...asked] } : run;
  });
}
