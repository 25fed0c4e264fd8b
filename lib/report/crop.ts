import type { Part, Scene } from '../page/scene.ts';
import { framed } from './frame.ts';
import { thinned } from './thin.ts';

/** A scene with fewer parts, and where each part of the whole one is in it: -1 where it was left out. */
export interface Cropped {
  readonly scene: Scene;
  readonly placeOf: readonly number[];
  /** How many rows, entries and values that are alike, and how many further parts, were left out of the part that matters. */
  readonly leftOut: number;
}

/** The part of a page that a report is about, and what else it must show. */
export interface Focus {
  readonly part: Part;
  /** Forms and candidates elsewhere. */
  readonly others: readonly Part[];
  /** The controls that were decided on, by id: never left out. */
  readonly held: ReadonlySet<number>;
}

/** How much of a page is left. */
export interface Extent {
  /** How many parts around the focus stay, nearest first. */
  readonly around: number;
  /** Whether navigation, header and footer may be among them: they hold stand-ins alone. */
  readonly withFrame: boolean;
  /** Whether what is around the focus stays as whole cards, where they are small. */
  readonly withWhole: boolean;
  /** How many rows or entries that are alike stay in the focus, the last one besides. */
  readonly alike: number;
  /** How many parts of the focus stay at all, and how long a text is at most. */
  readonly inside: number;
  readonly longest: number;
}

/** Leaves out what is farthest from the part of the page that matters, and what is alike in it. */
export function crop(scene: Scene, { part: focus, others, held }: Focus, extent: Extent): Cropped {
  const thin = thinned(scene, focus, held, extent.alike);
  const centres = [focus, ...others];
  const kept = new Set<number>();
  const keep = (part: Part) => keepWithParents(part, scene, kept);
  keep(focus);
  for (const id of held) if (scene.parts[id]) keep(scene.parts[id]);
  let inside = extent.inside;
  for (const part of scene.parts.slice(focus.id, focus.end))
    if (!thin.dropped.has(part.id) && inside-- > 0) keep(part);
  for (const other of others)
    for (const part of scene.parts.slice(other.id, Math.min(other.end, other.id + MOST_OF_OTHER)))
      if (inside-- > 0) keep(part);
  const isInFrame = extent.withFrame ? NOTHING : framed(scene.parts);
  let left = extent.around;
  // Those before the focus name it, those after it belong to it more than the beginning of the page.
  const distances = scene.parts.map((part) => distanceTo(centres, part));
  const byDistance = scene.parts
    .filter(({ id }) => !isInFrame.has(id))
    .toSorted((a, b) => (distances[a.id] ?? 0) - (distances[b.id] ?? 0));
  for (const part of byDistance) {
    if (left <= 0) break;
    const isInside = part.id >= focus.id && part.id < focus.end;
    if (isInside || kept.has(part.id)) continue;
    left -= keep(part);
    // A part of a card or a switch is decided differently from the whole of it.
    if (!extent.withWhole) continue;
    for (const other of smallAround(part, scene)) if (!isInFrame.has(other.id)) left -= keep(other);
  }
  const clipped = (part: Part) => clip(thin.values.get(part.id) ?? part, extent.longest);
  const inFocus = scene.parts.slice(focus.id, focus.end);
  const cut = inFocus.filter(({ id }) => !kept.has(id) && !thin.dropped.has(id)).length;
  return { ...onlyKept(scene, kept, clipped), leftOut: thin.leftOut + cut };
}

/** A card with its key, rights, restriction and presses has at most so many parts. */
const SMALL = 40;

/** The parts of the largest card, group or window around a part that is small. */
function smallAround(part: Part, { parts }: Scene): readonly Part[] {
  let whole = part;
  for (let at: Part | undefined = part; at && at.end - at.id <= SMALL; at = parts[at.parent]) whole = at;
  return parts.slice(whole.id, whole.end);
}

/** So many parts of a form elsewhere stay. */
const MOST_OF_OTHER = 80;
const NOTHING: ReadonlySet<number> = new Set();

/** A scene of some of the parts of another one, all that they are in among them. */
function onlyKept(
  scene: Scene,
  kept: ReadonlySet<number>,
  as: (part: Part) => Part,
): Omit<Cropped, 'leftOut'> {
  const parts: Part[] = [];
  const placeOf: number[] = scene.parts.map(() => -1);
  const isParentOfLost = new Set(scene.parts.filter(({ id }) => !kept.has(id)).map(({ parent }) => parent));
  for (const part of scene.parts) {
    if (!kept.has(part.id)) continue;
    const id = parts.length;
    const parent = part.parent < 0 ? -1 : (placeOf[part.parent] ?? -1);
    placeOf[part.id] = id;
    parts.push({ ...as(part), id, parent, end: id + 1, cut: part.cut || isParentOfLost.has(part.id) });
  }
  for (let id = parts.length - 1; id > 0; id -= 1) {
    const part = parts[id];
    const parent = part && parts[part.parent];
    if (part && parent) parts[parent.id] = { ...parent, end: Math.max(parent.end, part.end) };
  }
  return { scene: { ...scene, parts }, placeOf };
}

function distanceTo(centres: readonly Part[], part: Part): number {
  return Math.min(
    ...centres.map((centre) => (part.id < centre.id ? centre.id - part.id : part.id - centre.end)),
  );
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

/** No rule reads a text that is longer; a value may have more. */
const LONGEST_READ = 2_000;

/** A part with shorter texts, where they are too long. */
function clip(part: Part, longest: number): Part {
  const { name, text, description, field, options } = part;
  const most = Math.min(longest, LONGEST_READ);
  const mostOfText = field ? longest : most;
  const texts = [name, description, field?.placeholder ?? '', ...options.map((option) => option.text)];
  if (texts.every((one) => one.length <= most) && text.length <= mostOfText) return part;
  const short = (one: string) => one.slice(0, most);
  return {
    ...part,
    name: short(name),
    text: text.slice(0, mostOfText),
    description: short(description),
    field: field && { ...field, placeholder: short(field.placeholder) },
    options: options.map((option) => ({ ...option, text: short(option.text) })),
  };
}
