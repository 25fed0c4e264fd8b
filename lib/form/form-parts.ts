/** The elements of a key form. */
export interface FormParts {
  readonly card: Element;
  readonly dialog: Element | null;
  /** What holds the control that turns the restriction on. */
  readonly switch: Element | null;
  /** The text control for addresses; null where the page shows it only once the restriction is on. */
  readonly field: Element | null;
  readonly rows: Rows | null;
  /** The page's own button that saves, where one is known. */
  readonly save: Element | null;
}

/** Several controls of which each takes one address. */
export interface Rows {
  readonly list: Element;
  readonly inputs: readonly Element[];
}
