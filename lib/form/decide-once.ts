import { type Decision, decideOn } from '../engine/index.ts';
import { isSameScene } from '../page/same-scene.ts';
import type { Scene } from '../page/scene.ts';

/** What is given besides the scene. */
type Given = Parameters<typeof decideOn>[1];

interface Decided {
  readonly scene: Scene;
  readonly given: Given;
  readonly decision: Decision;
}

/** The last decision on each page. */
const last = new WeakMap<Document, Decided>();

/**
 * Decides on a scene of a page, unless the page looked the same the last time: a fill looks every 50 ms for what the
 * page makes of it.
 */
export function decideOnce(page: Document, scene: Scene, given: Given): Decision {
  const before = last.get(page);
  if (before && isSameGiven(before.given, given) && isSameScene(before.scene, scene)) return before.decision;
  const decision = decideOn(scene, given);
  last.set(page, { scene, given, decision });
  return decision;
}

function isSameGiven(a: Given, b: Given): boolean {
  return (
    a.emptyIsOpen === b.emptyIsOpen &&
    isSameSet(a.pointed, b.pointed) &&
    isSameSet(a.denied, b.denied) &&
    isSameSet(a.known, b.known)
  );
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
