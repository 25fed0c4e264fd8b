import type { Moment } from '../rotation/list.ts';
import type { FillRecord } from './scene.ts';

/** A form that is still open this long after the press was not stored. In ms. */
const UNANSWERED = 8_000;
/**
 * A form that is still open this long after the codes was not stored; the same time as `PROMPT` in
 * `saving.ts`. In ms.
 */
const AFTER_CODES = 3_000;

/** What is known of the user's last press of the page's save. */
export interface SavePress {
  /** When it came; null where none came since the fill. */
  readonly at: Moment | null;
  /** The last press was one that leaves: the user gave up, the page refused nothing. */
  readonly left: boolean;
}

/**
 * Whether the page refused to store a fill: its save was pressed, the form is still open and unsaved, and either the
 * codes are over or nothing came for a while.
 * @param editing whether the form is still there
 */
export function isSaveRefused(
  fill: FillRecord | null,
  press: SavePress,
  editing: boolean,
  now: Moment,
): boolean {
  if (fill?.saved !== 'no' || fill.left || !editing || press.at === null || press.left) return false;
  const ended = fill.codesEndedAt;
  if (ended !== null && ended >= press.at) return now - ended >= AFTER_CODES;
  return now - press.at >= UNANSWERED;
}
