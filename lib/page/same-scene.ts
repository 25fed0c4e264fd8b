import { BLANK, type Part, type Scene } from './scene.ts';

/** Whether two scenes of a page show the same: then everything that is decided on a scene is the same, too. */
export function isSameScene(a: Scene, b: Scene): boolean {
  return (
    a.title === b.title &&
    a.language === b.language &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, id) => isSamePart(part, b.parts[id]))
  );
}

const NAMES = ['id', 'parent', 'end', 'role', ...Object.keys(BLANK)] as (keyof Part)[];

function isSamePart(a: Part, b: Part | undefined): boolean {
  if (b === undefined) return false;
  for (const name of NAMES) if (a[name] !== b[name] && !isSame(a[name], b[name])) return false;
  return true;
}

/** Compares plain data: the values themselves, and what is in objects and lists, by name. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const names = Object.keys(a) as (keyof Part)[];
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => isSame((a as Part)[name], (b as Part)[name]));
}
