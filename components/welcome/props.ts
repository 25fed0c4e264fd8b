import type { Address } from '../../lib/address/address.ts';
import type { OwnAddress, Settings } from '../../lib/settings/settings.ts';
import type { OwnContext } from '../own/judge.ts';
import type { SiteChoicesProps } from '../sites/SiteChoices.tsx';
import type { FootFacts } from '../system/SheetFoot.tsx';

/** An exchange with the address of its API page. */
export interface Door {
  readonly name: string;
  readonly url: string;
}

export interface WelcomeProps extends SiteChoicesProps {
  readonly platform: string;
  readonly practice: boolean;
  readonly mode: Settings['mode'];
  /** Null where the browser does not say. */
  readonly pinned: boolean | null;
  readonly own: OwnContext;
  readonly onMode: (mode: Settings['mode']) => void;
  readonly notices: boolean;
  readonly about: FootFacts;
  /** The API pages of the exchanges, for the end of the page. */
  readonly doors: readonly Door[];
  readonly onPractice: () => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
  readonly onAddOwn: (own: OwnAddress) => void;
  readonly onRemoveOwn: (address: Address) => void;
}
