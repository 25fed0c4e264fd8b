import type { Address } from '../../lib/address/address.ts';
import type { FieldChoice, OwnAddress, Settings } from '../../lib/settings/settings.ts';
import type { SiteChoicesProps } from '../sites/SiteChoices.tsx';

export interface OptionsEvents extends Pick<SiteChoicesProps, 'onSite'> {
  readonly onMode: (mode: Settings['mode']) => void;
  readonly onAddOwn: (own: OwnAddress) => void;
  readonly onRemoveOwn: (address: Address) => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
  readonly onCardTheme: (theme: Settings['cardTheme']) => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onConnect: (on: boolean) => void;
  readonly onForgetKey: (keyId: string) => void;
  readonly onForgetLists: () => void;
  readonly onForgetAll: () => void;
  readonly onForgetField: (field: FieldChoice) => void;
  readonly onForgetQuietPage: (page: string) => void;
  readonly onCheckNow: () => void;
  /** Takes back what was forgotten last. */
  readonly onUndo: () => void;
  /** A folder of `_locales`; null for the browser's language. */
  readonly onLanguage: (folder: string | null) => void;
  readonly onChangeShortcut: () => void;
}
