import { type Chosen, CORNERS, type Corner, type Spot } from '../schema/card.ts';

/** A rectangle in viewport px. */
export interface Box extends Point, Size {}

/** A place in the window, in px from its left and top edges. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

/** A width and a height, in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The next place of a press on "Move": around the corners, then back to beside the form. */
export function nextCorner(now: Chosen | null): Corner | null {
  const at = typeof now === 'string' ? CORNERS.indexOf(now) + 1 : 0;
  return CORNERS[at] ?? null;
}

/** What must not be covered. `weight`: {@link NEEDED} for what the next step needs, 1 for the rest of the form. */
export interface Kept extends Box {
  readonly weight: number;
  /** What is to be read rather than pressed: only the share of it that is covered counts. */
  readonly isText?: boolean;
}

/** The weight of the switch, the field and the button that saves, or of what opens a form. */
export const NEEDED = 10;

/** What decides where the assistant stands. */
export interface Ground {
  /** The part of the page that the form is in; null where there is none. */
  readonly form: Box | null;
  readonly kept: readonly Kept[];
  readonly view: Size;
  readonly chosen: Chosen | null;
  /** Where it stands now. */
  readonly now: Point | null;
}

/** A place, and how high a card may grow there without covering more, in px. */
export interface Stand extends Point {
  readonly room: number;
}

/** The distance from the form and from the edges of the window, in px. */
const GAP = 16;
/** How far apart the places are that are tried where no better one is free, in px. */
const STEP = 24;
/** What a place may cover and still be called free: the sum of its weights stays below one control. */
const FREE = 1;

/**
 * Where something of this size stands: where it is now, as long as that is free; else where the user put it, beside the
 * form, in a corner (bottom left first), or wherever it covers the least.
 * @returns null where it would cover a part of the form in every place
 */
export function placeFor(size: Size, ground: Ground): Stand | null {
  const best = leastOf(size, ground);
  return best.covers < limitOf(best, size, ground) ? standAt(best, size, ground) : null;
}

/** Like {@link placeFor}, but null where the place overlaps the form. */
export function placeOffForm(size: Size, ground: Ground): Stand | null {
  const place = placeFor(size, ground);
  return place && ground.form && overlapOf({ ...place, ...size }, ground.form) > 0 ? null : place;
}

/** Like {@link placeFor}, but where something has to be covered: the place in which that matters least. */
export function leastPlace(size: Size, ground: Ground): Stand {
  return standAt(leastOf(size, ground), size, ground);
}

/** What something in this place would cover, as a sum of weights; what is covered in full counts twice. */
export function coverOf(box: Box, kept: readonly Kept[]): number {
  return kept.reduce((sum, one) => {
    const share = overlapOf(box, one) / (one.width * one.height);
    return sum + (share > 0 ? one.weight * (one.isText ? share : 1 + share) : 0);
  }, 0);
}

/** The place a user's own choice leads to. */
export function chosenPlace(size: Size, view: Size, chosen: Chosen): Point {
  const { right, bottom } = edgesOf(size, view);
  if (typeof chosen === 'object') return { left: shareOf(right, chosen.x), top: shareOf(bottom, chosen.y) };
  return {
    left: chosen.endsWith('left') ? GAP : right,
    top: chosen.startsWith('top') ? GAP : bottom,
  };
}

/** The choice that leads back to a place, in thousandths of the free width and height. */
export function spotAt({ left, top }: Point, size: Size, view: Size): Spot {
  const { right, bottom } = edgesOf(size, view);
  return { x: thousandth(left, right), y: thousandth(top, bottom) };
}

interface Place extends Point {
  readonly covers: number;
}

