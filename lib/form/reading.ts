import type { Address } from '../address/address.ts';
import type { Token } from '../address/token.ts';
import type { HiddenCount } from '../lexicon/reading.ts';
import type { Signal } from './signal.ts';

/** What one key form says now. */
export interface FormReading {
  readonly mode: 'edit' | 'read-only';
  /** A form that makes a key, rather than one that changes a key. */
  readonly creating: boolean;
  /** The key's name as the page shows it; null where it shows none. */
  readonly label: string | null;
  /** `off` also where an empty field means unrestricted; `open-list` where the list lets everyone in. */
  readonly restriction: 'on' | 'off' | 'open-list' | 'unknown';
  /** Whether the key is bound to a third-party app; `restriction` is `on` then. */
  readonly thirdParty: boolean;
  /** How many keys the form would write to, where the page says more than one. */
  readonly bulk: number | null;
  /** What the page holds as this key's list, in order. */
  readonly tokens: readonly Token[];
  /** Whether the list is one text, which a paste replaces, rather than entries, to which a paste adds. */
  readonly asText: boolean;
  /** How many entries of the list the page does not show here; null where it shows all. */
  readonly hidden: HiddenCount | null;
  /** What stands in a form as an entry without a control that takes it away. */
  readonly fixed: readonly Address[];
  /** Text that was typed and not staged yet. */
  readonly unstaged: readonly Token[];
  /** The most entries that a key may have: as the page says, else as the exchange does. */
  readonly limit: number;
  /** The label of the page's own button that saves. */
  readonly saveLabel: string | null;
  /**
   * The label of the button that saves the form behind this one's window; null where the window is all there is to save.
   */
  readonly behindLabel: string | null;
  /** The label of the page's own button that opens this key for editing, where the key is only shown. */
  readonly editLabel: string | null;
  /** The name of the field that takes the list; null where there is none, or it has no name. */
  readonly fieldName: string | null;
  /** What the switch of the restriction says: the choice that is taken, or the words of one that is on or off. */
  readonly switchSays: SwitchSays | null;
  readonly signals: readonly Signal[];
}

/** The words of a switch as the page shows them. */
export interface SwitchSays {
  readonly kind: 'choice' | 'toggle';
  readonly label: string;
}
