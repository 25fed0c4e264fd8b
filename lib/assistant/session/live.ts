import type { Address } from '../../address/address.ts';
import type { Choices } from '../choices.ts';
import type { AssistantContext } from '../context.ts';
import type { ControlMarks } from '../control-marks.ts';
import type { Act, SessionPorts } from '../ports.ts';
import type { MutableScene } from '../scene.ts';
import type { Seen } from '../seen.ts';
import type { Touch } from '../touch.ts';
import type { AssistantView } from '../view.ts';
import type { PageWatch } from '../watch-page.ts';

/** The presses that change the form the card is about, or copy from it. */
export interface FormPresses {
  readonly fill: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly remove: (address: Address) => Promise<void>;
  readonly copy: () => Promise<void>;
  /** Copies what the key held before its last fill. */
  readonly copyKept: () => Promise<void>;
}

/**
 * What a session does once there is something to say: it says it, carries out the presses of the card, and follows a
 * fill until it is saved. A page without keys needs nothing of it, so that it may come after the rest.
 */
export interface Acting {
  readonly act: Act;
  /** What the card says of the scene; null where there is nothing to say. */
  readonly say: () => AssistantView | null;
  /** Updates how far a fill has come, after a look. */
  readonly carryFillOn: () => void;
  /** See `Session.leavePage`. */
  readonly leavePage: () => AssistantView | null;
}

/** Makes the acting of one session. From then on it listens to the user's own saves. */
export type MakeActing = (live: LiveSession) => Acting;

/** The state of a running session, and the parts it is made of. Looks and presses change it. */
export interface LiveSession {
  readonly ports: SessionPorts;
  /** Everything that decides what the card says. */
  readonly scene: MutableScene;
  readonly marks: ControlMarks;
  readonly choices: Choices;
  readonly touch: Touch;
  readonly page: PageWatch;
  /** Says what there is to say, and carries out presses; null as long as it has not come. */
  acting: Acting | null;
  /** The forms and keys that the last look found. */
  seen: readonly Seen[];
  /** The form in edit mode that the card is about. */
  target: Seen | null;
  /** What may be a key form; the user is asked. */
  candidate: Seen | null;
  /** The label of the last key that the card was about. */
  lastLabel: string | null;
  /** Whether a press is being carried out. The page is not looked at meanwhile. */
  isBusy: boolean;
  /** Looks at the page once. */
  readonly look: () => void;
  /** Draws the card anew where it says something else than before. */
  readonly draw: () => void;
}

/** The scene before the first look. */
export function firstScene({ exchange, asked, now }: SessionPorts, context: AssistantContext): MutableScene {
  return {
    context,
    exchange,
    now: now(),
    target: null,
    shown: [],
    candidate: null,
    ticked: [],
    removesGone: true,
    given: [],
    notOurs: new Set(),
    lookedAgain: new Set(),
    fill: null,
    failure: null,
    aside: false,
    behindModal: false,
    saveRefused: false,
    asked,
    result: null,
    offer: null,
  };
}
