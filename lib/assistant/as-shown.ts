import type { FillJob } from '../form/input/job.ts';
import type { ListChange } from '../form/outcome.ts';
import type { FormReading } from '../form/reading.ts';
import { keyOf } from '../form/token-key.ts';
import { planOf } from './key.ts';
import type { Scene } from './scene.ts';

/**
 * The part of a fill's job that holds it to what the card announced. A form may show its list only once the
 * restriction is on: what the card did not name is not removed then.
 * @param shown the form as it read when the user pressed
 */
export function asShown(scene: Scene, shown: FormReading): Pick<FillJob, 'decide' | 'separator'> {
  const named = new Set(planOf(scene, shown)?.remove.map(({ token }) => keyOf(token)));
  return {
    separator: scene.exchange.separator,
    decide: (reading) => changeFor(scene, reading, named),
  };
}

function changeFor(scene: Scene, reading: FormReading, named: ReadonlySet<string>): ListChange | null {
  const plan = planOf(scene, reading);
  const isNamed = plan?.remove.every(({ token }) => named.has(keyOf(token))) ?? false;
  const allowed = isNamed ? plan : planOf({ ...scene, removesGone: false, given: [] }, reading);
  if (!allowed || allowed.over > 0) return null;
  return { add: allowed.add, remove: allowed.remove.map(({ token }) => token) };
}
