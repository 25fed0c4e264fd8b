import { allowsEveryone, type Token, tokenize } from '../address/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import { bulkOf } from './bulk.ts';
import { buttonsIn, editButtonOf, saveButtonOf } from './card.ts';
import { ancestry, selectWithin } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isDisabled } from './dom/visible.ts';
import { isTyped, textIn, typedIn } from './field/candidate.ts';
import { type Chip, chipsIn } from './field/chips.ts';
import { notesBeside } from './field/notes.ts';
import { stagingButtonOf } from './field/staging.ts';
import type { KeyForm } from './find.ts';
import { kindOf } from './input/kind.ts';
import { keyLabelOf } from './key-label.ts';
import { limitOf } from './limit.ts';
import { saysBoundToApp } from './linked-app.ts';
import { NEW } from './new-key.ts';
import { nameOf } from './press.ts';
import type { ShownList } from './shown.ts';
import type { Signal } from './signal.ts';
import { hasStem } from './stems.ts';
import { words } from './words.ts';

/** What one key form says now. */
export interface FormReading {
  readonly mode: 'edit' | 'read-only';
  /** A form that makes a key, rather than one that changes a key. */
  readonly creating: boolean;
  /** The key's name as the page shows it; null where it shows none. */
  readonly label: string | null;
  /** `off` also where an empty field means unrestricted; `open-list` where the list lets everyone in. */
  readonly restriction: 'on' | 'off' | 'open-list' | 'unknown';
  readonly thirdParty: boolean;
  /** How many keys the form would write to, where the page says more than one. */
  readonly bulk: number | null;
  /** What the page holds as this key's list, in order. */
  readonly tokens: readonly Token[];
  /** Whether the list is one text, which a paste replaces, rather than entries, to which a paste adds. */
  readonly asText: boolean;
  /** Text that was typed and not staged yet. */
  readonly unstaged: readonly Token[];
  readonly limit: number;
  /** The label of the page's own button that saves. */
  readonly saveLabel: string | null;
  /** The label of the page's own button that opens this key for editing, where the key is only shown. */
  readonly editLabel: string | null;
  readonly signals: readonly Signal[];
}

/** The entries of a form and where they stand. */
export interface Entries {
  readonly chips: readonly Chip[];
  readonly typed: readonly Token[];
  /** Whether what is typed counts as stored: a plain text field does, the input of a chip box does not. */
  readonly typedCounts: boolean;
}

/** Reads a key form. Nothing is changed, no secret is looked at. */
export function readForm(form: KeyForm, exchange: Exchange): FormReading {
  if (form.shown) return readShown(form, form.shown, exchange);
  const mode = modeOf(form);
  const entries = entriesOf(form, exchange);
  const chips = entries.chips.map(({ token }) => token);
  const tokens = entries.typedCounts ? [...chips, ...entries.typed] : chips;
  const staging = form.field && stagingButtonOf(form.field, form.card, exchange);
  const save = saveButtonOf(form.card, staging, exchange);
  // A field that is closed, in a form without a choice: the app that holds the key keeps the list.
  const bound =
    mode === 'read-only' &&
    tokens.length === 0 &&
    form.switch === null &&
    saysBoundToApp(form.card, exchange);
  return {
    mode,
    creating: mode === 'edit' && isCreating(form),
    label: keyLabelOf(form, exchange),
    restriction: bound ? 'on' : restrictionOf(form, tokens, exchange),
    thirdParty: bound || form.switch?.state === 'third-party',
    bulk: bulkOf(form),
    tokens,
    asText: entries.chips.length === 0 && !form.rows && entries.typedCounts,
    unstaged: entries.typedCounts ? [] : entries.typed,
    limit: limitOf(form, tokens.length) ?? exchange.limit,
    saveLabel: save ? nameOf(save) : null,
    editLabel: mode === 'edit' ? null : editLabelOf(form, exchange),
    signals: form.signals,
  };
}

