import type { Part, Scene } from '../page/scene.ts';

/** What is left out of the part of a page that matters where much of it is alike. */
export interface Thinned {
  /** The parts that go, by id, with all that is in them. */
  readonly dropped: ReadonlySet<number>;
  /** Text controls with fewer entries in their value. */
  readonly values: ReadonlyMap<number, Part>;
  /** How many rows, entries and values go. */
  readonly leftOut: number;
}

const ADDRESS = /(?:\d{1,3}\.){3}\d{1,3}(?:\/\d+)?|(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}/giu;
/** What parts the entries of a value. */
const BETWEEN = /([\s,;，；、]+)/u;
/** Each entry of a value is short beside a row. */
const ENTRIES_FOR_A_ROW = 4;

/**
 * Of rows, items and entries that are alike the first ones and the last one stay.
 * @param held parts that must stay, by id
 * @param most how many stay besides the last one
 */
export function thinned(scene: Scene, focus: Part, held: ReadonlySet<number>, most: number): Thinned {
  const dropped = new Set<number>();
  const values = new Map<number, Part>();
  let leftOut = 0;
  if (!Number.isFinite(most)) return { dropped, values, leftOut };
  const shapes = shapesOf(scene, focus);
  for (const parent of scene.parts.slice(focus.id, focus.end)) {
    if (dropped.has(parent.id)) continue;
    // The cells of a row stand under heads that stay.
    if (parent.role !== 'row')
      for (const alike of alikeIn(parent, scene, shapes)) {
        const middle = alike.slice(most, -1).filter((part) => !holdsAny(part, held));
        leftOut += middle.length;
        for (const { id, end } of middle) for (let at = id; at < end; at += 1) dropped.add(at);
      }
    const shorter = parent.field ? shortened(parent.text, most * ENTRIES_FOR_A_ROW) : null;
    if (shorter) {
      values.set(parent.id, { ...parent, text: shorter.text });
      leftOut += shorter.leftOut;
    }
  }
  return { dropped, values, leftOut };
}

/** The children of a part in groups of one shape. */
function alikeIn(parent: Part, { parts }: Scene, shapes: ReadonlyMap<number, string>): Iterable<Part[]> {
  const groups = new Map<string, Part[]>();
  for (let id = parent.id + 1; id < parent.end; id = parts[id]?.end ?? parent.end) {
    const child = parts[id];
    if (!child) continue;
    // What stands alone is alike where it says the same, but for its address.
    const said = child.end === child.id + 1 ? `${child.text}|${child.name}`.replace(ADDRESS, '·') : '';
    const shape = `${shapes.get(id)}${said}`;
    groups.set(shape, [...(groups.get(shape) ?? []), child]);
  }
  return groups.values();
}

/** The roles in each part, as one text. */
function shapesOf({ parts }: Scene, focus: Part): ReadonlyMap<number, string> {
  const inner = new Map<number, string>();
  const shapes = new Map<number, string>();
  for (let id = focus.end - 1; id >= focus.id; id -= 1) {
    const part = parts[id];
    if (!part) continue;
    const shape = `${part.role}(${inner.get(id) ?? ''})`;
    shapes.set(id, shape);
    inner.set(part.parent, shape + (inner.get(part.parent) ?? ''));
  }
  return shapes;
}

function holdsAny({ id, end }: Part, held: ReadonlySet<number>): boolean {
  for (const one of held) if (one >= id && one < end) return true;
  return false;
}

function shortened(text: string, most: number): { readonly text: string; readonly leftOut: number } | null {
  const pieces = text.split(BETWEEN);
  const entries = Math.ceil(pieces.length / 2);
  if (entries <= most + 1) return null;
  // A separator stands behind each entry.
  return { text: [...pieces.slice(0, 2 * most), pieces.at(-1)].join(''), leftOut: entries - most - 1 };
}
