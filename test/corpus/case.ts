import type { ExchangeId } from '../../lib/exchanges/all.ts';
import type { Language } from './labels/index.ts';

/** The list that a fill brings into a page of the corpus: three current addresses. */
export const LIST = ['203.0.113.10', '203.0.113.11', '203.0.113.12'] as const;

/** The user's own server, on some of the keys. */
export const OWN = '198.51.100.7';

/** A UI kit. `plain` and `bn` are markup of our own in the style of a site; the last three are Vue, the rest React. */
export type Kit =
  | 'plain'
  | 'bn'
  | 'antd'
  | 'mui'
  | 'mantine'
  | 'arco'
  | 'semi'
  | 'radix'
  | 'headless'
  | 'aria'
  | 'element'
  | 'naive'
  | 'antdv';

/** How the restriction is chosen. `segmented` shows its state by class alone, `aria` by `aria-checked` on a div. */
export type Choice = 'radios' | 'toggle' | 'checkbox' | 'select' | 'segmented' | 'aria' | 'none';

/** How addresses are entered. `staged`: a field with a button that makes chips; `tags`: a box that does so on Enter. */
export type Control = 'text' | 'area' | 'staged' | 'tags' | 'rows' | 'rich';

/**
 * What is peculiar about the field.
 * - `refuses`: only keys that a hand pressed change it; `reverts`: the same, but it shows the text for 300 ms first
 * - `writes-back`: every 300 ms the state is written into the element; `debounced`: the state follows after 300 ms
 * - `on-blur`: the state follows when the field is left; `remounts`: the first input makes the form mount anew
 * - `enter-saves`: Enter in the field saves the whole form
 */
export type Quirk =
  | 'refuses'
  | 'reverts'
  | 'writes-back'
  | 'debounced'
  | 'on-blur'
  | 'remounts'
  | 'enter-saves';

/** Where the form stands. */
export type Frame = 'page' | 'dialog' | 'shadow' | 'iframe';

/** One key as the exchange has it stored when the page opens. */
export interface StoredKey {
  readonly label: string;
  readonly restricted: boolean;
  readonly ips: readonly string[];
  /** The app that the exchange bound it to. */
  readonly boundTo?: string;
}

/** A page on which a key's restriction is shown or edited. */
export interface KeyPage {
  readonly layout:
    | 'binance-cards'
    | 'bybit-list'
    | 'bybit-create'
    | 'okx-form'
    | 'bitget-dialog'
    | 'kucoin-form'
    | 'kucoin-rows'
    | 'redesign';
  readonly keys: readonly StoredKey[];
  /** Which key the form edits from the start; null where none is edited until `open` was played. */
  readonly editing: number | null;
  /** A form for a key that does not exist yet: no stored keys are shown. */
  readonly creates?: boolean;
  readonly choice: Choice;
  readonly control: Control;
  readonly quirk?: Quirk;
  readonly frame?: Frame;
  readonly wording?: 'quoted' | 'again';
  /** Milliseconds until the page's script wakes up. */
  readonly wakesAfter?: number;
  /** The form is shown but every control of it is disabled. */
  readonly disabled?: boolean;
  /** A blank after a comma is refused as illegal. */
  readonly strict?: boolean;
  /** The open option comes second. */
  readonly trustedFirst?: boolean;
  /** How many keys a bulk edit has selected. */
  readonly selected?: number;
  /** The create form is for a third-party app: no field. */
  readonly linksApp?: boolean;
  /** Most addresses per key, where the page differs from the exchange's usual limit. */
  readonly limit?: number;
  /** The field is hidden while the restriction is off. */
  readonly hidesField?: boolean;
}

/** A page on which nothing may ever be found, by the name of its component. */
export interface OtherPage {
  readonly layout: 'other';
  readonly other: string;
}

/** One labelled page. */
export interface CorpusCase {
  readonly id: string;
  /** What this page is for, as a sentence. */
  readonly says: string;
  readonly exchange: ExchangeId;
  /** Where it stands: a real host and route. */
  readonly url: string;
  readonly language: Language;
  /** The year whose layout it follows. */
  readonly generation: number;
  readonly kit: Kit;
  readonly page: KeyPage | OtherPage;
  /** The `data-step`s to click, in order, before the page is read. */
  readonly open: readonly string[];
  /** What the assistant must say. `bulk` stands for the refusal to edit several keys at once. */
  readonly state:
    | 'unrestricted'
    | 'missing'
    | 'complete'
    | 'read-only'
    | 'over-limit'
    | 'third-party'
    | 'bulk'
    | 'none';
  /** What `wouldSave` must say after a fill of `LIST`, in any order; null where a fill is not offered. */
  readonly after: readonly string[] | null;
  /** The field takes nothing from a script: a fill must end in "did not take it" and leave `wouldSave` as it was. */
  readonly refuses: boolean;
}

/** What the page's own Save would send. */
export interface WouldSave {
  readonly restricted: boolean;
  readonly ips: readonly string[];
}

/** `window.__page`: the truth about a page, from its application state. */
export interface PageTruth {
  wouldSave(): WouldSave;
  /** Whether the page's script runs already. */
  readonly awake: boolean;
  /** How often something that saves, edits, deletes or leaves ran without a person's hand. */
  readonly untrusted: number;
  /** The names of all such presses, by hand or not. */
  readonly presses: readonly string[];
}
