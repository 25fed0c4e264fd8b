import { type FillJob, fill, type ListChange, type Outcome } from '../form/fill.ts';
import type { FormReading } from '../form/read.ts';
import { keyOf } from '../form/token-key.ts';
import { planOf } from './key.ts';
import type { Scene } from './scene.ts';

/**
 * Carries out what the card says that its press does. A form may show its list only once the restriction is on: what the
 * card did not name then is not removed.
 * @param shown the form as it read when the user pressed
 */
export function fillAsShown(
  ground: Omit<FillJob, 'decide' | 'separator'>,
  scene: Scene,
  shown: FormReading,
): Promise<Outcome> {
  const named = new Set(planOf(scene, shown)?.remove.map(({ token }) => keyOf(token)));
  return fill({
    ...ground,
    separator: scene.exchange.separator,
    decide: (reading) => changeFor(scene, reading, named),
  });
}

function changeFor(scene: Scene, reading: FormReading, named: ReadonlySet<string>): ListChange | null {
  const plan = planOf(scene, reading);
  const isNamed = plan?.remove.every(({ token }) => named.has(keyOf(token))) ?? false;
  const allowed = isNamed ? plan : planOf({ ...scene, removesGone: false, given: [] }, reading);
  if (!allowed || allowed.over > 0) return null;
  return { add: allowed.add, remove: allowed.remove.map(({ token }) => token) };
}
