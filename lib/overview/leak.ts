import type { ExchangeId } from '../exchanges/all.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import { pageOf } from './exchange-facts.ts';
import { keysOf } from './keys.ts';
import type { Snapshot } from './snapshot.ts';
import type { LeakProgress, LeakStep } from './stored.ts';
import type { LeakStepView, LeakView } from './view-leak.ts';
import type { Press } from './view-press.ts';

/** The steps in their order: the leaked key goes first. */
const STEPS: readonly LeakStep[] = ['delete', 'create', 'connect', 'check'];

/** Starts the steps after a leak; the exchange may be chosen later. */
export function startLeak(exchange: ExchangeId | null, keyId: string | null, now: Moment): LeakProgress {
  return { startedAt: now, exchange, keyId, done: [] };
}

/** The user says at which exchange the key is. */
export function chooseExchange(progress: LeakProgress, exchange: ExchangeId): LeakProgress {
  return { ...progress, exchange };
}

/** Marks a step as done or not done, by the user's word. */
export function setStep(progress: LeakProgress, step: LeakStep, isDone: boolean, now: Moment): LeakProgress {
  const others = progress.done.filter((known) => known.step !== step);
  return { ...progress, done: isDone ? [...others, { step, at: now }] : others };
}

/** Everything the leak page shows. Only what the user ticks is done: nobody else can know it. */
export function leakView(progress: LeakProgress, snapshot: Snapshot, now: Moment): LeakView {
  const key = keysOf(snapshot, now).find(({ id }) => id === progress.keyId) ?? null;
  const exchange = key?.exchange ?? progress.exchange;
  const facts = snapshot.exchanges.find(({ id }) => id === exchange) ?? null;
  const page = key ? pageOf(snapshot, key) : (facts?.apiPage ?? null);
  const next = STEPS.find((step) => !progress.done.some((known) => known.step === step));
  return {
    exchange: exchange ?? null,
    label: key?.label ?? null,
    choices: facts ? [] : snapshot.exchanges.map(({ id, name }) => ({ exchange: id, name })),
    steps: STEPS.map((step): LeakStepView => {
      const doneAt = progress.done.find((known) => known.step === step)?.at ?? null;
      const state = doneAt !== null ? 'done' : step === next ? 'now' : 'later';
      return { step, ...wordsOf(step, facts?.name ?? null, page, snapshot), state, doneAt };
    }),
    footnote: message('leak_footnote', { platform: snapshot.platform.name }),
    finished: next === undefined,
  };
}

function wordsOf(
  step: LeakStep,
  exchange: string | null,
  page: string | null,
  { platform }: Snapshot,
): { title: Message; detail: Message[]; action: Press | null } {
  const open: Press | null =
    page && exchange
      ? { label: message('press_open_management', { exchange }), press: { kind: 'open-url', url: page } }
      : null;
  const connect: Press = {
    label: message('press_open_connect'),
    press: { kind: 'open-url', url: platform.links.connect },
  };
  const name = { platform: platform.name };
  switch (step) {
    case 'delete':
      return {
        title: message('leak_delete'),
        detail: [message('leak_delete_stops'), message('leak_delete_stays')],
        action: open,
      };
    case 'create':
      return { title: message('leak_create'), detail: [message('leak_create_restrict')], action: open };
    case 'connect':
      return {
        title: message('leak_connect'),
        detail: [message('leak_connect_detail', name)],
        action: connect,
      };
    case 'check':
      return { title: message('leak_check'), detail: [message('leak_check_detail', name)], action: null };
  }
}
