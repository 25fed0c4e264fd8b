import { nextDueOf } from '../connect/schedule.ts';
import { type ConditionKind, conditionOf } from '../keys/condition.ts';
import { lacksAmong } from '../keys/danger.ts';
import { type Message, message } from '../language/message.ts';
import { zoneAt } from '../language/zone.ts';
import { minutesUntil } from '../rotation/count.ts';
import type { Moment } from '../rotation/list.ts';
import { conditionWords } from './condition-words.ts';
import { factsOf, openKey } from './exchange-facts.ts';
import type { Key } from './key.ts';
import { pitfallsOf } from './outcome.ts';
import { keysOfRun, nextInQueue } from './queue.ts';
import { isDone, stageOf } from './queue-stage.ts';
import { isRotation, rotationTitle, rotationWork } from './rotation.ts';
import type { Snapshot } from './snapshot.ts';
import type { Queue } from './stored.ts';
import type { QueueItem, QueueStage, QueueView } from './view-queue.ts';

/** Everything the queue page shows. Keys that do not count any more are left out. */
export function queueView(queue: Queue, snapshot: Snapshot, now: Moment): QueueView {
  const keys = keysOfRun(queue, snapshot, now);
  const next = nextInQueue(queue, snapshot, null, now);
  const items = keys.map((key) => itemOf(key, queue, snapshot, next, now));
  const done = items.filter(({ stage }) => stage === 'saved' || stage === 'connected').length;
  const elapsedMs = (queue.finishedAt ?? now) - queue.startedAt;
  const finished = items.every(({ stage }) => isDone(stage));
  const isAhead = (key: Key) => !isDone(stageOf(key, queue, now));
  const exchanges = [...new Set(keys.map(({ exchange }) => exchange))];
  return {
    title:
      finished || items.length === 0
        ? titleOf(items.length, done, elapsedMs)
        : workTitle(keys.filter(isAhead), now),
    progress: progressOf(items, done),
    done,
    total: items.length,
    groups: exchanges.map((exchange) => ({
      exchange,
      name: factsOf(snapshot, exchange).name,
      items: keys
        .filter((key) => key.exchange === exchange)
        .map((key) => itemOf(key, queue, snapshot, next, now)),
    })),
    finished,
    left: finished ? null : timeLeft(items.filter(({ stage }) => !isDone(stage)).length),
  };
}

/** "2 of 5 done, 1 skipped". */
function progressOf(items: readonly QueueItem[], done: number): Message {
  const n = items.length;
  const skipped = items.filter(({ stage }) => stage === 'skipped').length;
  return skipped === 0
    ? message('queue_progress', { done, n })
    : message('queue_progress_skipped', { done, n, skipped });
}

/** What one key takes, ms: the platforms' guide says half a minute. */
const PER_KEY = 30_000;

/**
 * "about 2 min left", for the keys that are left. Not at the pace so far: a pause, or a key that was slow, would let it
 * grow while less is left.
 */
function timeLeft(n: number): Message {
  return message('queue_left', { minutes: Math.max(1, Math.ceil((n * PER_KEY) / 60_000)) });
}

/** "Add 203.0.113.12 to 4 keys by 12 Dec"; where keys need different things, how many there are. */
function workTitle(keys: readonly Key[], now: Moment): Message {
  const left = keys.filter(({ assessment: { lacks, gone, open } }) => lacks.length + gone.length > 0 || open);
  const work = rotationWork(left);
  const n = left.length;
  if (isRotation(work)) return rotationTitle(n, work);
  const lacks = lacksAmong(left);
  const isSame = left.every(({ assessment }) => assessment.lacks.length === lacks.length && !assessment.open);
  const [lack] = lacks;
  if (!lack || !isSame) return message('queue_title', { n: keys.length });
  const addBy = Math.min(...lacks.map((one) => one.addBy));
  const values = {
    n,
    m: lacks.length,
    address: lack.entry.address,
    date: new Date(addBy),
    zone: zoneAt(addBy),
  };
  return message(now < addBy ? 'queue_title_add' : 'queue_title_add_now', values);
}

/** "5 keys, 4 min" at the end. */
function titleOf(n: number, done: number, elapsedMs: number): Message {
  if (n === 0) return message('queue_title_empty');
  const minutes = Math.max(1, Math.round(elapsedMs / 60_000));
  return message(done === n ? 'queue_title_finished' : 'queue_title_finished_some', { n: done, minutes });
}

function itemOf(key: Key, queue: Queue, snapshot: Snapshot, next: Key | null, now: Moment): QueueItem {
  const stage = stageOf(key, queue, now);
  return {
    keyId: key.id,
    label: key.label,
    stage,
    words: wordsOf(stage, key, snapshot, now),
    next: nextPress(stage, next?.id === key.id),
    deadline: key.assessment.deadline,
    open: openKey(snapshot, key),
    isNext: next?.id === key.id,
  };
}

function nextPress(stage: QueueStage, isNext: boolean): Message | null {
  if (stage === 'opened') return message('queue_next_fill');
  if (stage === 'filled') return message('queue_next_save');
  return isNext && stage === 'to-do' ? message('headline_unrestricted_how') : null;
}

function wordsOf(stage: QueueStage, key: Key, snapshot: Snapshot, now: Moment): Message {
  switch (stage) {
    case 'to-do':
      return whatToDo(key, snapshot, now);
    case 'opened':
      return message('queue_opened');
    case 'filled':
      return message('queue_filled');
    case 'verifying':
      return message('queue_verifying');
    case 'saved': {
      const due = key.validation && nextDueOf(key.validation);
      return due && due > now && snapshot.asksByItself
        ? message('queue_saved_asking', { platform: snapshot.platform.name, minutes: minutesUntil(due, now) })
        : message('queue_saved');
    }
    case 'connected':
      return message('filled_connected');
    case 'skipped':
      return message('queue_skipped');
    case 'refused':
      return pitfallsOf(key, snapshot, now)[0] ?? message('queue_refused');
  }
}

/** What is the matter with it; a key with which nothing is wrong any more is to be looked at. */
function whatToDo(key: Key, { platform }: Snapshot, now: Moment): Message {
  const { kind } = conditionOf(key, now);
  return isSettled(kind) ? message('queue_look') : conditionWords(kind, key, platform.name, now);
}

function isSettled(kind: ConditionKind): boolean {
  return kind === 'complete' || kind === 'mended' || kind === 'connected' || kind === 'restricted';
}
