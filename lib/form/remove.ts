import { toToken } from '../address/token.ts';
import { read } from '../lexicon/read.ts';
import { CROSS } from '../page/cross.ts';
import { buttonNameOf } from './button-name.ts';
import { buttonsIn } from './card.ts';
import type { Chip } from './chip.ts';
import { ancestry, holds } from './dom/reach.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import type { FormJob } from './input/job.ts';
import { withoutToken } from './input/list-text.ts';
import { restore } from './input/restore.ts';
import type { KeyForm } from './key-form.ts';
import { entriesOf, readForm } from './read.ts';
import { keyOf } from './token-key.ts';
import { sameKeys, tokenKeysOf } from './token-keys.ts';

/** How long a page may take to take one entry away, and how long where it is seen to do so. In ms. */
export const REMOVAL = 1_200;
const REMOVAL_AT_WORK = 3_500;

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

/**
 * Takes one entry off: by the remove control inside its own chip or row, by emptying its row, or out of the
 * text.
 * @param key the token as `keyOf` names it
 * @returns whether the page shows the list without it, and all else still there; false where entries are
 * hidden
 * @throws {TouchRefused} where the gate refuses a touch
 */
export async function removeEntry(job: FormJob, key: string): Promise<boolean> {
  // A menu that is still open shows what was chosen without its crosses.
  const form = (await appears(() => withControlFor(job.find(), key), CLOSES, job.signal)) ?? job.find();
  // Of a list that shows only some of its entries nobody can tell whether one is gone.
  if (!form || entriesOf(form).hidden !== null) return false;
  const others = tokenKeysOf(readForm(form, job.exchange).tokens).filter((other) => other !== key);
  const chip = chipOf(form, key);
  const isLeaving = chip ? watchEntry(chip) : () => false;
  if (chip?.remove) job.hand.press(chip.remove, 'remove-chip');
  else if (chip) return false;
  else if (form.rows) removeRow(job, form, key);
  else if (form.field) await restore(job, withoutToken(textIn(form.field), key));
  const gone = () => {
    const now = job.find();
    return now && sameKeys(tokenKeysOf(readForm(now, job.exchange).tokens), others) ? true : null;
  };
  return (await appears(gone, REMOVAL, job.signal, REMOVAL_AT_WORK, isLeaving)) === true;
}

/**
 * Returns a question whether the page is removing an entry: UI kits animate it out, and mark it so until it
 * is gone.
 */
function watchEntry({ box, remove }: Chip): () => boolean {
  const whole = ancestry(remove ?? box).find((at) => holds(at, box)) ?? box;
  const drawn = () => new XMLSerializer().serializeToString(whole);
  const before = drawn();
  return () => !whole.isConnected || drawn() !== before;
}

/** The form, unless it shows the entry without a control that takes it off. */
function withControlFor(form: KeyForm | null, key: string): KeyForm | null {
  return form && chipOf(form, key)?.remove !== null ? form : null;
}

function chipOf(form: KeyForm, key: string): Chip | undefined {
  return entriesOf(form).chips.find(({ token }) => keyOf(token) === key);
}

/** Removes a row by its own control; where it has none, empties it. */
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

/** A control without words that takes a row away. */
const TAKES_OFF = new RegExp(`^(?:${CROSS}|[−–-])$`, 'u');

/** The one button of a row that takes it away. */
function removeControlOf(branch: Element): Element | null {
  const all = buttonsIn(branch).filter((button) => {
    const name = buttonNameOf(button).trim();
    return TAKES_OFF.test(name) || read(name).has('remove');
  });
  return all.length === 1 ? (all[0] ?? null) : null;
}
