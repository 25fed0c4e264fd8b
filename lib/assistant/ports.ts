import type { Address } from '../address/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import type { ControlMark } from '../form/chosen.ts';
import type { Reach } from '../form/dom/reach.ts';
import type { KeyListLook } from '../form/key-list.ts';
import type { FormReading } from '../form/read.ts';
import type { Moment } from '../rotation/index.ts';
import type { FillRecord } from './scene.ts';
import type { ActionId, AssistantView, Saved } from './view.ts';

/** What a session tells the rest of Keyfence. */
export interface SessionReports {
  /** After each look, also where nothing changed: the page may have moved. */
  readonly looked: () => void;
  readonly shown: (view: AssistantView | null, recognised: boolean) => void;
  /**
   * The keys that the page shows.
   * @returns in how many ms another look is due, where one more like this would prove the list to be whole
   */
  readonly observed: (readings: readonly FormReading[], list: KeyListLook) => number | null;
  readonly filled: (
    label: string,
    fill: Pick<FillRecord, 'added' | 'removed' | 'before' | 'wasOpen'>,
  ) => void;
  /** How far the save of a key has come, and what its form held. */
  readonly saved: (label: string, saved: Saved, tokens: readonly string[]) => void;
  readonly undone: (label: string) => void;
  /** The user pointed at a control. */
  readonly picked: (mark: ControlMark) => void;
  /** The user said of a control that it is not the list of a key. */
  readonly denied: (mark: ControlMark) => void;
  /** A press that somebody else carries out (`dismiss`, `mine`, `connect`, …). */
  readonly pressed: (
    id: ActionId,
    about: { readonly label: string | null; readonly address: Address | null },
  ) => void;
}

/** Where a session lives and what it may use. */
export interface SessionPorts {
  readonly document: Document;
  readonly reach: Reach;
  readonly exchange: Exchange;
  /** Whether the user asked: then the route does not matter, and "not recognised" is said. */
  readonly asked: boolean;
  readonly now: () => Moment;
  readonly copy: (text: string) => Promise<boolean>;
  readonly reports: SessionReports;
  /** Ends with the page visit. */
  readonly signal: AbortSignal;
}
