import type { Token } from '../../address/token.ts';
import type { FormReading } from '../../form/reading.ts';
import { keyOf } from '../../form/token-key.ts';
import { type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/plan.ts';
import { viewOf } from '../base.ts';
import { sinceTheFill } from '../fill-record.ts';
import { goneSentences } from '../gone.ts';
import { keyValues } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { FillRecord, Scene } from '../scene.ts';
import type { Action, AssistantView } from '../view.ts';
import { saySaved } from './saved.ts';
import { stepsTo } from './steps.ts';

const undo: Action = { id: 'undo', label: message('action_undo'), rank: 'quiet' };

/**
 * The view after a fill: not saved, verifying or stored, and what to press next in the words of the page. In a window
 * that only hands the list over it is not called filled.
 */
export function sayFilled(scene: Scene, reading: FormReading, plan: Plan, fill: FillRecord): AssistantView {
  if (fill.left) return sayLeft(scene, reading, plan, fill);
  if (fill.saved === 'stored') return saySaved(scene, reading, plan, fill);
  if (fill.intruders.length + fill.vanished.length > 0) return sayChanged(scene, reading, plan, fill);
  const verifying = fill.saved === 'verifying';
  const refused = !verifying && scene.saveRefused;
  const newcomers = newcomersOf(scene, fill);
  const { saveLabel, behindLabel } = reading;
  const save = { named: saveLabel ? 'yes' : 'no', save: saveLabel ?? '' };
  return viewOf(
    scene,
    {
      state: 'complete',
      tone: refused || newcomers.length > 0 ? 'warning' : 'step',
      ...(verifying || behindLabel === null ? {} : { saved: null }),
      headline: verifying
        ? message('filled_verifying')
        : refused
          ? message('filled_save_refused')
          : behindLabel === null
            ? message('filled_title', save)
            : message('filled_window_title', { ...save, behind: behindLabel }),
      pill: message(verifying ? 'filled_verifying' : refused ? 'filled_save_refused' : 'pill_unsaved'),
      collapsed: verifying || scene.aside,
      lines: [
        ...(refused ? [message('filled_save_refused_detail', save)] : []),
        ...newcomers.map(({ text }) => message('filled_newcomer', { address: text })),
        ...(behindLabel === null ? [countLine(fill)] : []),
      ],
      addresses: linesOf(scene, reading, null),
      // What came is counted above it.
      folded: behindLabel === null ? 'whole' : 'rest',
      steps: stepsTo(scene, verifying ? 1 : 0, reading),
      actions: verifying ? [] : [undo],
    },
    plan,
  );
}

function countLine({ added, removed, kept }: FillRecord): Message {
  const values = { added: added.length, kept };
  return removed.length > 0
    ? message('filled_count_removed', { ...values, removed: removed.length })
    : message('filled_count', values);
}

/** What came onto the list after the fill, and is neither the platform's nor declared by the user. */
function newcomersOf({ context }: Scene, fill: FillRecord): Token[] {
  const known = new Set<string>([
    ...context.own.map(({ address }) => address),
    ...(context.feed.list?.addresses ?? []).map(({ address }) => address),
  ]);
  return sinceTheFill(fill).filter((token) => !known.has(keyOf(token)));
}

/** The view of a form whose list neither the user nor Keyfence changed after the fill. */
function sayChanged(scene: Scene, reading: FormReading, plan: Plan, fill: FillRecord): AssistantView {
  const [added] = fill.intruders;
  const [gone] = fill.vanished;
  return viewOf(
    scene,
    {
      state: plan.add.length > 0 ? 'missing' : 'complete',
      tone: 'danger',
      headline: message('changed_title'),
      lines: [
        ...(added ? [cameLine(fill, added)] : []),
        ...(gone ? [message('changed_gone', { address: gone.text })] : []),
      ],
      addresses: linesOf(scene, reading, null),
      actions: [
        { ...undo, rank: 'primary' },
        ...(added?.kind === 'address'
          ? [
              {
                id: 'remove',
                label: message('action_remove_named', { address: added.address }),
                rank: 'secondary',
                address: added.address,
              } as const,
            ]
          : []),
      ],
    },
    plan,
  );
}

/**
 * The sentence about an entry that came onto the list: one that the fill removed is back, any other is
 * unknown.
 */
function cameLine({ removed }: FillRecord, token: Token): Message {
  const isBack = removed.some((other) => keyOf(other) === keyOf(token));
  return message(isBack ? 'changed_back' : 'changed_added', { address: token.text });
}

/**
 * The view of a fill whose form is gone without a save and without a press on Cancel. A window that is gone has handed the
 * list over to the form behind it, which may not show it.
 */
function sayLeft(
  scene: Scene,
  reading: FormReading,
  plan: Plan | null,
  { reading: filled, expected }: FillRecord,
): AssistantView {
  const { behindLabel } = filled;
  if (behindLabel !== null) {
    return viewOf(
      scene,
      {
        state: 'complete',
        tone: 'step',
        headline: message('filled_title', { named: 'yes', save: behindLabel }),
        pill: message('pill_unsaved'),
        lines: [message('filled_handed_over', { n: expected.length })],
        addresses: linesOf(scene, filled, null),
        steps: stepsTo(scene, 0, { ...filled, saveLabel: behindLabel, behindLabel: null }),
      },
      plan,
    );
  }
  const headline = message('filled_left', keyValues(reading));
  return viewOf(
    scene,
    {
      state: 'missing',
      tone: 'warning',
      headline,
      lines: goneSentences(scene, reading),
      actions: [{ id: 'go-back', label: message('action_go_back'), rank: 'primary' }],
    },
    plan,
  );
}
