/** What a part of a page is, whatever element draws it. */
export type Role =
  | 'page'
  | 'group'
  | 'form'
  | 'dialog'
  | 'page-frame'
  | 'figure'
  | 'tooltip'
  | 'heading'
  | 'table'
  | 'row'
  | 'cell'
  | 'column-head'
  | 'list'
  | 'item'
  | 'text'
  | 'secret'
  | 'textbox'
  | 'radio'
  | 'toggle'
  | 'pressed'
  | 'tab'
  | 'select'
  | 'opener'
  | 'option'
  | 'button'
  | 'link'
  | 'icon'
  | 'box';

/** What a text control says about itself. */
export interface Field {
  readonly kind: 'line' | 'area' | 'rich';
  /** The type attribute of an `<input>`; `text` for everything else. */
  readonly type: string;
  readonly placeholder: string;
  readonly autocomplete: string;
  readonly maxLength: number | null;
  /** Whether it, or what closely surrounds it, has the role of a combobox, or of a list of entries that it ends. */
  readonly combobox: boolean;
  /** `enterkeyhint`. */
  readonly enter: string;
}

/** One choice of a native select. */
export interface Option {
  readonly text: string;
  readonly selected: boolean;
}

/** Where a part stands, in CSS px of its own viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One thing that a person sees on a page. Parts stand in reading order; the parts inside one follow it directly. */
export interface Part {
  readonly id: number;
  /** The part it is in; -1 for the page. */
  readonly parent: number;
  /** The id after the last part inside it. */
  readonly end: number;
  readonly role: Role;
  /** The accessible name. */
  readonly name: string;
  /** The accessible description; of a cell with something to type, the words at the head of its column. */
  readonly description: string;
  /** The words of a text, button, heading or choice; the value of a text control. */
  readonly text: string;
  /**
   * Whether a person can see it: drawn, with an area, on the page, not clipped away. Always true for groups
   * and texts.
   */
  readonly seen: boolean;
  readonly disabled: boolean;
  /** Whether a choice is taken; true for a select that takes several; null for everything else. */
  readonly checked: boolean | null;
  /** `aria-expanded`; null where it is not set. */
  readonly expanded: boolean | null;
  /** Whether it opens a menu: `aria-haspopup` is `menu` or `true`. */
  readonly menu: boolean;
  readonly field: Field | null;
  /** The `name` attribute of a native radio, which all radios of one set share. */
  readonly set: string;
  /** The first 60 options of a native select; empty for everything else. */
  readonly options: readonly Option[];
  /** Whether pressing it sends the form that it is in. */
  readonly submits: boolean;
  /** A dialog that makes everything behind it unreachable. */
  readonly modal: boolean;
  /** How prominent a text is: its font size in px, and a little for weight. */
  readonly size: number;
  /** Whether parts inside were left out since there were too many. */
  readonly cut: boolean;
  /** Null for groups, texts and headings, whose layout is not measured. */
  readonly box: Box | null;
  /** Has a border or shadow of its own. */
  readonly framed: boolean;
  /** Shows a hand as the pointer. */
  readonly clickable: boolean;
  /** The frame around it lets its content wrap, as a box for entries does. */
  readonly wraps: boolean;
  /** A class, or a state attribute outside ARIA, says that it is taken. */
  readonly marked: boolean;
  /** The page says that it works on it: `aria-busy`, or a bar of progress. */
  readonly busy: boolean;
}

/** What a person sees of a page at one moment, as plain data. */
export interface Scene {
  readonly title: string;
  readonly language: string;
  readonly parts: readonly Part[];
}

/** A part without anything to say; also what a scene leaves out when it is stored. */
export const BLANK: Omit<Part, 'id' | 'parent' | 'end' | 'role'> = {
  name: '',
  description: '',
  text: '',
  seen: true,
  disabled: false,
  checked: null,
  expanded: null,
  menu: false,
  field: null,
  set: '',
  options: [],
  submits: false,
  modal: false,
  size: 0,
  cut: false,
  box: null,
  framed: false,
  clickable: false,
  wraps: false,
  marked: false,
  busy: false,
};

/** What stands in a text in the place of a word that looks like a key or a secret. */
export const REMOVED = '▒';
