import { viewOf } from '../engine/view.ts';
import type { Part, Scene } from '../page/scene.ts';
import { focusOf } from './focus.ts';

/** A scene with fewer parts, and where each part of the whole one is in it: -1 where it was left out. */
export interface Cropped {
  readonly scene: Scene;
  readonly placeOf: readonly number[];
}

/** A scene with all its parts, in the form of a cropped one. */
export function whole(scene: Scene): Cropped {
  return { scene, placeOf: scene.parts.map(({ id }) => id) };
}

/**
 * Leaves out what is farthest from the part of the page that matters: of what stands around it only the first parts stay.
 * @param most how many parts are left at most, but for those of the focus itself
 */
export function crop(scene: Scene, most: number): Cropped {
  const focus = focusOf(viewOf(scene));
  const isNeeded = (part: Part) =>
    (part.id >= focus.id && part.id < focus.end) || (focus.id >= part.id && focus.id < part.end);
  let left = most - scene.parts.filter(isNeeded).length;
  const kept = new Set<number>();
  // Parts near the focus come first: those before it name it, those after it belong to it more than the
  // beginning of the page.
  const byDistance = scene.parts.toSorted((a, b) => distanceTo(focus, a) - distanceTo(focus, b));
  for (const part of byDistance) {
    if (isNeeded(part)) kept.add(part.id);
    else if (left > 0) left -= keepWithParents(part, scene, kept);
  }
  const parts: Part[] = [];
  const placeOf: number[] = scene.parts.map(() => -1);
  for (const part of scene.parts) {
    if (!kept.has(part.id)) continue;
    const id = parts.length;
    const parent = part.parent < 0 ? -1 : (placeOf[part.parent] ?? -1);
    const isCut =
      part.cut ||
      scene.parts
        .slice(part.id + 1, part.end)
        .some((inner) => inner.parent === part.id && !kept.has(inner.id));
    placeOf[part.id] = id;
    parts.push({ ...part, id, parent, end: id + 1, cut: isCut });
  }
  for (let id = parts.length - 1; id > 0; id -= 1) {
    const part = parts[id];
    const parent = part && parts[part.parent];
    if (part && parent) parts[parent.id] = { ...parent, end: Math.max(parent.end, part.end) };
  }
  return { scene: { ...scene, parts }, placeOf };
}

function distanceTo(focus: Part, part: Part): number {
  return part.id < focus.id ? focus.id - part.id : part.id - focus.end;
}

/**
 * Keeps a part and all that it is in.
 * @returns how many parts that adds
 */
function keepWithParents(part: Part, scene: Scene, kept: Set<number>): number {
  let added = 0;
  for (let at: Part | undefined = part; at && !kept.has(at.id); at = scene.parts[at.parent]) {
    kept.add(at.id);
    added += 1;
  }
  return added;
}
