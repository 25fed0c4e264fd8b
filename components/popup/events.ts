import type { ExchangeFacts, Headline, PopupPress } from '../../lib/overview/index.ts';

/** What the popup asks of whoever shows it. */
export interface PopupEvents {
  readonly onPress: (press: PopupPress) => void;
  /** "Later": fold this headline until its moment. */
  readonly onLater: (later: NonNullable<Headline['later']>) => void;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Opens the check of source addresses. */
  readonly onCheckAddresses: () => void;
}

/** An exchange as the popup offers its API page. */
export type ExchangeDoor = Pick<ExchangeFacts, 'id' | 'name' | 'apiPage'>;
