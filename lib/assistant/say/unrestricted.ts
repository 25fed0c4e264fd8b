import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import type { Tone } from '../../schema/shown.ts';
import { copyAction, viewOf } from '../base.ts';
import { gateOf } from '../gate.ts';
import { keyRoleOf, keyValues, planOf } from '../key.ts';
import { linesOf, ownBoxes, removableLines } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { Action, AssistantView } from '../view.ts';
import { feedLines } from './feed.ts';
import { hiddenTitle } from './hidden.ts';
import { pressOf } from './press.ts';
import { goneBox, sparedLines } from './removal.ts';

/**
 * The view of a key that can be used from anywhere: what the exchange does to such a key, and the button that
 * restricts it.
 */
export function sayUnrestricted(scene: Scene, reading: FormReading): AssistantView {
  const plan = planOf(scene, reading);
  const open = reading.restriction === 'open-list';
  const gate = gateOf(scene);
  const n = plan?.add.length ?? 0;
  const over = plan !== null && plan.over > 0;
  const fill: Action[] =
    plan && !gate && !over && n > 0 && reading.hidden === null ? pressOf(plan, !open) : [];
  return viewOf(
    scene,
    {
      state: 'unrestricted',
      tone: toneOf(scene, reading),
      headline: headline(scene, reading),
      lines: [
        message('unrestricted_anyone'),
        ...(open ? [] : [message(`unrestricted_${scene.exchange.id}`, { exchange: scene.exchange.name })]),
        ...(gate ? [gate.title, ...(gate.detail ? [gate.detail] : [])] : feedLines(scene)),
        // What is only being made is used by nobody yet.
        ...(fill.length > 0 && !reading.creating ? [message('unrestricted_others_stop')] : []),
        ...(plan && fill.length > 0 ? sparedLines(scene, plan) : []),
        ...(reading.hidden === null ? [] : [hiddenTitle(reading), message('folded_detail')]),
      ],
      addresses:
        open && plan
          ? [...removableLines(scene, reading, plan), ...linesOf(scene, { ...reading, tokens: [] }, plan)]
          : linesOf(scene, reading, gate ? null : plan),
      own: fill.length > 0 ? ownBoxes(scene, reading) : [],
      boxes: plan && fill.length > 0 ? goneBox(scene, plan) : [],
      actions: [
        ...fill,
        ...(gate?.action ? [{ ...gate.action, rank: 'primary' } as const] : []),
        ...(gate?.copy ? copyAction(scene, plan, 'secondary') : []),
        ...(fill.length > 0
          ? [{ id: 'add-own', label: message('action_add_own'), rank: 'quiet' } as const]
          : []),
      ],
    },
    plan,
  );
}

function headline(scene: Scene, reading: FormReading): Message {
  const values = keyValues(reading);
  if (reading.restriction === 'open-list') return message('unrestricted_title_list', values);
  if (
    scene.fill === null &&
    keyRoleOf(scene, reading) === 'ours' &&
    scene.context.records.some(
      ({ label, sighting }) => label === reading.label && sighting?.restriction === 'on',
    )
  ) {
    return message('unrestricted_title_back', values);
  }
  return reading.creating ? message('unrestricted_title_new') : message('unrestricted_title', values);
}

function toneOf(scene: Scene, reading: FormReading): Tone {
  if (keyRoleOf(scene, reading) === 'other') return 'neutral';
  return reading.creating ? 'warning' : 'danger';
}