function leastOf(size: Size, ground: Ground): Place {
  const { form, kept, now } = ground;
  const covers = (place: Point): Place => ({ ...place, covers: coverOf({ ...place, ...size }, kept) });
  const here = now && inside(now, size, ground.view) ? covers(now) : null;
  if (here && here.covers < limitOf(here, size, ground)) return here;
  const preferred = placesOf(size, ground).map(covers);
  const overForm = (place: Point) => (form ? overlapOf({ ...place, ...size }, form) : 0);
  const free = preferred.find((place) => place.covers === 0 && overForm(place) === 0);
  const put = preferred.find((place) => isPut(place, size, ground) && place.covers < NEEDED);
  if (put ?? free) return (put ?? free) as Place;
  const rest = [...preferred, ...gridOf(size, ground.view).map(covers)];
  const cost = (place: Place) => place.covers + (0.5 * overForm(place)) / (size.width * size.height);
  const best = rest.reduce((least, place) => (cost(place) < cost(least) - 1e-3 ? place : least));
  return here && here.covers - best.covers < FREE ? here : best;
}

/** How much a place may cover: more where the user put the card, up to what is needed next. */
function limitOf(place: Point, size: Size, ground: Ground): number {
  return isPut(place, size, ground) ? NEEDED : FREE;
}

function isPut(place: Point, size: Size, { chosen, view }: Ground): boolean {
  if (!chosen) return false;
  const put = chosenPlace(size, view, chosen);
  return Math.abs(put.left - place.left) + Math.abs(put.top - place.top) < 2;
}

/** The places to try, the preferred first. */
function placesOf(size: Size, { form, view, chosen }: Ground): Point[] {
  const { right, bottom } = edgesOf(size, view);
  const beside = form ? Math.min(Math.max(GAP, form.top), bottom) : bottom;
  const sides = form
    ? [
        { left: form.left + form.width + GAP, top: beside },
        { left: form.left - size.width - GAP, top: beside },
      ]
    : [];
  const corners = [
    { left: GAP, top: bottom },
    { left: right, top: bottom },
    { left: right, top: GAP },
    { left: GAP, top: GAP },
  ];
  const put = chosen ? [chosenPlace(size, view, chosen)] : [];
  const places = [...put, ...sides, ...corners].filter((place) => inside(place, size, view));
  return places.length > 0 ? places : [{ left: GAP, top: bottom }];
}

/** Places all over the window, along its bottom first. */
function gridOf(size: Size, view: Size): Point[] {
  const { right, bottom } = edgesOf(size, view);
  const across = stepsTo(right);
  return stepsTo(bottom)
    .map((down) => bottom + GAP - down)
    .flatMap((top) => across.map((left) => ({ left, top })));
}

function stepsTo(end: number): number[] {
  return Array.from({ length: Math.floor((end - GAP) / STEP) + 1 }, (_, n) => GAP + n * STEP);
}

function standAt({ left, top }: Point, size: Size, { kept, view }: Ground): Stand {
  const below = kept.filter(
    (one) => one.top >= top + size.height && one.left < left + size.width && left < one.left + one.width,
  );
  const end = Math.min(view.height - GAP / 2, ...below.map((one) => one.top - GAP / 2));
  return { left, top, room: Math.max(size.height, end - top) };
}

/** The largest `left` and `top` that something of this size can have in the window. */
function edgesOf(size: Size, view: Size): { right: number; bottom: number } {
  return {
    right: Math.max(GAP, view.width - size.width - GAP),
    bottom: Math.max(GAP, view.height - size.height - GAP),
  };
}

function inside({ left, top }: Point, size: Size, view: Size): boolean {
  return (
    left >= GAP / 2 &&
    top >= GAP / 2 &&
    left + size.width <= view.width - GAP / 2 &&
    top + size.height <= view.height - GAP / 2
  );
}

function overlapOf(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

function shareOf(end: number, thousandths: number): number {
  return GAP + ((end - GAP) * thousandths) / 1000;
}

function thousandth(at: number, end: number): number {
  const share = end > GAP ? (at - GAP) / (end - GAP) : 0;
  return Math.round(Math.min(1, Math.max(0, share)) * 1000);
}
