/** A rectangle in viewport px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The distance from the form and from the edges of the window, in px. */
const GAP = 16;

/**
 * Where the assistant stands: beside the form where there is room, else in a corner, bottom left first; never over
 * what the user has to reach. Where everything is covered, bottom left.
 * @param size of the assistant
 * @param form the card of the key; null where there is none
 * @param keep what must stay free: the form's buttons and its field
 */
export function placeFor(
  size: Pick<Box, 'width' | 'height'>,
  form: Box | null,
  keep: readonly Box[],
  view: Pick<Box, 'width' | 'height'>,
): { left: number; top: number } {
  const bottom = Math.max(GAP, view.height - size.height - GAP);
  const right = Math.max(GAP, view.width - size.width - GAP);
  const beside = form ? Math.min(Math.max(GAP, form.top), bottom) : bottom;
  const places = [
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
  ];
  const fits = ({ left, top }: { left: number; top: number }) =>
    left >= GAP &&
    left + size.width <= view.width - GAP / 2 &&
    !keep.some((box) => overlaps({ left, top, width: size.width, height: size.height }, box));
  return places.find(fits) ?? { left: GAP, top: bottom };
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
