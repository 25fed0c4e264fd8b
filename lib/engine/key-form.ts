import type { HiddenCount } from '../lexicon/reading.ts';
import type { Part } from '../page/scene.ts';
import type { Entry, FieldCandidate, Lines, SwitchCandidate } from './candidates.ts';
import type { Reason, Verdict } from './decide.ts';

/** How a form takes addresses, decided once. */
export type Input =
  /** One text that is the list. */
  | { readonly kind: 'text'; readonly field: Part }
  /** An editable element whose text is the list. */
  | { readonly kind: 'editable'; readonly field: Part }
  /** A text that becomes an entry by a button of its own, or by Enter where there is evidence that it does. */
  | { readonly kind: 'chips'; readonly field: Part; readonly stage: Part | null; readonly byEnter: boolean }
  /** Several controls of one address each. */
  | { readonly kind: 'rows'; readonly field: Part; readonly lines: Lines }
  /** No control yet: the page's own button shows it. */
  | { readonly kind: 'opener'; readonly button: Part };

/** Whether the text in the field is a part of the list: in a text it is, in a box of entries it is not yet. */
export function typedCounts(input: Input | null, entries: readonly unknown[]): boolean {
  switch (input?.kind) {
    case 'rows':
      return true;
    case 'text':
    case 'editable':
      return entries.length === 0;
    case 'chips':
    case 'opener':
    case undefined:
      return false;
  }
}

/** What the page says of the restriction; `open-list` where the list lets everyone in. */
export type Restriction = 'on' | 'off' | 'open-list' | 'third-party' | 'unknown';

/** The part of a page where one API key's IP restriction is edited or shown, with everything decided. */
export interface KeyForm {
  readonly card: Part;
  readonly dialog: Part | null;
  readonly mode: 'edit' | 'shown';
  /** Makes a key, rather than changing one. */
  readonly creates: boolean;
  /** How many keys it would save, where the page says more than one. */
  readonly copies: number | null;
  readonly restriction: Restriction;
  readonly switch: SwitchCandidate | null;
  readonly input: Input | null;
  /** Further controls of the same list that the input does not write into: a box for IPv6 beside the one for IPv4. */
  readonly also: readonly Part[];
  /** What the page holds as this key's list, in order: parts of their own. */
  readonly entries: readonly Entry[];
  /** How many more entries the page does not show; null where it shows all. */
  readonly hidden: HiddenCount | null;
  readonly limit: number | null;
  /** What of it the page still works on. */
  readonly unsettled: Unsettled;
  readonly save: Part | null;
  /** What saves where `save` only hands the list over: see `savesBehind` and `savesAround`. */
  readonly behind: Part | null;
  readonly edit: Part | null;
  /** Below the threshold, or without a lead over another candidate: to be asked about, never to be filled. */
  readonly isUnsure: boolean;
  readonly because: readonly Reason[];
}

/** What is known of the exchange, and of what the user pointed at. */
export interface Given {
  /** Whether a field without any address leaves the key open. */
  readonly emptyIsOpen: boolean;
  /** The ids of the parts that the user pointed at or confirmed, and of those that the user denied. */
  readonly pointed: ReadonlySet<number>;
  readonly denied: ReadonlySet<number>;
  /** The ids of the controls that an earlier look at this page was sure of. */
  readonly known: ReadonlySet<number>;
}

/** What of a form the page is still working on. */
export interface Unsettled {
  /** Entries whose own part says that they do not count yet: "checking…", a bar of progress. */
  readonly entries: readonly Entry[];
  /** The words beside the address of each entry, in the order of the entries. */
  readonly beside: readonly string[];
  /** How many signs of work stand anywhere in the form. */
  readonly signs: number;
}

/** Everything that was decided on a scene: the forms, and every verdict for "Why?" and a failing test. */
export interface Decision {
  readonly forms: readonly KeyForm[];
  readonly fields: readonly Verdict<FieldCandidate>[];
  readonly switches: readonly Verdict<SwitchCandidate>[];
}
