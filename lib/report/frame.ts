import type { Part } from '../page/scene.ts';

/** The parts inside of the page's frame, by their ids. */
export function framed(parts: readonly Part[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { id, parent, role } of parts) if (role === 'page-frame' || inside.has(parent)) inside.add(id);
  return inside;
}
