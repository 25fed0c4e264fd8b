import { type Token, tokenize } from '../../address/index.ts';
import { labelOfButton } from '../../engine/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { textIn } from '../field/candidate.ts';
import { hiddenIn } from '../field/hidden.ts';
import type { KeyForm } from '../find.ts';
import type { Entries, FormReading } from '../read.ts';
import type { SceneForm } from './find.ts';

/** Reads a key form, as it was decided. */
export function readForm(found: KeyForm, exchange: Exchange): FormReading {
  const { decided } = found as SceneForm;
  const entries = entriesOf(found);
  const chips = entries.chips.map(({ token }) => token);
  const tokens = entries.typedCounts ? [...chips, ...entries.typed] : chips;
  const { restriction } = decided;
  return {
    mode: decided.mode === 'edit' ? 'edit' : 'read-only',
    creating: decided.creates,
    label: decided.key,
    restriction: restriction === 'third-party' ? 'on' : restriction,
    thirdParty: restriction === 'third-party',
    bulk: decided.copies,
    tokens,
    asText: entries.chips.length === 0 && !found.rows && entries.typedCounts,
    unstaged: entries.typedCounts ? [] : entries.typed,
    hidden: entries.hidden,
    limit: decided.limit ?? exchange.limit,
    saveLabel: decided.save ? labelOfButton(decided.save) : null,
    editLabel: decided.edit ? labelOfButton(decided.edit) : null,
    signals: found.signals,
  };
}

/** The entries of a form: what stands on its own, and what is typed. */
export function entriesOf(found: KeyForm): Entries {
  const { decided, captured, rows, field, card } = found as SceneForm;
  const chips = decided.entries.flatMap(({ token, part, remove }) => {
    const box = captured.elementOf(part.id);
    return box ? [{ token, box, remove: remove ? captured.elementOf(remove.id) : null }] : [];
  });
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
