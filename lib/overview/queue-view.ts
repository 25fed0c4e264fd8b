import { diagnose, nextDueOf, pitfallMessage } from '../connect/index.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import { minutesUntil } from './count.ts';
import { revokedOn } from './danger.ts';
import { factsOf, openKey } from './exchange-facts.ts';
import type { Key } from './keys.ts';
import { keysOfRun, nextInQueue } from './queue.ts';
import { isDone, stageOf } from './queue-stage.ts';
import { isRotation, rotationCondition, rotationWork } from './rotation.ts';
import type { Queue, Snapshot } from './snapshot.ts';
import { symptomsOf } from './symptoms.ts';
import type { QueueItem, QueueStage, QueueView } from './view.ts';

/** Everything the queue page shows. Keys that do not count any more are left out. */
export function queueView(queue: Queue, snapshot: Snapshot, now: Moment): QueueView {
  const keys = keysOfRun(queue, snapshot, now);
  const next = nextInQueue(queue, snapshot, null, now);
  const items = keys.map((key) => itemOf(key, queue, snapshot, next, now));
  const done = items.filter(({ stage }) => stage === 'saved' || stage === 'connected').length;
  const elapsedMs = (queue.finishedAt ?? now) - queue.startedAt;
  const finished = items.every(({ stage }) => isDone(stage));
  const exchanges = [...new Set(keys.map(({ exchange }) => exchange))];
  return {
    title: titleOf(items.length, done, finished, elapsedMs),
    progress: message('queue_progress', { done, n: items.length }),
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
    elapsedMs,
  };
}

/** "5 keys, 4 min" at the end. */
function titleOf(n: number, done: number, finished: boolean, elapsedMs: number): Message {
  if (n === 0) return message('queue_title_empty');
  if (!finished) return message('queue_title', { n });
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
    deadline: key.assessment.deadline,
    open: openKey(snapshot, key),
    isNext: next?.id === key.id,
  };
}

function wordsOf(stage: QueueStage, key: Key, snapshot: Snapshot, now: Moment): Message {
  switch (stage) {
    case 'to-do':
      return whatToDo(key, now);
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
      return message('queue_connected');
    case 'skipped':
      return message('queue_skipped');
    case 'refused': {
      const symptoms = symptomsOf(key, snapshot, now);
      const [likeliest] = diagnose(symptoms);
      return likeliest ? pitfallMessage(likeliest, symptoms) : message('queue_refused');
    }
  }
}

function whatToDo(key: Key, now: Moment): Message {
  const { lacks, open, gone, answer } = key.assessment;
  const revoked = revokedOn(key, now).length;
  const [lack] = lacks;
  if (open) return message('condition_open');
  if (revoked > 0) return message('condition_revoked', { n: revoked });
  const work = rotationWork([key]);
  if (isRotation(work)) return rotationCondition(work);
  if (lack) return message('condition_lacks', { n: lacks.length, address: lack.entry.address });
  if (answer.kind === 'refused')
    return message(answer.why === 'key' ? 'condition_key_unknown' : 'condition_refused', { n: 0 });
  return gone.length > 0 ? message('condition_gone', { n: gone.length }) : message('queue_look');
}
