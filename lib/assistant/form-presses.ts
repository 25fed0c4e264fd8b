import type { Address } from '../address/address.ts';
import { fill } from '../form/fill.ts';
import type { FormGround } from '../form/input/job.ts';
import { readForm } from '../form/read.ts';
import { keyOf } from '../form/token-key.ts';
import { removeOne, undo } from '../form/undo.ts';
import { message } from '../language/message.ts';
import { asShown } from './as-shown.ts';
import { copyText, lostOf, withoutIntruders } from './copy-text.ts';
import { type Failed, failureOf, fillRecordOf, sinceTheFill, withoutEntry } from './fill-record.ts';
import { keptOf, planOf } from './key.ts';
import type { SessionPorts } from './ports.ts';
import type { SavePresses } from './save-press.ts';
import type { MutableScene } from './scene.ts';
import type { Seen } from './seen.ts';
import type { FormPresses } from './session/live.ts';

/** What the presses on a form need: the state of the session and its ports. */
export interface PressedForm {
  /** The scene of the session; a press writes its result into it. */
  readonly scene: MutableScene;
  readonly ports: SessionPorts;
  readonly saves: SavePresses;
  /** The form that the card is about now; null where there is none. */
  readonly target: () => Seen | null;
  readonly groundOf: (start: Seen) => FormGround;
  readonly draw: () => void;
}

/** A fill that takes longer than this shows its progress. In ms. */
const MOMENT = 1_000;

/** Makes the presses of one session. */
export function makePresses(pressed: PressedForm): FormPresses {
  const { scene, ports, target, groundOf } = pressed;
  const { exchange, reports } = ports;

  return {
    fill: () => fillTarget(pressed),
    undo: async () => {
      const start = target();
      const failed = scene.failure?.kind === 'partly' ? scene.failure.before : null;
      const before = failed ?? scene.fill?.before;
      if (!start || !before) return;
      const theirs = failed || !scene.fill ? [] : sinceTheFill(scene.fill);
      const back = await undo(groundOf(start), before, theirs);
      scene.result = message(back ? 'result_undone' : 'result_not_undone');
      scene.failure = null;
      if (failed) return;
      if (scene.fill?.key) reports.undone(scene.fill.key);
      scene.fill = null;
    },
    remove: async (address) => {
      const start = target();
      const isIt = (other: { kind: string; address?: Address }) =>
        other.kind === 'address' && other.address === address;
      const token = start?.reading.tokens.find(isIt);
      if (!start || !token) return;
      const gone = await removeOne(groundOf(start), keyOf(token));
      scene.result = message(gone ? 'result_removed' : 'result_not_removed', { address });
      if (gone && scene.fill) scene.fill = withoutEntry(scene.fill, token);
    },
    copy: async () => {
      const start = target();
      const nothing = { tokens: [], limit: exchange.limit, label: null, fixed: [] };
      const plan = planOf(scene, start?.reading ?? nothing);
      if (!plan) return;
      const { text, merged, n } = copyText(
        start?.form ?? null,
        withoutIntruders(plan, scene),
        exchange,
        lostOf(scene, start?.reading.label ?? null),
      );
      const done = await ports.copy(text);
      const copied = merged ? 'result_copied_all' : 'result_copied_missing';
      scene.result = message(done ? copied : 'result_not_copied', { n });
    },
    copyKept: async () => {
      const start = target();
      const kept = start && keptOf(scene, start.reading);
      if (!kept) return;
      const done = await ports.copy(kept.tokens.join(exchange.separator));
      scene.result = message(done ? 'result_copied_kept' : 'result_not_copied', { n: kept.tokens.length });
    },
  };
}

async function fillTarget({ scene, ports, saves, target, groundOf, draw }: PressedForm): Promise<void> {
  const start = target();
  if (!start) return;
  scene.failure = null;
  const { label } = start.reading;
  const ground = groundOf(start);
  const begun = ports.now();
  const progress = (done: number, of: number) => {
    if (ports.now() - begun < MOMENT) return;
    scene.result = message('result_filling', { done, of });
    draw();
  };
  const goes = new Set(planOf(scene, start.reading)?.remove.map(({ token }) => keyOf(token)));
  const fail = (failed: Failed) => failWith(scene, failed, label, goes);
  const outcome = await fill({ ...ground, progress, ...asShown(scene, start.reading) });
  if (outcome.kind !== 'filled') return fail(outcome);
  const form = ground.find();
  const lost = { reading: null, missing: outcome.added, lost: outcome.before.tokens, foreign: [] };
  if (!form) return fail({ ...outcome, kind: 'refused', why: 'gone', verdict: lost });
  const made = fillRecordOf(outcome, readForm(form, ports.exchange), label, ports.now());
  scene.fill = made;
  scene.result = outcome.heldSave
    ? message('result_save_held')
    : message('result_filled', { n: made.reading.tokens.length });
  saves.forget();
  if (label !== null) ports.reports.filled(label, made);
}

function failWith(
  scene: MutableScene,
  outcome: Failed,
  label: string | null,
  goes: ReadonlySet<string>,
): void {
  scene.failure = failureOf(outcome, label, goes) ?? scene.failure;
  scene.result = message(outcome.kind === 'partly' ? 'result_partly' : 'result_refused');
}
