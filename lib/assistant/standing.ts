/** How long what a button says, and where it stands, must have been the same before a press counts, in ms. */
export const STOOD = 500;
/** How far it may have moved in that time, in px: fractions and scroll bars move it a little. */
const STILL = 4;

/** A button at one moment. `left` and `top` in px of the window. */
export interface Pose {
  readonly label: string;
  readonly left: number;
  readonly top: number;
}

/** Since when a button says what it says, and since when it stands where it stands. */
export interface Standing extends Pose {
  readonly labelSince: number;
  readonly placeSince: number;
}

/** How far the page was scrolled by the user since the pose before, in px. */
export interface Scrolled {
  readonly x: number;
  readonly y: number;
}

/**
 * Carries a button's standing on to its next pose. A slow drift counts like a leap: the place is compared with the one
 * it had when it came to rest. What the user scrolled moves the button with the page, and does not count.
 * @param now in ms, on the clock of `performance.now`
 */
export function standOn(
  before: Standing | undefined,
  pose: Pose,
  scrolled: Scrolled | null,
  now: number,
): Standing {
  if (!before) return { ...pose, labelSince: now, placeSince: now };
  const rest = scrolled && isMovedBy(before, pose, scrolled) ? pose : before;
  const moved = Math.abs(pose.left - rest.left) > STILL || Math.abs(pose.top - rest.top) > STILL;
  const place = moved ? pose : rest;
  return {
    label: pose.label,
    left: place.left,
    top: place.top,
    labelSince: pose.label === before.label ? before.labelSince : now,
    placeSince: moved ? now : before.placeSince,
  };
}

function isMovedBy(before: Pose, pose: Pose, { x, y }: Scrolled): boolean {
  return Math.abs(before.left - x - pose.left) <= STILL && Math.abs(before.top - y - pose.top) <= STILL;
}

/** Whether a press counts. A press by keys does not depend on a place, so only the words must have stood. */
export function isReady(standing: Standing | undefined, by: 'pointer' | 'keys', now: number): boolean {
  if (!standing || now - standing.labelSince < STOOD) return false;
  return by === 'keys' || now - standing.placeSince >= STOOD;
}
