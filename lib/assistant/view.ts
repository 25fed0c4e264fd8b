import type { Address } from '../address/address.ts';
import type { Signal } from '../form/signal.ts';
import type { Message } from '../language/message.ts';
import type { AssistantState, Saved, Tone } from '../schema/shown.ts';

/** What a button of the assistant asks for. Each is the `data-testid` of its button. */
export type ActionId =
  | 'fill'
  | 'show'
  | 'remove'
  | 'undo'
  | 'copy'
  | 'copy-kept'
  | 'why'
  | 'pick'
  | 'confirm-field'
  | 'deny-field'
  | 'not-ours'
  | 'take-back'
  | 'look-again'
  | 'no-room'
  | 'dismiss'
  | 'move'
  | 'quiet'
  | 'mine'
  | 'add-own'
  | 'retry'
  | 'connect'
  | 'guide'
  | 'next-key'
  | 'checks'
  | 'go-back'
  | 'report';

/** One button. At most one is `primary`; `quiet` ones are links at the foot. */
export interface Action {
  readonly id: ActionId;
  readonly label: Message;
  readonly rank: 'primary' | 'secondary' | 'quiet';
  /** Which address the press is about, where it is about one. */
  readonly address?: Address;
  /** It cannot be pressed yet; its label says what is missing. */
  readonly disabled?: true;
}

/** One address with what it means for this key. */
export interface AddressLine {
  /** The text as it stands on the key, or the address a fill adds. */
  readonly text: string;
  readonly sign: 'add' | 'keep' | 'remove' | 'unknown';
  /** Whose it is and since or until when: "Acme · Current until 11 Jan", "VPS", "not known". */
  readonly note: Message | null;
  /** The press that concerns this line alone (remove it, "It is mine"). */
  readonly action: Action | null;
}

/** One key that a page only shows, with what is the matter with it. */
export interface KeyLine {
  /** As the page shows it; null where it shows no name. */
  readonly name: string | null;
  readonly tone: Tone;
  /** Its condition first, then each address on it that is off or revoked. */
  readonly notes: readonly Message[];
  /** Whether the line is drawn while the others are folded. */
  readonly first: boolean;
}

/** An address the user declared, offered as a box; unticked unless it was on this key before. */
export interface OwnBox {
  readonly name: string;
  readonly address: Address;
  readonly ticked: boolean;
}

/** A box about what goes with the press: all that is off, or one unknown IP that is given up for the sake of room. */
export interface ChoiceBox {
  readonly kind: 'gone' | 'give';
  /** Null where the IP alone names it. */
  readonly label: Message | null;
  /** Null where it is about all that is off. */
  readonly address: Address | null;
  readonly ticked: boolean;
}

/** One step on the way from the fill to a connected key. */
export interface Step {
  readonly text: Message;
  readonly at: 'done' | 'now' | 'later';
}

/** Everything the assistant shows: the card is drawn from this and nothing else. */
export interface AssistantView {
  readonly state: AssistantState;
  readonly tone: Tone;
  readonly saved: Saved | null;
  /** One line, shown alone while a modal is in front or another field has the focus. */
  readonly pill: Message;
  readonly collapsed: boolean;
  /** A modal that does not hold the form is in front: the pill is all there is, and it offers nothing. */
  readonly waits: boolean;
  readonly headline: Message;
  readonly lines: readonly Message[];
  /** What the user chose a moment ago, and the press that takes it back. */
  readonly offer: { readonly said: Message; readonly action: Action } | null;
  readonly addresses: readonly AddressLine[];
  /** The keys of the page, where none of them is being edited. */
  readonly keys: readonly KeyLine[];
  /**
   * What of `addresses` and `keys` is drawn at once: all (`no`), the first lines (`rest`), or only what must be seen
   * (`whole`); a button unfolds what is left.
   */
  readonly folded: 'no' | 'rest' | 'whole';
  readonly own: readonly OwnBox[];
  readonly boxes: readonly ChoiceBox[];
  readonly steps: readonly Step[];
  readonly actions: readonly Action[];
  /** The reasons of the decision on the page, in sentences. */
  readonly why: readonly Message[];
  /** The same reasons as rules. */
  readonly signals: readonly Signal[];
  /** The result of the last press, for `aria-live`. */
  readonly result: Message | null;
}