/** A key that is only shown says little, but surely. */
function readShown(form: KeyForm, shown: ShownList, exchange: Exchange): FormReading {
  return {
    mode: 'read-only',
    creating: false,
    label: keyLabelOf(form, exchange),
    restriction: shown.tokens.some(allowsEveryone) ? 'open-list' : shown.restriction,
    thirdParty: shown.thirdParty,
    bulk: null,
    tokens: shown.tokens,
    asText: false,
    unstaged: [],
    limit: exchange.limit,
    saveLabel: null,
    editLabel: editLabelOf(form, exchange),
    signals: shown.signals,
  };
}

function editLabelOf({ card }: KeyForm, exchange: Exchange): string | null {
  const edit = editButtonOf(card, exchange);
  return edit && nameOf(edit);
}

/** Reads the entries of a form: chips, rows, text. */
export function entriesOf(form: KeyForm, exchange: Exchange): Entries {
  const labelled = modeOf(form) === 'edit' ? 'is-somebody-elses' : 'counts';
  const skip = form.field ? [form.field] : [];
  const chips = sectionsOf(form).flatMap((part) => chipsIn(part, skip, exchange, labelled));
  if (form.rows) {
    return {
      chips: [],
      typed: form.rows.inputs.flatMap((input) => tokenize(textIn(input))),
      typedCounts: true,
    };
  }
  const typed = form.field ? tokenize(textIn(form.field)) : [];
  return { chips, typed, typedCounts: chips.length === 0 && kindOf(form, exchange) === 'text' };
}

/**
 * The parts of the card where entries can stand: all around the field as far as it is the only one to type in, and
 * what lies flat beside that, up to the next field on either side.
 */
export function sectionsOf({ card, field, rows, switch: found }: KeyForm): Element[] {
  const anchor = rows?.list ?? field ?? found?.group;
  if (!anchor) return [card];
  const own = field ? [field, ...notesBeside(field)] : [];
  const holdsOther = (at: Element) =>
    typedIn(at).some((other) => !own.includes(other) && !anchor.contains(other) && !other.contains(anchor));
  let section = anchor;
  for (const at of ancestry(anchor)) {
    if (at !== anchor && holdsOther(at)) break;
    section = at;
    if (at === card) return [card];
  }
  const isOther = (element: Element) => isTyped(element) || holdsOther(element);
  return [
    section,
    ...beside(section, 'previousElementSibling', isOther),
    ...beside(section, 'nextElementSibling', isOther),
  ];
}

function beside(
  section: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
  isOther: (element: Element) => boolean,
): Element[] {
  const parts: Element[] = [];
  for (let at = section[side]; at && !isOther(at); at = at[side]) parts.push(at);
  return side === 'previousElementSibling' ? parts.reverse() : parts;
}

function modeOf({ field, switch: found }: KeyForm): FormReading['mode'] {
  if (field && !isDisabled(field)) return 'edit';
  return found && !found.disabled ? 'edit' : 'read-only';
}

function restrictionOf(
  form: KeyForm,
  tokens: readonly Token[],
  exchange: Exchange,
): FormReading['restriction'] {
  const open = tokens.some(allowsEveryone);
  const state = form.switch?.state;
  if (state === 'off') return 'off';
  if (state === 'on' || state === 'third-party') return open ? 'open-list' : 'on';
  if (state === 'unknown') return form.field || tokens.length > 0 ? 'on' : 'unknown';
  if (tokens.length > 0) return open ? 'open-list' : 'on';
  return form.field || exchange.restriction === 'empty-field' ? 'off' : 'unknown';
}

/** A dialog or page that asks for a passphrase or says "create" makes a key. */
function isCreating({ card, dialog }: KeyForm): boolean {
  const part = dialog ?? card;
  if (selectWithin(part, 'input[type="password"]').length > 0) return true;
  const titles = selectWithin(part, 'h1, h2, h3, h4, [role="heading"]').map(textOf);
  const named = part.getAttribute('aria-label') ?? '';
  const saves = buttonsIn(part).map(nameOf);
  if ([...titles, named].some((text) => text.length < 60 && hasStem(text, words.edit))) return false;
  return [...titles, named, ...saves].some((text) => text.length < 60 && hasStem(text, NEW));
}
