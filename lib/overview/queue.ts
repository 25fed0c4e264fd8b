import type { ExchangeId } from '../exchanges/all.ts';
import type { Moment } from '../rotation/list.ts';
import { countedKeys, type Key, unseenId } from './key.ts';
import { keysOf } from './keys.ts';
import { isDone, stageOf } from './queue-stage.ts';
import type { Snapshot } from './snapshot.ts';
import type { Queue } from './stored.ts';

/**
 * Starts a run through all keys of ours that need work: they lack something, can be used from anywhere, were
 * refused, or allow what is off. The keys of one exchange stand together, so that its page is opened once;
 * exchanges and keys are in the order of their deadlines.
 */
export function startQueue(snapshot: Snapshot, now: Moment): Queue {
  const shown = snapshot.exchanges.map(({ id }) => id);
  const keys = inOrder(countedKeys(keysOf(snapshot, now)).filter(needsHand), shown);
  return { startedAt: now, keys: keys.map(({ id }) => id), opened: [], skipped: [], finishedAt: null };
}

/**
 * Returns the run to continue: the stored one while a key of it is left, with the keys that need work since; else a
 * new one.
 */
export function resumeQueue(snapshot: Snapshot, now: Moment): Queue {
  const { queue } = snapshot;
  if (!queue || queue.finishedAt !== null) return startQueue(snapshot, now);
  const fresh = startQueue(snapshot, now);
  const added = fresh.keys.filter((id) => !queue.keys.includes(id));
  return settleQueue({ ...queue, keys: [...queue.keys, ...added] }, snapshot, now);
}

/** Marks that the user went to the page of a key. */
export function markOpened(queue: Queue, keyId: string): Queue {
  return {
    ...queue,
    opened: [...new Set([...queue.opened, keyId])],
    skipped: queue.skipped.filter((id) => id !== keyId),
  };
}

/** Marks that the user skips a key. */
export function skip(queue: Queue, keyId: string): Queue {
  return { ...queue, skipped: [...new Set([...queue.skipped, keyId])] };
}

/**
 * The keys of a run, in its order, without those that were forgotten since or that the user says are not ours. A key
 * that was known by its connection alone when the run began may have been seen since: it is the same one.
 */
export function keysOfRun(queue: Queue, snapshot: Snapshot, now: Moment): Key[] {
  const keys = countedKeys(keysOf(snapshot, now));
  const known = new Map(keys.flatMap((key) => namesOf(key).map((name) => [name, key])));
  return [...new Set(queue.keys.flatMap((id) => known.get(id) ?? []))];
}

function namesOf({ id, connection }: Key): string[] {
  return connection ? [id, unseenId(connection)] : [id];
}

/** Ends the run at the moment when nothing in it is left to do. */
export function settleQueue(queue: Queue, snapshot: Snapshot, now: Moment): Queue {
  if (queue.finishedAt !== null) return queue;
  const left = keysOfRun(queue, snapshot, now).some((key) => !isDone(stageOf(key, queue, now)));
  return left ? queue : { ...queue, finishedAt: now };
}

/**
 * The next key to offer after a save; keys on the host where the user is come first, so that no page needs
 * opening.
 */
export function nextInQueue(queue: Queue, snapshot: Snapshot, host: string | null, now: Moment): Key | null {
  const left = keysOfRun(queue, snapshot, now).filter((key) => isAhead(stageOf(key, queue, now)));
  return left.find(({ record }) => record?.host === host) ?? left[0] ?? null;
}

/** Whether a stage still asks something of the user at the exchange. */
function isAhead(stage: ReturnType<typeof stageOf>): boolean {
  return (
    stage === 'to-do' ||
    stage === 'opened' ||
    stage === 'refused' ||
    stage === 'filled' ||
    stage === 'verifying'
  );
}

function needsHand(key: Key): boolean {
  const { lacks, open, answer, gone } = key.assessment;
  return lacks.length > 0 || open || answer.kind === 'refused' || gone.length > 0;
}

/**
 * Exchanges by their first deadline, then in the order in which they are shown; keys of one exchange by
 * deadline and label.
 */
function inOrder(keys: readonly Key[], shown: readonly ExchangeId[]): Key[] {
  const dueOf = (key: Key) => (isUrgent(key) ? 0 : (key.assessment.deadline ?? Number.MAX_SAFE_INTEGER));
  const byExchange = Map.groupBy(keys, ({ exchange }) => exchange);
  const groups = shown.flatMap((exchange) => {
    const group = byExchange.get(exchange);
    return group ? [group] : [];
  });
  const first = (group: readonly Key[]) => Math.min(...group.map(dueOf));
  return groups
    .toSorted((a, b) => first(a) - first(b))
    .flatMap((group) => group.toSorted((a, b) => dueOf(a) - dueOf(b) || a.label.localeCompare(b.label)));
}

/** Whether the key is open, refused, or already without a live address: it comes first. */
function isUrgent({ assessment }: Key): boolean {
  const { open, answer, coverage } = assessment;
  return open || answer.kind === 'refused' || coverage === 'none' || coverage === 'some';
}
