import { addressesOf } from '../../lib/address/token.ts';
import type { SessionReports } from '../../lib/assistant/ports.ts';
import type { AssistantView } from '../../lib/assistant/view.ts';
import type { FormReading } from '../../lib/form/reading.ts';
import { afterLook, type CompleteLook, LOOKS_APART } from '../../lib/keys/complete-look.ts';
import type { KeyOnPage, PageMessage } from '../../lib/message-schema.ts';
import { sendMessage } from '../../lib/messages.ts';
import type { Chosen } from '../../lib/schema/card.ts';
import type { ObservedKey } from '../../lib/schema/observation.ts';
import type { Said } from '../../lib/schema/shown.ts';
import { askAgain } from './ask-again.ts';

/** What the reports of a session call on this page; all others become messages to the background. */
interface Outlets {
  /** Moves the card to its next corner. */
  readonly move: () => void;
  readonly show: (view: AssistantView | null) => Promise<void>;
  readonly settle: () => void;
  readonly leave: () => void;
  /** Ends with the visit. */
  readonly signal: AbortSignal;
}

/** What a session and its card report. */
export interface PageReports extends SessionReports {
  /** Called when the user moved the card; null: beside the form again. */
  readonly moved: (chosen: Chosen | null) => void;
  /** Called when the page hides the card. */
  readonly keptAway: () => void;
  /** Called when the user asked for the card: whether the page hides it is checked anew. */
  readonly forgive: () => void;
  /** Called when the scripts that say and draw did not come: the popup says so, and nothing is drawn. */
  readonly notLoaded: () => void;
  /** Forgets what was sent: the background no longer knows it, so it is sent again. */
  readonly forget: () => void;
}

type Say = (said: PageMessage) => void;

/**
 * Makes what sends messages to the background. One that a worker ended under is sent again, before those that were said
 * after it: a save counts for the fill before it. After an update of the extension none arrives: then the page is left.
 */
function sayTo({ leave, signal }: Pick<Outlets, 'leave' | 'signal'>): Say {
  const waiting: PageMessage[] = [];
  const again = async () => {
    // More may come to it meanwhile.
    for (const said of waiting) {
      await askAgain(() => sendMessage(said), signal);
      if (!chrome.runtime?.id) return leave();
    }
    waiting.length = 0;
  };
  const wait = (said: PageMessage) => {
    waiting.push(said);
    if (waiting.length === 1) void again();
  };
  return (said) => {
    if (waiting.length > 0) wait(said);
    else void sendMessage(said).catch(() => (chrome.runtime?.id ? wait(said) : leave()));
  };
}

/** Sends what a session reports to the background. */
export function reportsTo({ show, settle, leave, move, signal }: Outlets): PageReports {
  let seen: AssistantView | null = null;
  let isKeptAway = false;
  const say = sayTo({ leave, signal });
  return {
    keptAway: () => {
      isKeptAway = true;
      say({ type: 'shown', says: { kind: 'hidden' } });
    },
    forgive: () => {
      isKeptAway = false;
    },
    notLoaded: () => say({ type: 'shown', says: { kind: 'not-loaded' } }),
    moved: (chosen) => say({ type: 'place', chosen }),
    looked: settle,
    shown: (view, recognised) => {
      seen = view;
      void show(view);
      if (isKeptAway) return;
      say({
        type: 'shown',
        says:
          view && view.state !== 'unrecognised'
            ? saysOf(view)
            : { kind: recognised ? 'nothing' : 'not-recognised' },
      });
    },
    ...lookReports(say),
    ...keyReports(say),
    pressed: (id, { label }) => {
      if (id === 'dismiss') {
        say({ type: 'shown', says: { kind: 'nothing' } });
        leave();
      }
      if (id === 'move') move();
      if (id === 'quiet') say({ type: 'quiet-page' });
      if (id === 'take-back') say({ type: 'take-back' });
      if (id === 'not-ours' && label !== null) say({ type: 'not-ours', key: named(label) });
      if (id === 'report' && seen) say({ type: 'report-page', said: saidIn(seen) });
      if (id === 'mine') say({ type: 'open', page: 'options' });
      if (id === 'add-own') say({ type: 'open', page: 'options' });
      if (id === 'retry') say({ type: 'feed-ask' });
      if (id === 'connect' || id === 'guide') say({ type: 'open', page: id });
      if (id === 'next-key') say({ type: 'open', page: 'queue' });
      if (id === 'checks') say({ type: 'open', page: 'popup' });
      if (id === 'go-back') say({ type: 'open', page: 'exchange' });
    },
  };
}

function saysOf({
  state,
  tone,
  saved,
  pill,
}: AssistantView): Extract<PageMessage, { type: 'shown' }>['says'] {
  return { kind: 'assistant', state, tone, saved, pill };
}

/** The ids of the sentences of a view, the result of the last press among them; at most 30. */
function saidIn({ state, saved, headline, lines, result, steps }: AssistantView): Said {
  const texts = [headline, ...lines, ...steps.map(({ text }) => text), ...(result ? [result] : [])];
  return { state, saved, messages: texts.map(({ id }) => id).slice(0, 30) };
}

function named(label: string): KeyOnPage {
  return { account: null, label, createdAt: null };
}

/**
 * The key of a reading, to be observed. None for a key without a name, which cannot be told from another, and
 * for a form that makes a key.
 */
function keyOf(reading: FormReading): ObservedKey[] {
  if (reading.label === null || reading.creating) return [];
  const { restriction } = reading;
  return [
    {
      label: reading.label,
      createdAt: null,
      restriction: restriction === 'open-list' ? 'off' : restriction,
      tokens: reading.tokens.map(({ text }) => text),
      shows: reading.mode === 'edit' ? 'form' : 'stored',
      thirdParty: reading.thirdParty,
      ...(reading.hidden === null ? {} : { notAllShown: true }),
    },
  ];
}

/** Reports the keys of each look, where they differ from those reported last. */
function lookReports(say: Say): Pick<PageReports, 'observed' | 'forget'> {
  let observed = '';
  let whole: CompleteLook | null = null;
  return {
    observed: (readings, list) => {
      const keys = readings.flatMap(keyOf);
      const text = JSON.stringify(keys);
      const isWhole = list === (keys.length > 0 ? 'complete' : 'empty');
      const { look, confirmed } = afterLook(whole, isWhole ? text : null, Date.now());
      whole = look;
      const now = `${text}${confirmed}`;
      if ((keys.length > 0 || confirmed) && now !== observed) {
        observed = now;
        say({ type: 'observed', observation: { account: null, keys, completeList: confirmed } });
      }
      return isWhole && !confirmed ? LOOKS_APART : null;
    },
    forget: () => {
      observed = '';
      whole = null;
    },
  };
}

/** Reports what was done with one key, and which control the user pointed at. */
function keyReports(say: Say): Pick<PageReports, 'filled' | 'saved' | 'undone' | 'picked' | 'denied'> {
  return {
    filled: (label, { added, removed, before, wasOpen }) =>
      say({
        type: 'filled',
        key: named(label),
        added,
        removed: addressesOf(removed),
        before: before.tokens.map(({ text }) => text),
        wasOpen,
      }),
    saved: (label, saved, tokens) => say({ type: 'saved', key: named(label), saved, tokens }),
    undone: (label) => say({ type: 'undone', key: named(label) }),
    picked: (mark) => say({ type: 'field-chosen', choice: mark }),
    denied: (mark) => say({ type: 'field-chosen', choice: { ...mark, denied: true } }),
  };
}
