/** What the scripts of this extension share in the isolated world of a page; the page itself cannot see it. */
declare global {
  /** Set by the view script. */
  var keyfenceDraw: import('./drawing.ts').Draw | undefined;
  /** Set by the page script: leaves the page quietly. */
  var keyfenceLeave: (() => void) | undefined;
  /** Set by the page script: what Esc inside the assistant does. Called by the watch script. */
  var keyfenceEscape: (() => void) | undefined;
}

export {};
