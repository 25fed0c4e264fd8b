import { type Token, toToken } from '../address/index.ts';
import { ancestry, holds } from './dom/reach.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { KeyForm } from './find.ts';
import type { FormJob } from './input/job.ts';
import { withoutToken } from './input/list-text.ts';
import { removeControlOf } from './input/rows.ts';
import { restore } from './input/text.ts';
import { type Chip, entriesOf, readForm } from './read.ts';
import { keyOf } from './token-key.ts';

/** How long a page may take to take one entry away, in ms. */
export const REMOVAL = 1_200;

/** How long a page may take to close what it opened while an entry was typed, in ms. */
const CLOSES = 800;

/**
 * Takes entries off the list, one after the other; the first that does not go ends it.
 * @param keys the tokens as `keyOf` names them
 * @returns whether the page shows the list without them, and all else still there
 */
export async function removeEntries(job: FormJob, keys: readonly string[]): Promise<boolean> {
  for (const key of keys) if (!(await removeEntry(job, key))) return false;
  return true;
}

/** Takes one entry off: by the remove control inside its own chip or row, by emptying its row, or out of the text. */
export async function removeEntry(job: FormJob, key: string): Promise<boolean> {
  // A menu that is still open shows what was chosen without its crosses.
  const form = (await appears(() => withControlFor(job.find(), key), CLOSES, job.signal)) ?? job.find();
  // Of a list that shows only some of its entries nobody can tell whether one is gone.
  if (!form || entriesOf(form).hidden !== null) return false;
  const others = keysOf(readForm(form, job.exchange).tokens).filter((other) => other !== key);
  const chip = chipOf(form, key);
  if (chip?.remove) job.hand.press(chip.remove, 'remove-chip');
  else if (chip) return false;
  else if (form.rows) removeRow(job, form, key);
  else if (form.field) await restore(job, withoutToken(textIn(form.field), key));
  const gone = () => {
    const now = job.find();
    return now && sameKeys(keysOf(readForm(now, job.exchange).tokens), others) ? true : null;
  };
  return (await appears(gone, REMOVAL, job.signal)) === true;
}

/** The form, unless it shows the entry without a control that takes it off. */
function withControlFor(form: KeyForm | null, key: string): KeyForm | null {
  return form && chipOf(form, key)?.remove !== null ? form : null;
}

function chipOf(form: KeyForm, key: string): Chip | undefined {
  return entriesOf(form).chips.find(({ token }) => keyOf(token) === key);
}

/** A row goes by its own control; where it has none, it is left empty. */
function removeRow({ hand }: FormJob, form: KeyForm, key: string): void {
  const { inputs = [], list = null } = form.rows ?? {};
  const row = inputs.find((input) => keyOf(toToken(textIn(input).trim())) === key);
  if (!row) return;
  const branch = ancestry(row).findLast(
    (at) =>
      at !== row && list !== null && holds(list, at) && !inputs.some((it) => it !== row && holds(at, it)),
  );
  const control = branch && inputs.length > 1 ? removeControlOf(branch) : null;
  if (control) {
    hand.press(control, 'remove-chip');
    return;
  }
  hand.write(row, '', 'setter');
  hand.leave(row);
}

/** The keys of tokens, in their order. */
export function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map(keyOf);
}

/** Whether two lists name the same entries, in whatever order. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const sorted = (keys: readonly string[]) => [...new Set(keys)].sort().join(' ');
  return sorted(a) === sorted(b);
}
