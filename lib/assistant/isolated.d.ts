/** What the scripts of this extension share in the isolated world of a page; the page itself cannot see it. */
declare global {
  /** Set by the view script. */
  var keyfenceDraw: import('./drawing.ts').Draw | undefined;
  /**
   * Set by the page script: leaves the page quietly. Where only the route is another (`isElsewhere`), it stays as long
   * as it has to say that a fill was not saved.
   */
  var keyfenceLeave: ((isElsewhere?: boolean) => void) | undefined;
  /** Set by the page script: what Esc inside the assistant does. Called by the watch script. */
  var keyfenceEscape: (() => void) | undefined;
}

export {};
