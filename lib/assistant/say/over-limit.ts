import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/plan.ts';
import type { Removable } from '../../rotation/removal.ts';
import { viewOf } from '../base.ts';
import { removableLines } from '../lines.ts';
import type { Scene } from '../scene.ts';
import type { Action, AssistantView, ChoiceBox } from '../view.ts';
import { choiceBoxes, showFixed, sparedLines } from './removal.ts';

/**
 * The view of a list that does not fit: nothing is written; how many are over, and what could be removed. It
 * follows the list while the user removes.
 */
export function sayOverLimit(scene: Scene, reading: FormReading, plan: Plan): AssistantView {
  const platform = scene.context.platform.name;
  const boxes = choiceBoxes(scene, reading, plan);
  const boxed = new Set<string | null>(boxes.map(({ address }) => address));
  const isOld = ({ why }: Removable) => why === 'retired' || why === 'revoked';
  const old = plan.removable.filter((one) => isOld(one) && !plan.remove.includes(one)).length;
  const unknown = plan.removable.filter(({ why }) => why === 'unknown').length;
  return viewOf(
    scene,
    {
      state: 'over-limit',
      tone: 'warning',
      headline: message('over_title', {
        held: reading.tokens.length,
        limit: reading.limit,
        need: plan.add.length,
        platform,
      }),
      lines: [
        nothingChanged(plan),
        ...(old + unknown > 0 ? [message('over_could_go', { old, unknown })] : []),
        ...sparedLines(scene, plan),
        message('over_own_key', { platform }),
        ...sourceLine(scene, reading),
      ],
      addresses: removableLines(scene, reading, plan).filter(({ text }) => !boxed.has(text)),
      boxes,
      actions: [...noRoom(boxes, plan), ...showFixed(plan)],
    },
    plan,
  );
}

/** That nothing was changed, and how many are too many: those that are ticked to go do not count any more. */
function nothingChanged({ over, remove }: Plan): Message {
  return message('over_nothing_changed', { over, m: remove.length, address: remove[0]?.token.text ?? '' });
}

/** The press that is not there yet: how many boxes make room for it; none where all of them do not. */
function noRoom(boxes: readonly ChoiceBox[], { over, gone }: Plan): Action[] {
  const sizes = boxes.flatMap(({ kind, ticked }) => (ticked ? [] : [kind === 'gone' ? gone.length : 1]));
  let n = 0;
  let room = 0;
  for (const size of sizes.toSorted((a, b) => b - a)) {
    if (room >= over) break;
    room += size;
    n += 1;
  }
  if (n === 0 || room < over) return [];
  return [{ id: 'no-room', label: message('over_tick', { n }), rank: 'primary', disabled: true }];
}

/** The source of the exchange's limit; none where the page itself says another limit. */
function sourceLine({ exchange }: Scene, { limit }: FormReading): Message[] {
  if (limit !== exchange.limit) return [];
  const { hostname, pathname } = new URL(exchange.help);
  return [message('over_source', { exchange: exchange.name, limit, source: `${hostname}${pathname}` })];
}
