import type { ExchangeFacts } from '../../lib/overview/exchange-facts.ts';
import type { Headline } from '../../lib/overview/view-headline.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';

/** The events of the popup. */
export interface PopupEvents {
  readonly onPress: (press: PopupPress) => void;
  /** "Later": fold this headline until its moment. */
  readonly onLater: (later: NonNullable<Headline['later']>) => void;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Puts the dates of the list into a calendar's file. */
  readonly onCalendar: () => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
  /** Opens the check of source addresses. */
  readonly onCheckAddresses: () => void;
}

/** An exchange as the popup offers its API page. */
export type ExchangeDoor = Pick<ExchangeFacts, 'id' | 'name' | 'apiPage'>;
