/** Why an element of a page is not touched. Each reason has its own sentence in the interface. */
export type RefusalReason =
  /** It is no longer a part of the page. */
  | 'gone'
  /** It is not the control that was found, nor its successor: another element, another label, another key. */
  | 'replaced'
  /** No person can reach it: hidden, inert, without a surface. */
  | 'unreachable'
  /** A modal dialog that does not hold it is in front. */
  | 'dialog-in-front'
  /** Something else lies over it. */
  | 'covered'
  | 'disabled'
  /** A field for something else: an e-mail address, a name, a password, a code, an amount, a search. */
  | 'other-kind'
  /** What stands in it is neither empty nor a list of IPs. */
  | 'other-content'
  /** The page went to another route. */
  | 'other-route'
  /** Another element has the keyboard. */
  | 'focus-lost'
  /** The press could save, send, delete or lead away. */
  | 'forbidden-press'
  /** The form has no button that saves, so that a press may be stored at once. */
  | 'saves-at-once';

/** A touch that the gate refused. Nothing was done to the element. */
export class TouchRefused extends Error {
  override readonly name = 'TouchRefused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`the page is not touched: ${reason}`);
    this.reason = reason;
  }
}
