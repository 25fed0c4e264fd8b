import type { FormReading } from '../../form/reading.ts';
import { type Message, message } from '../../language/message.ts';
import type { Plan } from '../../rotation/plan.ts';
import type { Spared, SparedWhy } from '../../rotation/removal.ts';
import { planOf } from '../key.ts';
import type { Scene } from '../scene.ts';
import type { Action, ChoiceBox } from '../view.ts';

const REASONS: readonly SparedWhy[] = ['stale', 'unproven', 'fixed', 'last'];

/** Why addresses that are off are not removed: one sentence per reason. */
export function sparedLines({ context }: Scene, { spared }: Plan): Message[] {
  return REASONS.flatMap((because) => {
    const all = spared.filter((one) => one.because === because);
    const [first] = all;
    return first ? [sentence(context.platform.name, because, all, first)] : [];
  });
}

function sentence(
  platform: string,
  because: SparedWhy,
  all: readonly Spared[],
  { token: { text: address } }: Spared,
): Message {
  const n = all.length;
  switch (because) {
    case 'stale':
      return message('spared_stale', { n, address, platform });
    case 'unproven':
      return message('spared_unproven', { n, address, platform });
    case 'fixed':
      return message('spared_fixed', { n, addresses: namesOf(all) });
    case 'last':
      return message('spared_last', { n, address });
  }
}

/** The most addresses that a sentence names. */
const NAMED = 6;

function namesOf(all: readonly Spared[]): string {
  const names = all.slice(0, NAMED).map(({ token }) => token.text);
  return [...names, ...(all.length > NAMED ? ['…'] : [])].join(', ');
}

/** The button that outlines, one after the other, the entries that only the user can remove. */
export function showFixed({ spared }: Plan): Action[] {
  return spared.some(({ because }) => because === 'fixed')
    ? [{ id: 'show', label: message('action_show'), rank: 'secondary' }]
    : [];
}

/** The boxes above the press: what is off goes with it; on a full key, what else may go to make room. */
export function choiceBoxes(scene: Scene, reading: FormReading, plan: Plan): ChoiceBox[] {
  return [...goneBox(scene, plan), ...giveBoxes(scene, reading, plan)];
}

/** The box "Also remove 2 IPs of Acme that are off"; none where nothing is off. */
export function goneBox({ context, removesGone }: Scene, { gone }: Plan): ChoiceBox[] {
  if (gone.length === 0) return [];
  const label = message('box_remove_gone', { n: gone.length, platform: context.platform.name });
  return [{ kind: 'gone', label, address: null, ticked: removesGone }];
}

/** The boxes of unknown IPs where the key has no room without removing one; none is ticked at first. */
function giveBoxes(scene: Scene, reading: FormReading, plan: Plan): ChoiceBox[] {
  const without = planOf({ ...scene, given: [] }, reading);
  if (!without || without.over === 0 || without.add.length === 0) return [];
  return plan.removable.flatMap(({ token, why }): ChoiceBox[] => {
    if (why !== 'unknown' || token.kind !== 'address' || reading.fixed.includes(token.address)) return [];
    const ticked = scene.given.includes(token.address);
    return [{ kind: 'give', label: null, address: token.address, ticked }];
  });
}
