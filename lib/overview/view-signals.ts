import type { Message } from '../language/message.ts';
import type { Tone } from '../schema/shown.ts';
import type { PopupPress } from './view-press.ts';

/** The badge and the tooltip of the icon. */
export interface BadgeView {
  /** At most 4 characters; empty for none. */
  readonly text: string | Message;
  readonly tone: Tone;
  readonly title: Message;
  /** What is the matter with the list, where the title speaks of something else. */
  readonly also: Message | null;
}

/** A system notice to be given now, once. */
export interface Notice {
  /** The browser's id for it: showing it again replaces it. */
  readonly id: string;
  /**
   * The names under which it counts as given, stored in `settings.told`:
   * `<address>@<effectiveAt>:<milestone>` or `<connection>@<storedAt>:<what>`.
   */
  readonly tells: readonly string[];
  readonly title: Message;
  readonly body: Message;
  readonly press: PopupPress;
}
