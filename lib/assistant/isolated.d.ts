/** What the scripts of this extension share in the isolated world of a page; the page itself cannot see it. */
declare global {
  /** Set by the background where the user chose a language: its texts by their ids. */
  var keyfenceTexts: Readonly<Record<string, string>> | undefined;
  /** Set by the view script: makes the element of the assistant. */
  var keyfenceStand: ((ports: import('./host.ts').HostPorts) => import('./host.ts').Host) | undefined;
  /** Set by the act script: makes what says and acts. */
  var keyfenceAct: import('./session/live.ts').MakeActing | undefined;
  /**
   * Set by the page script: its modules that the act script and the view script use, by their paths. A build puts them
   * in the place of the modules themselves (`scripts/parted-scripts.ts`).
   */
  var keyfenceParts: Readonly<Record<string, object>> | undefined;
  /**
   * Set by the page script: leaves the page quietly. Where only the route is another (`isElsewhere`), it stays as long
   * as it has to say that a fill was not saved.
   */
  var keyfenceLeave: ((isElsewhere?: boolean) => void) | undefined;
  /** The putting back that is still at work after the end of a visit: two hands at one list would undo each other. */
  var keyfenceEnding: Promise<void> | undefined;
  /** Set by the page script: takes the events inside the card. Called by the watch script. */
  var keyfenceHears: ((event: Event) => void) | undefined;
}

export {};
