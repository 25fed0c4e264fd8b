import type { Address } from '../address/address.ts';
import { addressesOf, type Token, tokenize } from '../address/token.ts';
import { typedCounts } from '../engine/key-form.ts';
import { verbOf as labelOfButton } from '../engine/view.ts';
import type { Exchange } from '../exchanges/all.ts';
import type { HiddenCount } from '../lexicon/reading.ts';
import type { Chip } from './chip.ts';
import { crossOf } from './entry-cross.ts';
import { textIn } from './field/candidate.ts';
import { hiddenIn } from './field/hidden.ts';
import type { KeyForm } from './key-form.ts';
import { keyLabelOf } from './key-label.ts';
import type { FormReading, SwitchSays } from './reading.ts';
import { keyOf } from './token-key.ts';

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
    behindLabel: decided.behind ? labelOfButton(decided.behind) : null,
    editLabel: decided.edit ? labelOfButton(decided.edit) : null,
    fieldName: fieldNameOf(decided),
    switchSays: switchSaysOf(decided),
    signals: form.signals,
  };
}

/** The most characters of a name that are kept. */
const LONGEST_NAME = 60;

function fieldNameOf({ input }: KeyForm['decided']): string | null {
  const part = input && input.kind !== 'opener' ? input.field : null;
  return part?.name.trim().slice(0, LONGEST_NAME) || part?.field?.placeholder?.slice(0, LONGEST_NAME) || null;
}

function switchSaysOf({ switch: found }: KeyForm['decided']): SwitchSays | null {
  if (!found) return null;
  const kind = found.kind === 'toggle' ? 'toggle' : 'choice';
  const chosen = found.choices.find((choice) => choice.chosen);
  const label = (kind === 'toggle' ? found.label : (chosen?.label ?? found.label)).trim();
  return label === '' ? null : { kind, label: label.slice(0, LONGEST_NAME) };
}

/**
 * The entries without repetitions of them: a page may repeat an entry for screen readers or in a menu,
 * without the control that removes it.
 */
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
  return {
    chips,
    typed,
    typedCounts: typedCounts(decided.input, chips),
    hidden: decided.hidden ?? hiddenIn(card, chips),
  };
}
