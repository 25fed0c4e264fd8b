import type { Address } from '../address/address.ts';
import type { Exchange } from '../exchanges/all.ts';
import type { ControlMark } from '../form/control-mark.ts';
import type { KeyListLook } from '../form/key-list.ts';
import type { FormReading } from '../form/reading.ts';
import type { Reach } from '../page/reach.ts';
import type { Moment } from '../rotation/list.ts';
import type { Saved } from '../schema/shown.ts';
import type { Anchor } from './anchor.ts';
import type { Choices } from './choices.ts';
import type { AssistantContext } from './context.ts';
import type { FillRecord } from './scene.ts';
import type { ActionId, AssistantView } from './view.ts';

/** What a session reports to whoever started it. */
export interface SessionReports {
  /** Called after each look, also where nothing changed: the page may have moved. */
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
  /** A press that the session does not carry out itself (`dismiss`, `mine`, `connect`, …). */
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

/** Carries out a press in the card. */
export type Act = (id: ActionId, address: Address | null) => Promise<void>;

/** The assistant on one page: it looks, says, and acts on the user's presses. */
export interface Session {
  readonly act: Act;
  readonly choose: Choices['choose'];
  readonly update: (context: AssistantContext) => void;
  /**
   * Shows again what was shown before, by what is known now: the page came back from the back/forward cache.
   */
  readonly comeBack: (context: AssistantContext) => void;
  /** What the card is about now: it stands beside it, and off its buttons. */
  readonly anchor: () => Anchor | null;
  /**
   * Takes the page for left: it went elsewhere. The caller ends the looks, by the signal.
   * @returns the view which says that a fill was not saved; null where there is none
   */
  readonly leavePage: () => AssistantView | null;
  /**
   * The user asked for the assistant on this page: from now on "not recognised" is said too.
   * @returns whether it can say something
   */
  readonly ask: () => Promise<boolean>;
}
