import type { FormReading } from '../../form/read.ts';
import { type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/index.ts';
import { viewOf } from '../base.ts';
import { keyValues } from '../key.ts';
import { linesOf } from '../lines.ts';
import type { FillRecord, Scene } from '../scene.ts';
import type { Action, AssistantView, Step } from '../view.ts';

const undo: Action = { id: 'undo', label: message('action_undo'), rank: 'secondary' };

/** After a fill: what to press next, in the words of the page; not saved, verifying, stored. */
export function sayFilled(scene: Scene, reading: FormReading, plan: Plan, fill: FillRecord): AssistantView {
  if (fill.intruders.length + fill.vanished.length > 0) return sayChanged(scene, reading, plan, fill);
  const title = { no: 'filled_title', verifying: 'filled_verifying', stored: 'filled_stored' }[fill.saved];
  return viewOf(
    scene,
    {
      state: 'complete',
      tone: 'good',
      headline: message(title, keyValues(reading)),
      pill: message(fill.saved === 'stored' ? 'filled_stored' : 'filled_verifying'),
      collapsed: fill.saved === 'verifying' || scene.aside,
      lines: [linesAfter(scene, fill)],
      addresses: linesOf(scene, reading, null),
      steps: stepsOf(scene, reading, fill),
      actions: fill.saved === 'no' ? [undo] : nextKey(scene),
    },
    plan,
  );
}

/** The list is not what was filled any more, and neither the user nor Keyfence changed it. */
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
        ...(added ? [message('changed_added', { address: added.text })] : []),
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

function linesAfter(scene: Scene, fill: FillRecord): Message {
  const [from, to] = scene.exchange.propagationMinutes;
  return fill.saved === 'stored'
    ? message('filled_propagation', {
        exchange: scene.exchange.name,
        from,
        to,
        platform: scene.context.platform.name,
      })
    : message('filled_count', { added: fill.added.length, kept: fill.kept });
}

function stepsOf(scene: Scene, reading: FormReading, fill: FillRecord): Step[] {
  const at = { no: 0, verifying: 1, stored: 2 }[fill.saved];
  const save = reading.saveLabel ?? '';
  const texts = [
    message(save === '' ? 'step_save_unnamed' : 'step_save', { save }),
    message(`step_codes_${scene.exchange.id}`, { exchange: scene.exchange.name }),
    message('step_asked_again', { platform: scene.context.platform.name }),
  ];
  return texts.map((text, place) => ({ text, at: place < at ? 'done' : place === at ? 'now' : 'later' }));
}

function nextKey(scene: Scene): Action[] {
  const next = scene.context.records.find(({ id }) => id === scene.context.nextKey);
  return next
    ? [{ id: 'next-key', label: message('action_next_key', { key: next.label }), rank: 'primary' }]
    : [];
}
