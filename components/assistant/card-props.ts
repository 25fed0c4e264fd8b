import type { Address } from '../../lib/address/address.ts';
import type { CardEvents, CardLook, CardPlace } from '../../lib/assistant/drawing.ts';
import type { ActionId, AssistantView } from '../../lib/assistant/view.ts';
import type { Translate } from '../../lib/language/message.ts';
import type { CardNotice } from './Notice.tsx';

export interface AssistantCardProps {
  readonly view: AssistantView;
  readonly translate: Translate;
  /** The BCP 47 tag of the language that `translate` translates into. */
  readonly locale?: string;
  /** A press of a button; `address` where the button is about one address. */
  readonly onAction: (id: ActionId, address?: Address) => void;
  /** A box was ticked or unticked. */
  readonly onChoice: CardEvents['onChoice'];
  /** How it is drawn where it stands; a card in the browser's colours where it is left out. */
  readonly look?: Partial<CardLook>;
  readonly place?: Pick<CardPlace, 'onDrawn' | 'onFold'>;
  /** Whether this is the practice build: the title bar names it. */
  readonly practice?: boolean;
  /** Why a press did not count, or would not. */
  readonly notice?: CardNotice | null;
}
