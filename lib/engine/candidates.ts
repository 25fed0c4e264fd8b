import type { Token } from '../address/token.ts';
import type { Meant } from '../lexicon/meaning.ts';
import type { Part } from '../page/scene.ts';
import type { View } from './view.ts';

/** One address, range or odd text that the page shows as an entry of a list. */
export interface Entry {
  readonly token: Token;
  /** The part that is this entry and nothing else. */
  readonly part: Part;
  /** What takes this one entry away, where the page offers it. */
  readonly remove: Part | null;
}

/** Several single-line inputs of which each takes one address, or one that is the first of them. */
export interface Lines {
  /** The part that holds all of them, or the one input. */
  readonly list: Part;
  readonly inputs: readonly Part[];
  /** What opens another one. */
  readonly add: Part | null;
}

/** One choice of a switch. */
export interface Choice {
  readonly part: Part;
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly meant: Meant;
}

/** A control that could turn the restriction on: several choices of which one is taken, or one that is on or off. */
export interface SwitchCandidate {
  readonly kind: 'choices' | 'toggle' | 'select' | 'opener';
  /** The part that holds all of it. */
  readonly group: Part;
  readonly first: Part;
  readonly last: Part;
  readonly choices: readonly Choice[];
  /** The words of a toggle, or what a closed menu shows as chosen. */
  readonly label: string;
  /** The words right above it, nearest first. */
  readonly headings: readonly string[];
  /** Whether one of the headings names IPs. */
  readonly headed: boolean;
  /** The choice that restricts the key, and the one that does not; null where none is certain. */
  readonly on: Choice | null;
  readonly off: Choice | null;
}

/** A text control that could take the addresses, with the rows that it is the first of. */
export interface FieldCandidate {
  readonly part: Part;
  readonly lines: Lines | null;
}

/** What rules about fields look at. */
export interface World {
  readonly view: View;
  /** The controls that turn a restriction on, as decided before. */
  readonly switches: readonly SwitchCandidate[];
  /** Choices that limit something else than where a key works from: what follows them is theirs. */
  readonly others: readonly SwitchCandidate[];
  /** What the user pointed at. */
  readonly pointed: ReadonlySet<number>;
  /** What an earlier look was sure of. */
  readonly known: ReadonlySet<number>;
}

/** A row, item or card that could show one key, with what it says of the key's list. */
export interface RowCandidate {
  readonly row: Part;
  /** The column heads of the table that the row is in. */
  readonly heads: readonly Part[];
  /** Whether the row has a cell under a column head that names IPs. */
  readonly isIpColumn: boolean;
  readonly entries: readonly Entry[];
  /** Whether it says, without an entry, that the key is not restricted. */
  readonly isOpen: boolean;
  readonly thirdParty: boolean;
}

/** A button, and the field and card that it is weighed for. */
export interface ButtonCandidate {
  readonly part: Part;
  readonly field: Part | null;
  readonly card: Part;
}
