/** What the bench puts into a page before its scripts run: in an extension the browser has both at hand. */
interface Window {
  readonly given: {
    /** The English texts by id. */
    readonly texts: Readonly<Record<string, { readonly message: string }>>;
    /** The snapshot as it arrives from the worker, as JSON. */
    readonly snapshot: string;
  };
  /** When the page was drawn and free to answer, in ms after the navigation began. */
  interactiveAt?: number;
  /** On the page of the check: watches the main thread. */
  longestGap?: typeof import('./check/gap.ts').longestGap;
}
