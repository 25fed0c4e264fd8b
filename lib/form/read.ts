import { type Address, addressesOf, type Token, tokenize } from '../address/index.ts';
import { labelOfButton } from '../engine/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import type { HiddenCount } from '../lexicon/index.ts';
import { crossOf } from './entry-cross.ts';
import { textIn } from './field/candidate.ts';
import { hiddenIn } from './field/hidden.ts';
import type { KeyForm } from './find.ts';
import { keyLabelOf } from './key-label.ts';
import type { Signal } from './signal.ts';
import { keyOf } from './token-key.ts';

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
  /** How many entries of the list the page does not show here; null where it shows all. */
  readonly hidden: HiddenCount | null;
  /** What stands in a form as an entry without a control that takes it away. */
  readonly fixed: readonly Address[];
  /** Text that was typed and not staged yet. */
  readonly unstaged: readonly Token[];
  readonly limit: number;
  /** The label of the page's own button that saves. */
  readonly saveLabel: string | null;
  /** The label of the page's own button that opens this key for editing, where the key is only shown. */
  readonly editLabel: string | null;
  readonly signals: readonly Signal[];
}

/** One entry of a list, with the control that takes it away where it has one. */
export interface Chip {
  readonly token: Token;
  readonly box: Element;
  readonly remove: Element | null;
}

/** The entries of a form and where they stand. */
export interface Entries {
  readonly chips: readonly Chip[];
  readonly typed: readonly Token[];
  /** Whether what is typed counts as stored: a plain text field does, the input of a chip box does not. */
  readonly typedCounts: boolean;
  /** How many entries are not shown. */
  readonly hidden: HiddenCount | null;
}

/** Reads a key form, as it was decided. */
export function readForm(form: KeyForm, exchange: Exchange): FormReading {
  const { decided } = form;
  const entries = entriesOf(form);
  const chips = entries.chips.map(({ token }) => token);
  const tokens = entries.typedCounts ? [...chips, ...entries.typed] : chips;
  const { restriction } = decided;
  return {
    mode: decided.mode === 'edit' ? 'edit' : 'read-only',
    creating: decided.creates,
    label: keyLabelOf(form),
    restriction: restriction === 'third-party' ? 'on' : restriction,
    thirdParty: restriction === 'third-party',
    bulk: decided.copies,
    tokens,
    asText: entries.chips.length === 0 && !form.rows && entries.typedCounts,
    unstaged: entries.typedCounts ? [] : entries.typed,
    hidden: entries.hidden,
    fixed: decided.mode === 'edit' ? fixedOf(entries) : [],
    limit: decided.limit ?? exchange.limit,
    saveLabel: decided.save ? labelOfButton(decided.save) : null,
    editLabel: decided.edit ? labelOfButton(decided.edit) : null,
    signals: form.signals,
  };
}

/** A page may say its entries once more, to screen readers or in a menu: what has a control that takes it off is the entry. */
function withoutEchoes(chips: readonly Chip[]): readonly Chip[] {
  const held = new Set(chips.filter(({ remove }) => remove).map(({ token }) => keyOf(token)));
  return chips.filter(({ token, remove }) => remove !== null || !held.has(keyOf(token)));
}

function fixedOf({ chips }: Entries): Address[] {
  return addressesOf(chips.filter(({ remove }) => remove === null).map(({ token }) => token));
}

/** The entries of a form: what stands on its own, and what is typed. */
export function entriesOf(form: KeyForm): Entries {
  const { decided, captured, rows, field, card } = form;
  const found = decided.entries.flatMap(({ token, part, remove }) => {
    const box = captured.elementOf(part.id);
    return box ? [{ token, box, remove: remove ? captured.elementOf(remove.id) : null }] : [];
  });
  const boxes = found.map(({ box }) => box);
  const chips = withoutEchoes(
    found.map((chip) =>
      decided.mode === 'edit' && !chip.remove ? { ...chip, remove: crossOf(chip.box, boxes) } : chip,
    ),
  );
  if (rows)
    return {
      chips: [],
      typed: rows.inputs.flatMap((input) => tokenize(textIn(input))),
      typedCounts: true,
      hidden: null,
    };
  const typed: readonly Token[] = field ? tokenize(textIn(field)) : [];
  const isText = decided.input?.kind === 'text' || decided.input?.kind === 'editable';
  return {
    chips,
    typed,
    typedCounts: chips.length === 0 && isText,
    hidden: decided.hidden ?? hiddenIn(card, chips),
  };
}
