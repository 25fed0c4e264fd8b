import type { Address } from '../../../lib/address/address.ts';
import { type Token, tokenize } from '../../../lib/address/token.ts';
import { assess } from '../../../lib/assistant/assess.ts';
import type { AssistantContext } from '../../../lib/assistant/context.ts';
import type { FillRecord, Scene } from '../../../lib/assistant/scene.ts';
import type { AssistantView } from '../../../lib/assistant/view.ts';
import { binance } from '../../../lib/exchanges/binance.ts';
import type { FormReading } from '../../../lib/form/reading.ts';
import { feedWith, key, rotation } from '../overview/scene.ts';
import { day } from '../rotation/lists.ts';

export { feedWith, key, rotation } from '../overview/scene.ts';

export const LABEL = 'bot-1';

/** A restricted key in edit mode that holds this text. */
export function form(text = '', over: Partial<FormReading> = {}): FormReading {
  return {
    mode: 'edit',
    creating: false,
    label: LABEL,
    restriction: 'on',
    thirdParty: false,
    bulk: null,
    tokens: tokenize(text),
    hidden: null,
    fixed: [],
    asText: true,
    unstaged: [],
    limit: 30,
    saveLabel: 'Save',
    behindLabel: null,
    editLabel: null,
    fieldName: 'IP addresses',
    switchSays: null,
    signals: [],
    ...over,
  };
}

/** The same key as the page shows it while nobody edits it. */
export const shown = (text = '', over: Partial<FormReading> = {}) =>
  form(text, { mode: 'read-only', saveLabel: null, ...over });

export function contextWith(over: Partial<AssistantContext> = {}): AssistantContext {
  return {
    exchange: binance,
    propagationMinutes: [5, 10],
    platform: { name: 'Acme', connect: 'https://acme.example/connect', support: 'help@acme.example' },
    practice: false,
    asked: false,
    feed: feedWith(rotation),
    mismatch: null,
    own: [],
    records: [],
    saves: [],
    fields: [],
    place: null,
    cardTheme: 'page',
    nextKey: null,
    ...over,
  };
}

/** A page of Binance on which nothing was found, in the overlap of the example rotation, unless said otherwise. */
export function sceneWith(over: Partial<Scene> = {}): Scene {
  return {
    context: contextWith(),
    exchange: binance,
    now: day(3),
    target: null,
    shown: over.target ? [over.target] : [],
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
    asked: false,
    result: null,
    offer: null,
    ...over,
  };
}

/** A fill of that form that was proved and is not saved yet. */
export function fillOf(
  reading: FormReading,
  added: readonly Address[],
  over: Partial<FillRecord> = {},
): FillRecord {
  const isBefore = (token: Token) => token.kind !== 'address' || !added.includes(token.address);
  return {
    key: reading.label,
    at: day(3),
    before: { restriction: 'on', tokens: reading.tokens.filter(isBefore), text: '' },
    added,
    kept: reading.tokens.length - added.length,
    removed: [],
    wasOpen: false,
    reading,
    saved: 'no',
    expected: reading.tokens,
    goneSince: null,
    codesEndedAt: null,
    left: false,
    intruders: [],
    vanished: [],
    ...over,
  };
}

/** What the assistant shows; throws where it shows nothing. */
export function viewIn(over: Partial<Scene>): AssistantView {
  const view = assess(sceneWith(over));
  if (!view) throw new Error('nothing is shown');
  return view;
}

/** A record that says the user does not use this key for the platform. */
export const otherRecord = key(LABEL, [], { role: 'other', roleReason: 'said' });
