import { selectAll, treesOf } from '../form/dom/reach.ts';
import { textOf } from '../form/dom/text.ts';
import { isSeen } from '../form/dom/visible.ts';
import { namesOf } from '../form/label.ts';
import { read } from '../lexicon/read.ts';
import type { Reach } from '../page/reach.ts';

const CODE =
  'input[autocomplete="one-time-code"], input[maxlength="1"], input[maxlength="6"], input[maxlength="8"], input[inputmode="numeric"], input[type="tel"], input[type="number"], input[type="text"], input[type="password"], input:not([type])';
const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/**
 * Whether a dialog that asks for codes is in front. Its fields are looked at by their labels only, never read.
 * @param own the dialog that the key's form itself stands in, which may ask for a code beside the addresses
 */
export function isVerifying(document: Document, reach: Reach, own: Element | null): boolean {
  const dialogs = selectAll<Element>(treesOf(document, reach), DIALOG).filter(
    (dialog) => dialog !== own && isSeen(dialog),
  );
  return dialogs.some((dialog) => {
    const fields = [...dialog.querySelectorAll<HTMLInputElement>(CODE)].filter(isSeen);
    if (fields.length === 0) return false;
    const boxes = fields.filter(({ maxLength }) => maxLength === 1).length;
    const said = fields.some((field) => read(namesOf(field).own.join(' ')).has('code'));
    return boxes >= 4 || said || read(textOf(dialog).slice(0, 200)).has('code');
  });
}
