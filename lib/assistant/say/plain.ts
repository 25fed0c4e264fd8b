import type { Token } from '../../address/token.ts';
import type { FillRefusal } from '../../form/outcome.ts';
import type { FormReading } from '../../form/reading.ts';
import { keyOf } from '../../form/token-key.ts';
import { inId, type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/plan.ts';
import { copyAction, guideAction, viewOf } from '../base.ts';
import { lostOf } from '../copy-text.ts';
import type { FillBlocker } from '../gate.ts';
import { goneSentences } from '../gone.ts';
import { keyValues } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { Failure, Scene } from '../scene.ts';
import type { AddressLine, AssistantView } from '../view.ts';

/** The view of a key that the exchange bound to an app: nothing can be filled, and why. */
export function sayThirdParty(scene: Scene): AssistantView {
  const readings = scene.target ? [scene.target] : scene.shown;
  const values = { exchange: scene.exchange.name, platform: scene.context.platform.name };
  return viewOf(
    scene,
    {
      state: 'third-party',
      tone: 'neutral',
      headline: message('third_party_title', values),
      lines: [
        message('third_party_detail', values),
        ...readings.flatMap((reading) => goneSentences(scene, reading)),
      ],
    },
    null,
  );
}

/** The view of a form that would write to several keys at once. */
export function sayBulk(scene: Scene, reading: FormReading, n: number): AssistantView {
  return viewOf(
    scene,
    {
      state: 'blocked',
      tone: 'warning',
      headline: message('bulk_title', { n }),
      lines: [message('bulk_detail'), ...goneSentences(scene, reading)],
    },
    null,
  );
}

/** The view where the feed permits no fill, or the exchange is paused. */
export function sayBlocked(
  scene: Scene,
  reading: FormReading | null,
  gate: FillBlocker,
  plan: Plan | null,
): AssistantView {
  return viewOf(
    scene,
    {
      state: 'blocked',
      tone: gate.tone,
      headline: gate.title,
      lines: gate.detail ? [gate.detail] : [],
      addresses: reading ? linesOf(scene, reading, null) : [],
      actions: [
        ...(gate.action ? [{ ...gate.action, rank: 'primary' } as const] : []),
        ...(gate.copy ? copyAction(scene, plan, 'secondary') : []),
      ],
    },
    plan,
  );
}

/** The view of a fill that the page did not take, or not in full. It never says "done". */
export function sayFailure(scene: Scene, reading: FormReading, failure: Failure, plan: Plan): AssistantView {
  const partly = failure.kind === 'partly';
  const detail: Message[] = [
    ...failure.lost.map((token) => lostLine(reading, token)),
    ...failure.foreign.map(({ text }) => message('failed_foreign', { address: text })),
    ...(partly
      ? failure.missing.map((address) => message('partly_missing', { address }))
      : failure.lost.length > 0 && failure.why === 'control'
        ? []
        : [message(`refused_${inId(failure.why)}`)]),
  ];
  return viewOf(
    scene,
    {
      state: reading.restriction === 'off' ? 'unrestricted' : 'missing',
      tone: 'danger',
      headline: partly
        ? message('partly_title', { arrived: failure.of - failure.missing.length, of: failure.of })
        : message(BY_PAGE.includes(failure.why) ? 'refused_title' : 'not_filled_title', keyValues(reading)),
      lines: [...detail, message('partly_look')],
      addresses: [...lostLines(scene, reading, plan), ...linesOf(scene, reading, plan)],
      actions: [
        ...copyAction(scene, plan, 'primary'),
        ...(partly ? [{ id: 'undo', label: message('action_undo'), rank: 'secondary' } as const] : []),
        { id: 'fill', label: message('action_retry'), rank: 'secondary' },
        ...(scene.context.platform.support === '' ? [] : [guideAction]),
      ],
    },
    plan,
  );
}

/**
 * The sentence about a lost entry; one that a chip box holds as typed text is in the form, but not on the
 * list.
 */
function lostLine({ unstaged }: FormReading, token: Token): Message {
  const isTyped = unstaged.some((typed) => keyOf(typed) === keyOf(token));
  return message(isTyped ? 'failed_typed' : 'failed_lost', { address: token.text });
}

/** The entries that are to be put back by hand, which "Copy" copies too: those that are not to be added anyway. */
function lostLines(scene: Scene, reading: FormReading, { add }: Plan): AddressLine[] {
  const lost = lostOf(scene, reading.label);
  const there = new Set<string>([...reading.tokens.map(keyOf), ...add]);
  const gone = lost.filter((token) => !there.has(keyOf(token)));
  return linesOf(scene, { ...reading, tokens: gone }, null).map((line) => ({
    ...line,
    sign: 'add',
    action: null,
  }));
}

/** What the page did not do; all other reasons are Keyfence's own. */
const BY_PAGE: readonly FillRefusal[] = ['switch', 'no-field', 'control'];

/** The view where the user asked, and no form was found after the page had settled. */
export function sayUnrecognised(scene: Scene): AssistantView {
  return viewOf(
    scene,
    {
      state: 'unrecognised',
      tone: 'neutral',
      headline: message('unrecognised_title'),
      lines: [message('unrecognised_detail')],
      actions: [{ id: 'pick', label: message('press_point'), rank: 'primary' }],
    },
    null,
  );
}

/**
 * The view where one control may be the list of a key: the user is asked, and nothing is written before the
 * answer.
 */
export function sayUnsure(scene: Scene, { label }: FormReading): AssistantView {
  return viewOf(
    scene,
    {
      state: 'unsure',
      tone: 'neutral',
      headline: label === null ? message('unsure_title_no_name') : message('unsure_title', { label }),
      lines: [message('unsure_detail')],
      actions: [
        { id: 'confirm-field', label: message('action_confirm_field'), rank: 'primary' },
        { id: 'deny-field', label: message('action_deny_field'), rank: 'secondary' },
      ],
    },
    null,
  );
}

/** The view where several keys are edited at once, and the user has touched none of them yet. */
export function sayWhich(scene: Scene, n: number): AssistantView {
  return viewOf(
    scene,
    {
      state: 'read-only',
      tone: 'neutral',
      headline: message('which_title', { n }),
      lines: [message('which_detail'), ...scene.shown.flatMap((reading) => goneSentences(scene, reading))],
    },
    null,
  );
}
