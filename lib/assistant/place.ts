/** A rectangle in viewport px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A corner of the window that the user chose; the page's direction does not turn it round. */
export type Corner = (typeof CORNERS)[number];
export const CORNERS = ['bottom-right', 'top-right', 'top-left', 'bottom-left'] as const;

/** The next place of a press on "Move": around the corners, then back to beside the form. */
export function nextCorner(now: Corner | null): Corner | null {
  return CORNERS[now === null ? 0 : CORNERS.indexOf(now) + 1] ?? null;
}

/** The distance from the form and from the edges of the window, in px. */
const GAP = 16;

/**
 * Where the assistant stands: in the corner that the user chose, else beside the form where there is room, else in a
 * corner, bottom left first; never over what the user has to reach. Where those cover something, it stands along the
 * bottom, where it covers the least.
 * @param size of the assistant
 * @param form the card of the key; null where there is none
 * @param keep what must stay free: the form's buttons and its field; all that can be pressed where keys are only shown
 * @param chosen the corner that the user moved it to
 */
export function placeFor(
  size: Pick<Box, 'width' | 'height'>,
  form: Box | null,
  keep: readonly Box[],
  view: Pick<Box, 'width' | 'height'>,
  chosen: Corner | null = null,
): { left: number; top: number } {
  const bottom = Math.max(GAP, view.height - size.height - GAP);
  const right = Math.max(GAP, view.width - size.width - GAP);
  const beside = form ? Math.min(Math.max(GAP, form.top), bottom) : bottom;
  const corner = chosen && {
    left: chosen.endsWith('left') ? GAP : right,
    top: chosen.startsWith('top') ? GAP : bottom,
  };
  const places = [
    ...(corner ? [corner] : []),
    ...(form
      ? [
          { left: form.left + form.width + GAP, top: beside },
          { left: form.left - size.width - GAP, top: beside },
        ]
      : []),
    { left: GAP, top: bottom },
    { left: right, top: bottom },
    { left: right, top: GAP },
    { left: GAP, top: GAP },
    ...along(right).map((left) => ({ left, top: bottom })),
  ];
  const inside = places.filter(({ left }) => left >= GAP && left + size.width <= view.width - GAP / 2);
  const covered = ({ left, top }: { left: number; top: number }) =>
    keep.filter((box) => overlaps({ left, top, width: size.width, height: size.height }, box)).length;
  const [best] = inside
    .map((place) => ({ place, covers: covered(place) }))
    .sort((a, b) => a.covers - b.covers);
  return best?.place ?? { left: GAP, top: bottom };
}

/** Places between the corners, when each corner covers something. */
function along(right: number): number[] {
  return Array.from({ length: Math.max(0, Math.floor((right - GAP) / STEP)) }, (_, n) => GAP + n * STEP);
}

const STEP = 32;

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
